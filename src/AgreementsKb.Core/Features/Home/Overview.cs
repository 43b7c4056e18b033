using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Home;

/// <summary>What the home page shows: every agreement with its status, how much there is of what, what is disputed.</summary>
public static class Overview
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string? AsOf = null) : IRequest<Result>;

    /// <param name="Counts">Number of records by kind name.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        long Revision,
        ListOf<AgreementLine> Agreements,
        IReadOnlyDictionary<string, int> Counts,
        ListOf<Dispute> Disputes,
        RecordSet Records,
        Moment? AsOf);

    public sealed record AgreementLine(Agreement Agreement, AgreementStatus? Status, int Disputes);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Query, Result>
    {
        /// <summary>Worked out once for each state of the records.</summary>
        private static readonly ConditionalWeakTable<RecordSet, Result> Known = [];

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await snapshots.AtAsync(request.AsOf, cancellationToken);
            return Known.GetValue(records, Of) with { AsOf = moment };
        }

        private static Result Of(RecordSet records)
        {
            var disputes = DisputeFinder.Of(records);
            var touched = disputes
                .SelectMany(dispute => dispute.Agreements)
                .CountBy(agreement => agreement, StringComparer.Ordinal)
                .ToDictionary();
            return new Result(
                records.Revision,
                records.Agreements.Values
                    .OrderBy(agreement => agreement.Title, StringComparer.Ordinal)
                    .Select(agreement => new AgreementLine(
                        agreement, StatusOf.Agreement(records, agreement), touched.GetValueOrDefault(agreement.Id)))
                    .ToListOf(),
                records.All.CountBy(record => Kinds.Of(record).Name, StringComparer.Ordinal).ToDictionary(),
                disputes,
                records,
                AsOf: null);
        }
    }
}
