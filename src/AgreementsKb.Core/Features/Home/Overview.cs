using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using MediatR;

namespace AgreementsKb.Core.Features.Home;

/// <summary>What the home page shows: every agreement with its status, how much there is of what, what is disputed.</summary>
public static class Overview
{
    public sealed record Query : IRequest<Result>;

    /// <param name="Counts">Number of records by kind name.</param>
    public sealed record Result(
        long Revision,
        ListOf<AgreementLine> Agreements,
        IReadOnlyDictionary<string, int> Counts,
        ListOf<Dispute> Disputes,
        RecordSet Records);

    public sealed record AgreementLine(Agreement Agreement, AgreementStatus? Status, int Disputes);
}
