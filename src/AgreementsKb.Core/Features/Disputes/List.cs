using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;
using MediatR;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Every dispute, or those of one agreement, kind or state.</summary>
public static class List
{
    public sealed record Query(string? Agreement = null, DisputeKind? Kind = null, DisputeState? State = null) : IRequest<Result>;

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    public sealed record Result(long Revision, int Total, ListOf<Dispute> Items);
}
