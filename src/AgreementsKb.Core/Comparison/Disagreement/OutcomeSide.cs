using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// One reported number about the world, with what it is of: its own word where it gives one, else the question's.
/// </summary>
internal sealed record OutcomeSide(Outcome Outcome, OutcomeReport Report)
{
    public string Metric => Report.Metric ?? Outcome.Metric;

    public string Geography => Report.Geography ?? Outcome.Geography;

    public string? Population => Report.Population ?? Outcome.Population;

    public Edtf? Period => Report.Period ?? Outcome.Period;

    public Quantity Value => Report.Value!.Value!;

    /// <summary>The reports of an outcome that give a number; words and allegations are not set against numbers.</summary>
    public static IEnumerable<OutcomeSide> Of(Outcome outcome) => outcome.Reports
        .Where(report => report.Value?.Value is not null && report.Rank != Rank.Deprecated)
        .Select(report => new OutcomeSide(outcome, report));

    public DisputeReport ToReport(ReportDetails details) => new()
    {
        Record = new RecordRef(Kinds.Outcome, Outcome.Id),
        Text = QuantityWords.Of(Value),
        Stated = Value.ToText(),
        Details = details.Of(Outcome, Report),
        Citations = Report.Cite,
        Rank = Report.RankWord(),
    };

    public string PeriodWords => ReportDetails.Period(Outcome, Report);
}
