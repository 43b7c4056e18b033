using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using MediatR;

namespace AgreementsKb.Core.Features.Agreements;

/// <summary>Everything the knowledge base holds on one agreement, for its page and for <c>kb show</c>.</summary>
public static class View
{
    /// <exception cref="NotFoundError">No such agreement.</exception>
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
}
