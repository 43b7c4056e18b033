using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Agreements;

/// <summary>Everything the knowledge base holds on one agreement, for its page and for <c>kb show</c>.</summary>
public static class View
{
    /// <exception cref="NotFoundError">No such agreement.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    public sealed record Query(string Id) : IRequest<Result>;

    /// <param name="Status">The status derived from the dated events; null where no event gives one.</param>
    /// <param name="Rows">The dimensions of a comparison with this one subject: the same cells, the same words.</param>
    /// <param name="RelatedTo">Agreements that name this one as related, besides those it names itself.</param>
    public sealed record Result(
        Agreement Agreement,
        AgreementStatus? Status,
        ComparisonTable Rows,
        ListOf<Agreement> RelatedTo,
        RecordSet Records);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var records = await snapshots.CurrentAsync(cancellationToken);
            if (!records.Agreements.TryGetValue(request.Id, out var agreement))
            {
                throw Missing.Record(records.Agreements.Values, Kinds.Agreement, request.Id);
            }

            return new Result(
                agreement,
                StatusOf.Agreement(records, agreement),
                Comparer.Describe(records, agreement),
                Naming(records, agreement),
                records);
        }

        private static ListOf<Agreement> Naming(RecordSet records, Agreement agreement) => records.Agreements.Values
            .Where(other => other.Related.Any(related => related.Agreement == agreement.Id))
            .Where(other => agreement.Related.All(related => related.Agreement != other.Id))
            .OrderBy(other => other.Id, StringComparer.Ordinal)
            .ToListOf();
    }
}
