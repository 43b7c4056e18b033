using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>
/// Whether the source's own yearly figure is what its weekly one comes to; who gave no size; where only one side has a limit.
/// </summary>
internal static class CapFindings
{
    private const string Row = "caps";

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns
        .SelectMany(column => column.Agreements.SelectMany(agreement => agreement.Caps.SelectMany(cap => Of(column, agreement, cap))))
        .Append(OneSide.Of(columns, Row, "a cap", column => column.Agreements
            .SelectMany(agreement => agreement.Caps)
            .SelectMany(cap => cap.Reports)
            .SelectMany(report => report.Cite)));

    private static IEnumerable<Found?> Of(Column column, Agreement agreement, Cap cap)
    {
        var figures = new CapFigures(column.Ground);
        var checkedFigures = cap.Reports
            .SelectMany(report => figures.Of(agreement, cap, report))
            .Where(figure => figure is { Kind: CapFigures.PerYear, Value: not null, Note: not null })
            .GroupBy(figure => (Stated: figure.Inputs[0].Text, figure.Text, figure.Formula, Agrees: Agrees(figure.Note!)));
        foreach (var same in checkedFigures)
        {
            yield return Found.Of(
                Row,
                same.Key.Agrees ? "capAgrees" : "capDiffers",
                $"{agreement.Title}: {same.Key.Stated} is {same.Key.Text}; this {Notes([.. same.Select(figure => figure.Note!).Distinct()])}",
                same.SelectMany(figure => figure.Inputs).SelectMany(input => input.Citations),
                same.Key.Formula);
        }

        foreach (var silent in cap.Reports.Where(report => report.Limit.Is == NoValue.Unknown && report.AssertedBy is not null))
        {
            yield return NotGiven(column, agreement, cap, silent);
        }
    }

    private static bool Agrees(string note) => note.StartsWith("Agrees", StringComparison.Ordinal);

    /// <summary>"agrees with the source's own 2,600 a year and with another source's 2,600 a year".</summary>
    private static string Notes(List<string> notes) => Sentence.And(notes.Select((note, index) =>
        index == 0 ? Sentence.Lower(note.TrimEnd('.')) : note[(note.IndexOf(' ', StringComparison.Ordinal) + 1)..].TrimEnd('.'))) + ".";

    private static Found? NotGiven(Column column, Agreement agreement, Cap cap, CapReport silent)
    {
        var given = cap.Reports.Where(report => report.Limit.Value is not null).ToList();
        var others = given.Count == 0
            ? "no other source gives one"
            : $"others report {Sentence.And(given.Select(report => QuantityWords.Of(report.Limit, report.Per)).Distinct(StringComparer.Ordinal))}, which is no contradiction";
        return Found.Of(
            Row,
            "capSizeNotGiven",
            $"{agreement.Title}: {column.Records.NameOf(silent.AssertedBy!)} gave no number; {others}.",
            silent.Cite.Concat(given.SelectMany(report => report.Cite)));
    }
}
