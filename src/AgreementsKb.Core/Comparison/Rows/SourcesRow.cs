using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Which sources answer for each subject: those that its other cells cite.</summary>
internal static class SourcesRow
{
    public const string Key = "sources";

    public const string Label = "What is this taken from?";

    public static Dimension Of(RecordSet records, IReadOnlyList<Dimension> others, int columns) => new()
    {
        Key = Key,
        Label = Label,
        Cells = Enumerable.Range(0, columns).Select(index => Answer(records, others.Select(row => row.Cells[index]))).ToListOf(),
        Comparability = new Comparability(Verdict.Comparable, ["Sources are listed, not weighed."]),
    };

    private static Cell Answer(RecordSet records, IEnumerable<Cell> cells)
    {
        var values = cells
            .SelectMany(cell => cell.Values)
            .SelectMany(value => value.Citations)
            .GroupBy(cite => cite.Source, StringComparer.Ordinal)
            .Select(group => Value(records, group.Key, group.Distinct().Count()))
            .ToListOf();
        return values.Count == 0
            ? new Cell { State = CellState.NotReported, Note = "No source is cited." }
            : new Cell { State = CellState.Reported, Values = values };
    }

    private static CellValue Value(RecordSet records, string id, int places)
    {
        var source = records.Sources.GetValueOrDefault(id);
        return new CellValue
        {
            Text = source?.Label ?? id,
            Record = new RecordRef(Kinds.Source, id),
            Details = ReportDetails.List(
                ReportDetails.Text("published", "Published", source is null ? null : DateWords.Of(source.Published)),
                ReportDetails.Text("caution", "To bear in mind", source is null ? null : CautionWords.Of(records, source)),
                ReportDetails.Text("places", "Cited here at", Sentence.Count(places, "place"))),
            Citations = [new Citation { Source = id }],
        };
    }
}
