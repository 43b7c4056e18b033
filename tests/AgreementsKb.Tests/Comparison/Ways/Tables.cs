using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using FsCheck;
using FsCheck.Fluent;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Ways;

/// <summary>Finished comparisons of many shapes, to be written in every form.</summary>
internal static class Tables
{
    public const string Question = "Italy-Tunisia versus UK-France";

    private static readonly string[] Askable =
        ["it+tn", "fr+gb", "eu+tn", "gb+rw", "rw", "gb-fr-2025-returns-pilot", "gb+iq", "gb+vn", "it-ly-coastguard"];

    public static ComparisonTable First { get; } = Compare(Question);

    /// <summary>The first question with everything a table can hold: totals, groups, periods, a past, notes, awkward text.</summary>
    public static ComparisonTable Full { get; } = First with
    {
        AsOf = new Moment("2026-11-20", 42, new DateTime(2026, 11, 19, 8, 0, 0, DateTimeKind.Utc)),
        KnownBy = new DateOnly(2025, 7, 10),
        Notes = [new ReadingNote("“UK-France” was read | as all *agreements*.", [new NarrowerReading("The pilot", ["it+tn", "gb-fr-2025-returns-pilot"])])],
        Dimensions = First.Dimensions.Select(Fill).ToListOf(),
    };

    /// <summary>Two to six subjects in any order.</summary>
    public static Arbitrary<ComparisonTable> Any => Gen.Shuffle(Askable)
        .SelectMany(ids => Gen.Choose(2, 6).Select(count => ids.Take(count).ToListOf()))
        .Select(ids => Comparer.Compare(Held, SubjectsFrom.Ids(Held, ids)))
        .ToArbitrary();

    public static IEnumerable<(Dimension Row, Subject Subject, Cell Cell)> Cells(this ComparisonTable table) =>
        from row in table.Dimensions
        from index in Enumerable.Range(0, table.Subjects.Count)
        select (row, table.Subjects[index], row.Cells[index]);

    public static string Bare(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));

    /// <summary>A value with its citations as a reader sees them, without blanks.</summary>
    public static string Shown(this CiteNumbers cites, CellValue value) => Bare(value.Text + cites.Of(value.Citations));

    private static Dimension Fill(Dimension row) => row.Key switch
    {
        "outcomes" => row with
        {
            Groups = [Group("change", "Arrivals: change"), Group("level", "Arrivals: level")],
            Cells = row.Cells.Select(cell => cell with { Values = cell.Values.Select(InGroup).ToListOf() }).ToListOf(),
        },
        "funding" => row with { Cells = row.Cells.Select(WithTotal).ToListOf() },
        _ => row,
    };

    private static ValueGroup Group(string key, string label) =>
        new(key, label, new Comparability(Verdict.Caution, ["The periods differ."]));

    private static CellValue InGroup(CellValue value) => value with
    {
        Group = value.Text.StartsWith("fall", StringComparison.Ordinal) ? "change" : "level",
        Covers = new Coverage(new DateOnly(2024, 1, 1), new DateOnly(2024, 7, 31), "January to July 2024 (about)", Approximate: true),
    };

    private static Cell WithTotal(Cell cell)
    {
        var lines = cell.Values.Take(2).Select((value, index) => new TotalLine(
            value.Record, value.Item!, $"line {index}: {value.Text}", 100.5m * (index + 1), null, 400m, [new FigureInput("stated", value.Citations)]));
        return cell with
        {
            Totals =
            [
                new Total
                {
                    Group = "paid",
                    Text = "Paid: EUR 301.5",
                    Currency = "EUR",
                    Value = lines.Sum(line => line.Value),
                    Formula = "100.5 + 201 = 301.5",
                    Lines = lines.ToListOf(),
                    LeftOut = [new LeftOut(new RecordRef("agreement", "x"), "y", "GBP 83 million", "It is a part of another line.", Cite("express-2024-11-18#p13"))],
                },
            ],
        };
    }
}
