using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Slicing;
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
    /// <param name="Linked">It and those that it is linked to, and those that they are linked to, up to <see cref="Chain.Most"/>.</param>
    /// <param name="Records">Those that are shown or named, and all words; whether it holds others is not to be relied on.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        Agreement Agreement,
        AgreementStatus? Status,
        ComparisonTable Rows,
        ListOf<Outcome> Outcomes,
        ListOf<Agreement> RelatedTo,
        ListOf<Agreement> Linked,
        RecordSet Records,
        Moment? AsOf);

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await present.AtAsync(request.AsOf, register => NeedsOf(register, request.Id), cancellationToken);
            var agreement = await Missing.FindAsync(store, records.Agreements, request.Id, moment, cancellationToken);
            var naming = Ground.Of(records).Naming(agreement.Id);
            return new Result(
                agreement,
                StatusOf.Agreement(records, agreement),
                Comparer.Describe(records, agreement),
                Ground.Of(records).OutcomesBeside(agreement.Id).OrderBy(outcome => outcome.Id, StringComparer.Ordinal).ToListOf(),
                naming.Where(other => agreement.Related.All(related => related.Agreement != other.Id)).ToListOf(),
                Chain.Of(agreement.Id, id => NextTo(records, id)).Select(id => records.Agreements[id]).ToListOf(),
                records,
                moment);
        }

        /// <summary>What a comparison of it alone would need, and those that its chain leads to.</summary>
        private static PageNeeds NeedsOf(Register register, string id)
        {
            if (!register.Agreements.Has(id))
            {
                return new PageNeeds([]);
            }

            var closure = Closure.Of(register.Surroundings, [id]);
            var chain = Chain.Of(id, register.Surroundings.Related);
            return new PageNeeds(Slices.Around(closure with { Agreements = [.. closure.Agreements.Union(chain, StringComparer.Ordinal)] }))
            {
                HasRivals = true,
            };
        }

        private static IEnumerable<string> NextTo(RecordSet records, string id) => records.Agreements[id].Related
            .Select(related => related.Agreement)
            .Where(records.Agreements.ContainsKey)
            .Concat(Ground.Of(records).Naming(id).Select(other => other.Id));
    }
}
