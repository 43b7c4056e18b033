using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Every dispute, or those of one agreement, kind or state.</summary>
public static class List
{
    public sealed record Query(string? Agreement = null, DisputeKind? Kind = null, DisputeState? State = null) : IRequest<Result>;

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    public sealed record Result(long Revision, int Total, ListOf<Dispute> Items);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var records = await snapshots.CurrentAsync(cancellationToken);
            if (request.Agreement is { } agreement && !records.Agreements.ContainsKey(agreement))
            {
                throw new BadParameterError(
                    "agreement", agreement, "the id of an agreement", Nearest.To(agreement, records.Agreements.Keys).ToListOf());
            }

            var items = DisputeFinder.Of(records)
                .Where(dispute => request.Agreement is null || dispute.Agreements.Contains(request.Agreement))
                .Where(dispute => request.Kind is null || dispute.Kind == request.Kind)
                .Where(dispute => request.State is null || dispute.State == request.State)
                .ToListOf();
            return new Result(records.Revision, items.Count, items);
        }
    }
}
