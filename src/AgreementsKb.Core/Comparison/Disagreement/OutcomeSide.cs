using AgreementsKb.Core.Comparison.Figures;
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

    /// <summary>A number, a change or a share; words where there is no number.</summary>
    public OutcomeForm Form => FormOf(Report);

    public string PeriodWords => ReportDetails.Period(Outcome, Report);

    /// <summary>It is what a series says of the period; no source states it.</summary>
    public bool IsOfSeries { get; private init; }

    /// <summary>How it was summed from the rows of a series.</summary>
    public string? Working { get; private init; }

    /// <summary>The reports of an outcome that give a number; words and allegations are not set against numbers.</summary>
    public static IEnumerable<OutcomeSide> Of(Outcome outcome) => outcome.Reports
        .Where(report => report.Value?.Value is not null && report.Rank != Rank.Deprecated)
        .Select(report => new OutcomeSide(outcome, report));

    /// <summary>What a series says of a period, as one report among others.</summary>
    public static OutcomeSide Of(SeriesSum sum) => new(sum.Outcome, sum.AsReport) { Working = sum.Working, IsOfSeries = true };

    /// <summary>A series is of the kind of its numbers.</summary>
    public static OutcomeForm FormOf(OutcomeReport report) =>
        FormOf(report.Series.Count > 0 ? report.Series[0].Value : report.Value?.Value);

    public static OutcomeForm FormOf(Quantity? number) => number switch
    {
        null => OutcomeForm.Words,
        { Change: not null } => OutcomeForm.Change,
        var value when Counts.IsCount(value) => OutcomeForm.Level,
        _ => OutcomeForm.Share,
    };

    /// <summary>A record is known by its id: to go through all that it says would take longer than anything that is asked of it.</summary>
    public bool Equals(OutcomeSide? other) => other is not null && Outcome.Id == other.Outcome.Id && Report.Equals(other.Report);

    public override int GetHashCode() => Outcome.Id.GetHashCode(StringComparison.Ordinal);

    public DisputeReport ToReport(ReportDetails details, Asserters asserters) => new()
    {
        Record = new RecordRef(Kinds.Outcome, Outcome.Id),
        Text = QuantityWords.Of(Value),
        Stated = Value.ToText(),
        Details = ReportDetails.List(
            asserters.Named(Report, details.Of(Outcome, Report)),
            ReportDetails.Text("working", "Working", Working)),
        Citations = Report.Cite,
        Rank = Report.RankWord(),
    };
}

/// <summary>What kind of number it is. A change is not set against a level, nor either against a share.</summary>
internal enum OutcomeForm
{
    Level,
    Change,
    Share,
    Words,
}
