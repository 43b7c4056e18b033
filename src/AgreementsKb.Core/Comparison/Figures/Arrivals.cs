using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>How many people a source says arrived somewhere in a period.</summary>
internal sealed record Arrivals(Outcome Outcome, OutcomeReport Report, decimal Count, Edtf Period)
{
    /// <summary>A number for all of a calendar year, given by a source that was published when the year was over.</summary>
    public bool IsWholeYear(RecordSet records) =>
        Period is { From: { Month: 1, Day: 1 } from, To: { Month: 12, Day: 31 } to } && from.Year == to.Year
        && Report.Cite.Any(cite => records.Sources.GetValueOrDefault(cite.Source)?.Published.Value?.To is { } published && published > to);

    /// <summary>Every count of everybody who arrived at a party of the agreement, earliest period first.</summary>
    public static IReadOnlyList<Arrivals> At(Ground ground, Agreement agreement) =>
    [
        .. agreement.Parties
            .SelectMany(party => ground.ArrivalsAt(party.Actor))
            .Where(outcome => outcome.Population is null)
            .SelectMany(outcome => outcome.Reports.Select(report => Of(outcome, report)))
            .OfType<Arrivals>()
            .OrderBy(arrivals => arrivals.Period.From ?? DateOnly.MinValue)
            .ThenBy(arrivals => arrivals.Outcome.Id, StringComparer.Ordinal),
    ];

    private static Arrivals? Of(Outcome outcome, OutcomeReport report) =>
        report is { Value.Value.Value: { } count, Population: null, Metric: null, Geography: null, Rank: not Rank.Deprecated }
        && (report.Period ?? outcome.Period) is { } period
            ? new Arrivals(outcome, report, count, period)
            : null;
}
