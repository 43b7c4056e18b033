using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.History;

/// <summary>The changesets, newest first, in pages.</summary>
public static class ListChangesets
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 100;

    private const string ListName = "changesets";

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    public sealed record Query(int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>;

    /// <param name="Total">How many changesets there are, on all pages.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change that the answer holds.</param>
    public sealed record Result(ListOf<Line> Items, long Total, string? Next, long Revision);

    /// <param name="Changeset">Who, when, why.</param>
    /// <param name="Added">How many records it added.</param>
    /// <param name="Changed">How many records it changed.</param>
    /// <param name="Removed">How many records it removed; a renamed one counts as removed and added.</param>
    /// <param name="Revision">Sequence number of its last change.</param>
    public sealed record Line(SignedChangeset Changeset, long Added, long Changed, long Removed, long Revision);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must(cursor => HistoryCursor.Fits(ListName, cursor))
                .OverridePropertyName("cursor").WithMessage(HistoryCursor.Form);
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        /// <summary>Numbers of changesets have no gaps, so the highest says how many there are.</summary>
        private const string Sql = $"""
            select coalesce((select max(id) from kb_changeset), 0), coalesce((select max(seq) from kb_revision), 0),
                   coalesce(size.added, 0), coalesce(size.changed, 0), coalesce(size.removed, 0), coalesce(size.last, 0),
                   {SignedChangeset.Columns}
            from kb_changeset signed
            left join kb_changeset_size size on size.changeset = signed.id
            where signed.id < $1
            order by signed.id desc
            limit $2
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = HistoryCursor.Read(ListName, request.Cursor) ?? long.MaxValue });
            command.Parameters.Add(new() { Value = request.Limit + 1 });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var (total, revision, lines) = (0L, 0L, new List<Line>());
            while (await rows.ReadAsync(cancellationToken))
            {
                (total, revision) = (rows.GetInt64(0), rows.GetInt64(1));
                lines.Add(new Line(
                    SignedChangeset.Read(rows, 6), rows.GetInt64(2), rows.GetInt64(3), rows.GetInt64(4), rows.GetInt64(5)));
            }

            var page = lines.Take(request.Limit).ToListOf();
            var next = lines.Count > request.Limit ? HistoryCursor.Write(ListName, page[^1].Changeset.Id) : null;
            return new Result(page, total, next, revision);
        }
    }
}
