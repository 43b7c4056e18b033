using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Changes;

/// <summary>The newest changesets, each with some of its changes: for feed readers.</summary>
public static class Recent
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 100;

    /// <summary>A changeset may hold a million changes; a reader looks at a few and follows the link.</summary>
    public const int ChangesShown = 20;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    public sealed record Query(int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>;

    /// <param name="Items">Newest first.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change in the store.</param>
    public sealed record Result(ListOf<Entry> Items, string? Next, long Revision);

    /// <param name="Line">Who, when, why and how much.</param>
    /// <param name="Changes">The first of its changes, by kind and id.</param>
    public sealed record Entry(ListChangesets.Line Line, ListOf<RecordChange> Changes);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator() => RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
            .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
    }

    /// <summary>Changesets are never changed, so what is read of them one after the other fits together.</summary>
    internal sealed class Handler(IMediator mediator, Store store) : IRequestHandler<Query, Result>
    {
        private static readonly string Sql = $"""
            select of.id, change.kind, change.id, change.op, change.version, {RecordTitleSql.Of("change.data")}
            from unnest($1::bigint[]) of(id)
            cross join lateral (select * from kb_revision where changeset = of.id order by seq limit {ChangesShown}) change
            order by of.id, change.seq
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var list = await mediator.Send(new ListChangesets.Query(request.Limit, request.Cursor), cancellationToken);
            var changes = await ChangesAsync([.. list.Items.Select(line => line.Changeset.Id)], cancellationToken);
            var items = list.Items.Select(line => new Entry(line, changes[line.Changeset.Id].ToListOf())).ToListOf();
            return new Result(items, list.Next, list.Revision);
        }

        private async Task<ILookup<long, RecordChange>> ChangesAsync(long[] changesets, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand(Sql);
            command.Parameters.Add(new() { Value = changesets });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<(long Changeset, RecordChange Change)>();
            while (await rows.ReadAsync(cancellationToken))
            {
                found.Add((rows.GetInt64(0), new RecordChange(
                    rows.GetString(1), rows.GetString(2), rows.GetString(3), rows.GetInt32(4), rows.GetString(5))));
            }

            return found.ToLookup(pair => pair.Changeset, pair => pair.Change);
        }
    }
}
