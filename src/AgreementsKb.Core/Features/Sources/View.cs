using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Sources;

/// <summary>One source with every fact taken from it, by place in the source.</summary>
public static class View
{
    /// <exception cref="NotFoundError">No such source.</exception>
    public sealed record Query(string Id) : IRequest<Result>;

    public sealed record Result(Source Source, ListOf<Fact> Facts, RecordSet Records);

    /// <param name="Locator">Null where the whole source is cited.</param>
    /// <param name="Title">The title of the record that holds the fact.</param>
    /// <param name="Field">Where in the record: <c>funding / border-security</c>.</param>
    /// <param name="Text">The fact in words.</param>
    public sealed record Fact(string? Locator, RecordRef Record, string Title, string Field, string Text);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var records = await snapshots.CurrentAsync(cancellationToken);
            return records.Sources.TryGetValue(request.Id, out var source)
                ? new Result(source, Facts.Of(records, request.Id), records)
                : throw Missing.Record(records.Sources.Values, Kinds.Source, request.Id);
        }
    }
}
