using System.Data;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.History;

/// <summary>One changeset with what it did to each record, in pages.</summary>
public static class OfChangeset
{
    public const int DefaultLimit = 50;
    public const int MaximumLimit = 200;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <exception cref="NotFoundError">There is no such changeset.</exception>
    public sealed record Query(long Changeset, int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>;

    /// <param name="Changeset">Who, when, why.</param>
    /// <param name="Items">By kind and id.</param>
    /// <param name="Total">How many changes it has, on all pages.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(SignedChangeset Changeset, ListOf<RecordChange> Items, long Total, string? Next, long Revision);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must((query, cursor) => HistoryCursor.Fits(ListName(query), cursor))
                .OverridePropertyName("cursor").WithMessage(HistoryCursor.Form);
        }
    }

    private static string ListName(Query query) => FormattableString.Invariant($"changeset/{query.Changeset}");

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var (signed, total, revision) = await HeadAsync(connection, request, cancellationToken);
            var (items, next) = await PageAsync(connection, request, cancellationToken);
            return new Result(
                signed, items, total, next is { } seq ? HistoryCursor.Write(ListName(request), seq) : null, revision);
        }

        private static async Task<(SignedChangeset Changeset, long Total, long Revision)> HeadAsync(
            NpgsqlConnection connection, Query request, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(OfChangesetSql.Head, connection);
            command.Parameters.Add(new() { Value = request.Changeset });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? (SignedChangeset.Read(rows, 2), rows.GetInt64(0), rows.GetInt64(1))
                : throw new NotFoundError("changeset", FormattableString.Invariant($"{request.Changeset}"), []);
        }

        private static async Task<(ListOf<RecordChange> Items, long? Next)> PageAsync(
            NpgsqlConnection connection, Query request, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(OfChangesetSql.Page, connection)
            {
                Parameters =
                {
                    new() { Value = request.Changeset },
                    new() { Value = HistoryCursor.Read(ListName(request), request.Cursor) ?? 0 },
                    new() { Value = request.Limit + 1 },
                },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var items = new List<(long Seq, RecordChange Change)>();
            while (await rows.ReadAsync(cancellationToken))
            {
                items.Add((rows.GetInt64(0), Change(rows)));
            }

            return (
                items.Take(request.Limit).Select(item => item.Change).ToListOf(),
                items.Count > request.Limit ? items[request.Limit - 1].Seq : null);
        }

        private static RecordChange Change(NpgsqlDataReader rows)
        {
            var kind = Kinds.Named(rows.GetString(1));
            return new RecordChange(kind.Name, rows.GetString(2), rows.GetString(3), rows.GetInt32(4), rows.GetString(5))
            {
                RenamedFrom = rows.IsDBNull(6) ? null : rows.GetString(6),
                RenamedTo = rows.IsDBNull(7) ? null : rows.GetString(7),
                Fields = rows.IsDBNull(8)
                    ? null
                    : Difference.Between(kind, rows.GetFieldValue<byte[]>(8), rows.GetFieldValue<byte[]>(9)),
            };
        }
    }
}
