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

/// <summary>Every version of one record, newest first, with who made it, why, and what it changed.</summary>
public static class OfRecord
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 100;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <exception cref="NotFoundError">No record of the kind ever had the id.</exception>
    /// <exception cref="MovedError">The record has another id now; its history is told there.</exception>
    public sealed record Query(RecordKind Kind, string Id, int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>;

    /// <param name="Kind">The kind of the record.</param>
    /// <param name="Id">Its present id, or the last one where it was removed.</param>
    /// <param name="Title">What to call it in words.</param>
    /// <param name="FormerIds">The ids under which earlier versions were kept, newest first.</param>
    /// <param name="Items">What it was under a former id is told with that id.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change that the answer holds.</param>
    public sealed record Result(
        string Kind, string Id, string Title, ListOf<string> FormerIds, ListOf<Revision> Items, string? Next, long Revision);

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

    private static string ListName(Query query) => $"{query.Kind.Name}/{query.Id}";

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var state = await RecordState.OfAsync(connection, request.Kind, request.Id, cancellationToken);
            var lineage = await Lineage.OfAsync(connection, request.Kind, request.Id, cancellationToken);
            var (items, next) = await PageAsync(connection, request, lineage, cancellationToken);
            return new Result(
                request.Kind.Name,
                request.Id,
                state.Title,
                lineage.Ids.Skip(1).ToListOf(),
                items,
                next is { } seq ? HistoryCursor.Write(ListName(request), seq) : null,
                state.Revision);
        }

        private static async Task<(ListOf<Revision> Items, long? Next)> PageAsync(
            NpgsqlConnection connection, Query request, Lineage lineage, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(OfRecordSql.Page, connection)
            {
                Parameters =
                {
                    new() { Value = request.Kind.Name },
                    new() { Value = lineage.Ids.ToArray() },
                    new() { Value = lineage.Until.ToArray() },
                    new() { Value = HistoryCursor.Read(ListName(request), request.Cursor) ?? long.MaxValue },

                    // One more than the page: the version before the last one of it.
                    new() { Value = request.Limit + 1 },
                },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var versions = new List<(Revision Revision, byte[] Data)>();
            while (await rows.ReadAsync(cancellationToken))
            {
                var change = new RecordChange(
                    request.Kind.Name, rows.GetString(1), rows.GetString(2), rows.GetInt32(3), rows.GetString(4));
                versions.Add((
                    new Revision(rows.GetInt64(0), change, SignedChangeset.Read(rows, 6)),
                    rows.GetFieldValue<byte[]>(5)));
            }

            var page = versions.Take(request.Limit)
                .Select((version, index) =>
                    Against(request.Kind, version, index + 1 < versions.Count ? versions[index + 1] : null))
                .ToListOf();
            return (page, versions.Count > request.Limit ? page[^1].Seq : null);
        }

        private static Revision Against(
            RecordKind kind, (Revision Revision, byte[] Data) now, (Revision Revision, byte[] Data)? was)
        {
            var change = now.Revision.Change;
            if (was is not { } before || before.Revision.Change.Op == Change.Removed || change.Op == Change.Removed)
            {
                return now.Revision;
            }

            var renamed = before.Revision.Change.Id == change.Id ? null : before.Revision.Change.Id;
            return now.Revision with
            {
                Change = change with
                {
                    RenamedFrom = renamed,
                    Fields = Difference.Between(kind, before.Data, now.Data),
                },
            };
        }
    }
}
