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
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such agreement, or no such state of the knowledge base.</exception>
    /// <exception cref="MovedError">The agreement was renamed.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    public sealed record Query(
        string? Agreement = null, DisputeKind? Kind = null, DisputeState? State = null, string? AsOf = null) : IRequest<Result>;

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    /// <param name="AsOf">The state the answer is of; absent for the present.</param>
    public sealed record Result(long Revision, int Total, ListOf<Dispute> Items, Moment? AsOf = null);

    internal sealed class Handler(Snapshots snapshots, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            if (request.Agreement is { } agreement && !records.Agreements.ContainsKey(agreement))
            {
                throw await NoAgreementAsync(agreement, records, moment, cancellationToken);
            }

            var items = DisputeFinder.Of(records)
                .Where(dispute => request.Agreement is null || dispute.Agreements.Contains(request.Agreement))
                .Where(dispute => request.Kind is null || dispute.Kind == request.Kind)
                .Where(dispute => request.State is null || dispute.State == request.State)
                .ToListOf();
            return new Result(records.Revision, items.Count, items, moment);
        }

        private async Task<KbError> NoAgreementAsync(
            string id, RecordSet records, Moment? moment, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var error = await Missing.ErrorAsync(source, Kinds.Named(Kinds.Agreement), id, moment, cancellationToken);
            return error is NotFoundError { IsNotYet: false }
                ? new BadParameterError("agreement", id, "the id of an agreement", Nearest.To(id, records.Agreements.Keys).ToListOf())
                : error;
        }
    }
}
