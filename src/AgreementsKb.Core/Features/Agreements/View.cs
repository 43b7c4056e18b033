using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Agreements;

/// <summary>Everything the knowledge base holds on one agreement, for its page and for <c>kb show</c>.</summary>
public static class View
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such agreement, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Status">The status derived from the dated events; null where no event gives one.</param>
    /// <param name="Rows">The dimensions of a comparison with this one subject: the same cells, the same words.</param>
    /// <param name="Outcomes">Those reported beside it, by id.</param>
    /// <param name="RelatedTo">Agreements that name this one as related, besides those it names itself.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        Agreement Agreement,
        AgreementStatus? Status,
        ComparisonTable Rows,
        ListOf<Outcome> Outcomes,
        ListOf<Agreement> RelatedTo,
        RecordSet Records,
        Moment? AsOf);

    internal sealed class Handler(Snapshots snapshots, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            var agreement = await Missing.FindAsync(store, records.Agreements, request.Id, moment, cancellationToken);
            return new Result(
                agreement,
                StatusOf.Agreement(records, agreement),
                Comparer.Describe(records, agreement),
                Ground.Of(records).OutcomesBeside(agreement.Id).OrderBy(outcome => outcome.Id, StringComparer.Ordinal).ToListOf(),
                Naming(records, agreement),
                records,
                moment);
        }

        private static ListOf<Agreement> Naming(RecordSet records, Agreement agreement) => records.Agreements.Values
            .Where(other => other.Related.Any(related => related.Agreement == agreement.Id))
            .Where(other => agreement.Related.All(related => related.Agreement != other.Id))
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .ToListOf();
    }
}
