using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Sources;

/// <summary>One source with every fact taken from it, by place in the source.</summary>
public static class View
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such source, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The source was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Facts">Those of the first records that cite it.</param>
    /// <param name="More">The kinds of which more records cite it than the page has room for.</param>
    /// <param name="Records">Those that are shown or named, and all words; whether it holds others is not to be relied on.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(Source Source, ListOf<Fact> Facts, ListOf<RecordKind> More, RecordSet Records, Moment? AsOf);

    /// <param name="Locator">Null where the whole source is cited.</param>
    /// <param name="Title">The title of the record that holds the fact.</param>
    /// <param name="Field">Where in the record: <c>funding / border-security</c>.</param>
    /// <param name="About">What of the record it is about, in the words of the record: which payment, which limit, which event; null where the text says it.</param>
    /// <param name="Text">The fact in words.</param>
    public sealed record Fact(string? Locator, RecordRef Record, string Title, string Field, string? About, string Text);

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        /// <summary>So many records of a kind, the first by id: more can neither be sent nor read.</summary>
        private const int Most = 200;

        private static readonly RecordKind[] Citing = [.. Kinds.All.Where(kind => kind.Name != Kinds.Source)];

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var at = await present.AtAsync(request.AsOf, _ => NeedsOf(request.Id), cancellationToken);
            var (records, moment) = at;
            var source = await Missing.FindAsync(store, records.Sources, request.Id, moment, cancellationToken);
            var citing = Citing
                .Select(kind => (Kind: kind, First: FirstOf.Of(Facts.Citing(at.Found, kind, source.Id), Most)))
                .ToList();
            return new Result(
                source,
                Facts.Of(records, citing.SelectMany(of => of.First.Items), source.Id),
                citing.Where(of => of.First.HasMore).Select(of => of.Kind).ToListOf(),
                records,
                moment);
        }

        private static PageNeeds NeedsOf(string source) => new(
            Citing.Select(kind => new SliceReading.Part(kind.Name, SqlOf(kind), [source]) { IsOnlyNamed = true })
                .Append(PageNeeds.One(Kinds.Named(Kinds.Source), source)));

        /// <summary>All are found by the index of the lists before they are put in order.</summary>
        private static string SqlOf(RecordKind kind) => $"""
            select whole.data
            from (
              select id from (select id from kb_list_{kind.Name} where until is null and source && $1 offset 0) found
              order by id limit {Most + 1}
            ) first
            join mt_doc_{kind.Name} whole using (id)
            """;
    }
}
