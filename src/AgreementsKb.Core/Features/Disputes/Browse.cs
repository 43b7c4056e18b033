using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Some disputes in an order for readers, with how many there are of each kind, and what they cite.</summary>
public static class Browse
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <param name="Order">In which they come.</param>
    /// <param name="From">So many are passed over.</param>
    /// <param name="Most">So many are wanted.</param>
    /// <exception cref="BadParameterError">There is no such agreement, or no such state of the knowledge base.</exception>
    /// <exception cref="MovedError">The agreement was renamed.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    public sealed record Query(string? Agreement, DisputeKind? Kind, DisputeState? State, string? AsOf, DisputeOrder Order, int From, int Most) : IRequest<Result>;

    /// <param name="Counts">Of all that touch the agreement, of whatever kind and state.</param>
    /// <param name="Records">The agreement that was asked for and the sources that are cited, with all words.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    /// <param name="PendingSince">The revision since which changes are still being worked in; null where none are.</param>
    public sealed record Result(
        ListOf<Dispute> Items, ListOf<DisputeCount> Counts, RecordSet Records, Moment? AsOf, long? PendingSince = null);

    internal sealed class Handler(DisputeSource disputes, KeptCounts counted, Store store, Present present) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var choice = new DisputeChoice(request.Agreement, request.Kind, request.State);
            if (await disputes.InMemoryAsync(choice.Agreement, request.AsOf, cancellationToken) is { } known)
            {
                var touching = known.Disputes.Where(dispute => (choice with { Kind = null, State = null }).Fits(dispute)).ToList();
                var items = InOrder(touching.Where(choice.Fits), request.Order)
                    .Skip(request.From)
                    .Take(request.Most)
                    .ToListOf();
                var counts = touching.CountBy(dispute => (dispute.Kind, dispute.State))
                    .Select(count => new DisputeCount(count.Key.Kind, count.Key.State, count.Value));
                return new Result(items, counts.ToListOf(), await RecordsAsync(request, items, cancellationToken), known.Moment);
            }

            await using var kept = await KeptDisputes.OpenAsync(store, cancellationToken);
            var found = await kept.InOrderAsync(choice, request.Order, request.From, request.Most, cancellationToken);
            return new Result(
                found,
                await kept.CountAsync(counted, cancellationToken),
                await RecordsAsync(request, found, cancellationToken),
                AsOf: null,
                kept.State.IsBehind ? kept.State.Revision : null);
        }

        private static IEnumerable<Dispute> InOrder(IEnumerable<Dispute> disputes, DisputeOrder order) =>
            (order == DisputeOrder.Subject
                ? disputes.OrderBy(_ => 0)
                : disputes.OrderBy(dispute => dispute.State).ThenBy(dispute => dispute.Kind == DisputeKind.DifferentScope))
            .ThenBy(dispute => dispute.Id, StringComparer.Ordinal);

        private Task<RecordSet> RecordsAsync(Query request, ListOf<Dispute> items, CancellationToken cancellationToken) =>
            CitedRecords.OfAsync(present, items, request.Agreement is { } agreement ? [agreement] : [], request.AsOf, cancellationToken);
    }
}
