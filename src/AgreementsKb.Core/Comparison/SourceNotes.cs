using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>Every source that a table cites, numbered in the order of first mention, row by row from left to right.</summary>
public static class SourceNotes
{
    internal static ListOf<SourceNote> Of(RecordSet records, IEnumerable<Dimension> dimensions, IEnumerable<Dispute> disputes) => dimensions
        .SelectMany(row => row.Cells.SelectMany(Cited).Concat(row.Findings.SelectMany(finding => finding.Inputs)))
        .Concat(disputes.SelectMany(dispute => dispute.Reports).SelectMany(report => report.Citations))
        .Select(cite => cite.Source)
        .Distinct(StringComparer.Ordinal)
        .Select((id, index) => Note(records, id, index + 1))
        .ToListOf();

    private static IEnumerable<Citation> Cited(Cell cell) => cell.Values.SelectMany(Cited).Concat(cell.Totals.SelectMany(Cited));

    private static IEnumerable<Citation> Cited(Total total) => total.Lines
        .SelectMany(line => line.Inputs)
        .SelectMany(input => input.Citations)
        .Concat(total.LeftOut.SelectMany(line => line.Citations));

    private static IEnumerable<Citation> Cited(CellValue value) =>
        value.Citations.Concat(value.Derived.SelectMany(figure => figure.Inputs).SelectMany(input => input.Citations));

    /// <summary>Says what it can of a source that the records do not hold.</summary>
    public static SourceNote Note(RecordSet? records, string id, int number)
    {
        var source = records?.Sources.GetValueOrDefault(id);
        return Note(source, id, number) with { Caution = source is null ? null : CautionWords.Of(records!, source) };
    }

    /// <summary>Where the words of the vocabulary are not at hand: without what is to be borne in mind of it.</summary>
    public static SourceNote Note(Source? source, string id, int number) => new()
    {
        Number = number,
        Id = id,
        Label = source?.Label ?? id,
        Publisher = source?.Publisher ?? Source.NotStated,
        Title = source?.Title ?? Source.NotStated,
        Published = source is null ? Source.NotStated : DateWords.Of(source.Published),
        Url = source?.Url,
    };
}
