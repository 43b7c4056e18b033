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

    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(Source Source, ListOf<Fact> Facts, RecordSet Records, Moment? AsOf);

    /// <param name="Locator">Null where the whole source is cited.</param>
    /// <param name="Title">The title of the record that holds the fact.</param>
    /// <param name="Field">Where in the record: <c>funding / border-security</c>.</param>
    /// <param name="Text">The fact in words.</param>
    public sealed record Fact(string? Locator, RecordRef Record, string Title, string Field, string Text);

    internal sealed class Handler(Snapshots snapshots, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            var source = await Missing.FindAsync(store, records.Sources, request.Id, moment, cancellationToken);
            return new Result(source, Facts.Of(records, request.Id), records, moment);
        }
    }
}
