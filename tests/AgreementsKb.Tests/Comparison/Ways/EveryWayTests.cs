using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Cli.Rendering;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Comparison.Ways;

/// <summary>What holds of a comparison in whatever form it leaves: nothing is lost, and nothing stands without its source.</summary>
public sealed class EveryWayTests
{
    private const int Cases = 12;

    public static TheoryData<string> Names => [.. Way.All.Select(way => way.Name)];

    [Fact]
    public void Every_value_is_a_line_of_the_csv_with_its_citations() => Any.Holds(Tables.Any, table => CsvHolds(table), Cases);

    [Fact]
    public void Every_value_stands_in_the_markdown_with_its_citations() => Any.Holds(Tables.Any, MarkdownHolds, Cases);

    [Fact]
    public void Every_value_stands_in_the_workbook_with_its_citations() => Any.Holds(Tables.Any, SheetsHold, Cases);

    [Fact]
    public void Every_value_stands_in_the_terminal_with_its_citations() => Any.Holds(Tables.Any, TerminalHolds, Cases);

    [Fact]
    public void A_table_with_all_that_there_can_be_is_whole_in_every_form()
    {
        CsvHolds(Tables.Full);
        MarkdownHolds(Tables.Full);
        SheetsHold(Tables.Full);
        TerminalHolds(Tables.Full);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void The_same_table_gives_the_same_bytes(string name) =>
        Way.Named(name)!.Write(Tables.Full).ShouldBe(Way.Named(name)!.Write(Tables.Full));

    [Fact]
    public void Every_text_form_says_how_to_cite_it_its_licence_and_its_sources()
    {
        var csv = Tables.Bare(ReadCsv.Text(Tables.First));
        var markdown = Tables.Bare(ReadMarkdown.Plain(Tables.First));
        var terminal = Screen.Of(Tables.First).Plain;
        var sheets = Tables.Bare(string.Concat(ReadSheets.Of(Tables.First).SelectMany(sheet => sheet.Rows).SelectMany(row => row)));
        foreach (var text in new[] { csv, markdown, terminal, sheets })
        {
            text.ShouldContain(Tables.Bare(Tables.First.CiteAs));
            text.ShouldContain(Tables.Bare(Tables.First.Permalink));
            text.ShouldContain(Tables.First.Licence.Id);
            Tables.First.Sources.ShouldAllBe(source => text.Contains(source.Id) && text.Contains(Tables.Bare(source.Label)));
        }
    }

    private static void CsvHolds(ComparisonTable table)
    {
        var lines = ReadCsv.Of(table)
            .Where(line => line["kind"] == "value")
            .Select(line => (line["subject"], line["question"], line["text"].TrimStart('\''), line["citations"]))
            .ToHashSet();
        foreach (var (row, subject, cell) in table.Cells())
        {
            foreach (var value in cell.Values)
            {
                var cites = string.Join("; ", value.Citations.Select(cite => cite.ToText()));
                lines.ShouldContain((subject.Id, row.Key, value.Text, cites));
            }
        }
    }

    private static void MarkdownHolds(ComparisonTable table) => TextHolds(table, Tables.Bare(ReadMarkdown.Plain(table)));

    /// <summary>Disputes are only named in their row, and told in full below.</summary>
    private static void TextHolds(ComparisonTable table, string bare)
    {
        AllShown(table with { Dimensions = table.Dimensions.Where(row => row.Key != "disputes").ToListOf() }, bare);
        table.Disputes.ShouldAllBe(dispute => bare.Contains(Tables.Bare(dispute.Title), StringComparison.Ordinal)
            && bare.Contains(Tables.Bare(dispute.Text), StringComparison.Ordinal));
    }

    private static void TerminalHolds(ComparisonTable table)
    {
        foreach (var width in new[] { 80, 140 })
        {
            TextHolds(table, Screen.Of(table, width).Plain);
        }
    }

    private static void SheetsHold(ComparisonTable table)
    {
        var sheets = ReadSheets.Of(table).ToDictionary(sheet => sheet.Name, StringComparer.Ordinal);
        AllShown(table, Tables.Bare(string.Concat(sheets["Comparison"].Rows.SelectMany(row => row))));
        var values = sheets["Values"].Rows.Select(row => string.Join('|', row)).ToList();
        foreach (var value in table.Cells().SelectMany(entry => entry.Cell.Values))
        {
            var cites = string.Join("; ", value.Citations.Select(cite => cite.ToText()));
            values.ShouldContain(row => row.Contains(value.Text, StringComparison.Ordinal) && row.Contains(cites, StringComparison.Ordinal));
        }
    }

    private static void AllShown(ComparisonTable table, string bare)
    {
        var cites = new CiteNumbers(table.Sources);
        foreach (var (_, _, cell) in table.Cells())
        {
            cell.Values.ShouldAllBe(value => bare.Contains(cites.Shown(value), StringComparison.Ordinal));
            (cell.Note is null || bare.Contains(Tables.Bare(cell.Note), StringComparison.Ordinal)).ShouldBeTrue(cell.Note);
            foreach (var total in cell.Totals)
            {
                bare.ShouldContain(Tables.Bare(total.Text));
                total.Lines.ShouldAllBe(line => bare.Contains(Tables.Bare(line.Text + cites.Of(Inputs(line))), StringComparison.Ordinal));
                total.LeftOut.ShouldAllBe(line => bare.Contains(Tables.Bare(line.Text), StringComparison.Ordinal)
                    && bare.Contains(Tables.Bare(line.Because + cites.Of(line.Citations)), StringComparison.Ordinal));
            }
        }
    }

    private static IEnumerable<Citation> Inputs(TotalLine line) => line.Inputs.SelectMany(input => input.Citations);
}
