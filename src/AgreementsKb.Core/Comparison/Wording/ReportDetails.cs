using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>What qualifies a reported value, labelled, in reading order.</summary>
internal sealed class ReportDetails(RecordSet records)
{
    public ListOf<Detail> Of(FundingReport report) => List(
        Actor("payer", "Paid by", report.Payer),
        Actor("payee", "Paid to", report.Payee),
        Word("basis", "Basis", Schemes.MoneyBasis, report.Basis),
        Date("period", "Period", report.Period),
        Text("over", "Over", report.Over is { } over ? QuantityWords.Of(over) : null),
        Text("purposes", "For", Labels(Schemes.Instrument, report.Purposes)),
        Closing(report));

    public ListOf<Detail> Of(Cap cap, CapReport report) => List(
        Text("pilot", "Holds for", cap.Pilot == true ? "a pilot" : null),
        Text("measure", "Counts", report.Measure switch
        {
            Measure.Flow => "people passing in the period",
            Measure.Stock => "people there at one time",
            _ => null,
        }),
        Date("period", "Period", report.Period),
        Word("basis", "Basis", Schemes.ClaimBasis, report.Basis),
        Closing(report));

    public ListOf<Detail> Of(Outcome outcome, OutcomeReport report) => List(
        Word("metric", "Measures", Schemes.Metric, report.Metric ?? outcome.Metric),
        Actor("geography", "Place", report.Geography ?? outcome.Geography),
        Word("route", "Route", Schemes.Route, outcome.Route),
        Text("population", "Who is counted", report.Population ?? outcome.Population),
        Text("period", "Period", Period(outcome, report)),
        Text("periodNote", "Period in words", report.PeriodNote),
        Word("basis", "Basis", Schemes.ClaimBasis, report.Basis),
        Actor("against", "Against", report.Against),
        Text("history", "History", History(report)),
        Closing(report));

    public ListOf<Detail> Of(Report report) => List(Closing(report));

    public Detail? Actor(string key, string label, string? actor) =>
        Text(key, label, actor is null ? null : records.NameOf(actor));

    public Detail? Word(string key, string label, string scheme, string? word) =>
        Text(key, label, word is null ? null : records.Label(scheme, word));

    public static Detail? Date(string key, string label, Edtf? date) =>
        Text(key, label, date is null ? null : DateWords.Of(date));

    public static Detail? Text(string key, string label, string? text) =>
        string.IsNullOrEmpty(text) ? null : new Detail(key, label, text);

    public string Labels(string scheme, IEnumerable<string> words) =>
        string.Join("; ", words.Select(word => records.Label(scheme, word)));

    /// <param name="details">A detail, several, or null for none.</param>
    public static ListOf<Detail> List(params ReadOnlySpan<object?> details)
    {
        var list = new List<Detail>();
        foreach (var detail in details)
        {
            if (detail is Detail one)
            {
                list.Add(one);
            }
            else if (detail is IEnumerable<Detail> many)
            {
                list.AddRange(many);
            }
        }

        return list.ToListOf();
    }

    /// <summary>The period of a report for reading; says so where the source gives none.</summary>
    public static string Period(Outcome outcome, OutcomeReport report) =>
        Covered(outcome, report) is { } period ? DateWords.Of(period) : "no period given";

    /// <summary>The time that a report is for: of a series, from its first row to its last.</summary>
    public static Edtf? Covered(Outcome outcome, OutcomeReport report) =>
        report.Series.Count > 0 ? SeriesWords.Covering(report.Series) : report.Period ?? outcome.Period;

    private ListOf<Detail> Closing(Report report) => List(
        Actor("assertedBy", "According to", report.AssertedBy),
        Text("note", "Note", report.Note),
        Text("quoted", "As printed", report.Quoted is { } words ? $"“{words}”" : null));

    private string History(OutcomeReport report) => string.Join("; ", report.History.Select(step =>
        records.Label(Schemes.AllegationStatus, step.Status)
        + (step.By is { } by ? $" by {records.NameOf(by)}" : "")
        + (step.On is { } on ? $", {DateWords.Of(on)}" : "")));
}
