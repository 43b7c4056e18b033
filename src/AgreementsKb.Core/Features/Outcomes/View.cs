using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.Outcomes;

/// <summary>One question about the world with every reported answer, and how the answers stand to each other.</summary>
public static class View
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such outcome, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The outcome was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Answers">Every report as a comparison shows it: a row of one cell.</param>
    /// <param name="Disputes">Those in which one of its reports stands.</param>
    /// <param name="Beside">Other outcomes of the same metric and place.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(
        Outcome Outcome,
        Dimension Answers,
        ListOf<Dispute> Disputes,
        ListOf<Outcome> Beside,
        RecordSet Records,
        Moment? AsOf);

    internal sealed class Handler(Present present, Store store) : IRequestHandler<Query, Result>
    {
        private const int Most = 50;

        /// <summary>The index of migration 13 is in this order.</summary>
        private static readonly string SqlBeside = $"""
            select other.data
            from mt_doc_outcome own
            cross join lateral (
              select data from mt_doc_outcome other
              where (other.data ->> 'geography') collate "C" = own.data ->> 'geography'
                and (other.data ->> 'metric') collate "C" = own.data ->> 'metric'
                and other.id <> own.id and not other.data ? 'withdrawn'
              order by kb_latest(other.data ->> 'period') desc, other.id
              limit {Most}
            ) other
            where own.id = any($1)
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var (records, moment) = await present.AtAsync(request.AsOf, _ => NeedsOf(request.Id), cancellationToken);
            var outcome = await Missing.FindAsync(store, records.Outcomes, request.Id, moment, cancellationToken);
            return new Result(
                outcome,
                OutcomeAnswers.Of(records, outcome),
                DisputeFinder.Of(records).Where(dispute => dispute.Reports.Any(report => IsOf(report, outcome))).ToListOf(),
                records.Outcomes.Values
                    .Where(other => other.Metric == outcome.Metric && other.Geography == outcome.Geography && other.Id != outcome.Id)
                    .OrderByDescending(other => other.Period?.Latest)
                    .ThenBy(other => other.Id, StringComparer.Ordinal)
                    .Take(Most)
                    .ToListOf(),
                records,
                moment);
        }

        private static PageNeeds NeedsOf(string id) => new(PageNeeds.One(Kinds.Named(Kinds.Outcome), id))
        {
            HasRivals = true,
            Beside = [new(Kinds.Outcome, SqlBeside, [id]) { IsOnlyNamed = true }],
        };

        private static bool IsOf(DisputeReport report, Outcome outcome) =>
            report.Record.Kind == Kinds.Outcome && report.Record.Id == outcome.Id;
    }
}
