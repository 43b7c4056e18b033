using System.Data;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.History;

/// <summary>The changesets, or those of one nature, in pages.</summary>
public static class ListChangesets
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 100;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    public sealed record Query(int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>
    {
        /// <summary>Null for all.</summary>
        public ChangeNature? Nature { get; init; }

        /// <summary>Else the newest come first.</summary>
        public bool OldestFirst { get; init; }
    }

    /// <param name="Total">How many changesets fit, on all pages.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change that the answer holds.</param>
    /// <param name="Natures">How many there are of each nature, whichever is asked for; those of which there are none are left out.</param>
    public sealed record Result(ListOf<Line> Items, long Total, string? Next, long Revision, ListOf<NatureCount> Natures);

    public sealed record NatureCount(ChangeNature Nature, long Changesets);

    /// <param name="Changeset">Who, when, why.</param>
    /// <param name="Added">How many records it added.</param>
    /// <param name="Changed">How many records it changed.</param>
    /// <param name="Removed">How many records it removed; a renamed one counts as removed and added.</param>
    /// <param name="Revision">Sequence number of its last change.</param>
    public sealed record Line(SignedChangeset Changeset, long Added, long Changed, long Removed, long Revision)
    {
        /// <summary>A statement's beginning, with the columns that <see cref="ReadAsync"/> takes.</summary>
        internal const string Select = $"""
            select coalesce(size.added, 0), coalesce(size.changed, 0), coalesce(size.removed, 0), coalesce(size.last, 0),
                   {SignedChangeset.Columns}
            from kb_changeset signed
            left join kb_changeset_size size on size.changeset = signed.id
            """;

        internal static async Task<List<Line>> ReadAsync(NpgsqlCommand command, CancellationToken cancellationToken)
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var lines = new List<Line>();
            while (await rows.ReadAsync(cancellationToken))
            {
                lines.Add(new Line(
                    SignedChangeset.Read(rows, 4), rows.GetInt64(0), rows.GetInt64(1), rows.GetInt64(2), rows.GetInt64(3)));
            }

            return lines;
        }
    }

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

    /// <summary>A cursor of one order or nature is none of another.</summary>
    private static string ListName(Query query) => $"changesets{query.Nature}{(query.OldestFirst ? "-oldest" : "")}";

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        private const string Counts = """
            select nature, count(*), (select coalesce(max(seq), 0) from kb_revision) from kb_changeset group by nature order by 2 desc, 1
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var (counts, revision) = await CountsAsync(connection, cancellationToken);
            var lines = await LinesAsync(connection, request, cancellationToken);
            var page = lines.Take(request.Limit).ToListOf();
            return new Result(
                page,
                counts.Where(count => request.Nature is null || count.Nature == request.Nature).Sum(count => count.Changesets),
                lines.Count > request.Limit ? HistoryCursor.Write(ListName(request), page[^1].Changeset.Id) : null,
                revision,
                counts);
        }

        private static async Task<(ListOf<NatureCount> Counts, long Revision)> CountsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(Counts, connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var (counts, revision) = (new List<NatureCount>(), 0L);
            while (await rows.ReadAsync(cancellationToken))
            {
                counts.Add(new NatureCount(Enum.Parse<ChangeNature>(rows.GetString(0), ignoreCase: true), rows.GetInt64(1)));
                revision = rows.GetInt64(2);
            }

            return (counts.ToListOf(), revision);
        }

        private static async Task<List<Line>> LinesAsync(NpgsqlConnection connection, Query request, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(Sql(request.OldestFirst), connection);
            command.Parameters.Add(new() { Value = HistoryCursor.Read(ListName(request), request.Cursor) ?? (request.OldestFirst ? 0 : long.MaxValue) });
            command.Parameters.Add(new() { Value = request.Limit + 1 });
            command.Parameters.Add(new()
            {
                Value = request.Nature is { } nature ? RecordShape.WordOf(nature) : DBNull.Value,
                NpgsqlDbType = NpgsqlDbType.Text,
            });
            return await Line.ReadAsync(command, cancellationToken);
        }

        private static string Sql(bool oldestFirst) => $"""
            {Line.Select}
            where signed.id {(oldestFirst ? ">" : "<")} $1 and ($3::text is null or signed.nature = $3)
            order by signed.id {(oldestFirst ? "" : "desc")}
            limit $2
            """;
    }
}
