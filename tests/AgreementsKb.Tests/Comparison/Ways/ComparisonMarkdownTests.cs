using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using Markdig;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace AgreementsKb.Tests.Comparison.Ways;

public sealed class ComparisonMarkdownTests
{
    [Fact]
    public void Short_answers_are_a_table_with_a_column_a_subject()
    {
        var tables = Parse(Tables.First).Descendants<Table>().ToList();
        tables.Count.ShouldBeGreaterThan(2);
        tables.ShouldAllBe(table => table.ColumnDefinitions.Count(column => column.Alignment == null) >= 2);
        tables.ShouldAllBe(table => table.OfType<TableRow>().All(row => row.Count == 2));
    }

    [Fact]
    public void A_pipe_in_a_text_does_not_break_a_table()
    {
        var table = Reworded("a | b *c* <d> `e` _f_ [g](h) ~i~ $5 and $6\n# j");
        Parse(table).Descendants<Table>().ShouldAllBe(found => found.OfType<TableRow>().All(row => row.Count == 2));
        ReadMarkdown.Plain(table).ShouldContain("a | b *c* <d> `e` _f_ [g](h) ~i~ $5 and $6 # j");
    }

    [Theory]
    [InlineData("- no item")]
    [InlineData("1. no item")]
    [InlineData("# no heading")]
    [InlineData("&copy; no sign")]
    [InlineData("a_b_c and 5 * 3 * 2")]
    public void Text_reads_as_it_is(string text) =>
        ReadMarkdown.Plain(Markdown.ToHtml(MarkdownText.Of(text), ReadMarkdown.GitHub)).Trim().ShouldBe(text);

    [Fact]
    public void Every_question_is_a_heading_in_order() => Parse(Tables.First).Descendants<HeadingBlock>()
        .Where(heading => heading.Level == 2)
        .Select(heading => heading.Inline!.FirstChild!.ToString())
        .ShouldBe(
        [
            "What stands out", .. Tables.First.Dimensions.Select(row => row.Label), "What nobody reports", "Where sources differ, in full",
            "Sources", "Keep or cite this comparison",
        ]);

    [Fact]
    public void Sources_are_a_numbered_list_with_the_numbers_of_the_citations()
    {
        var list = Parse(Tables.First).Descendants<ListBlock>().Single(list => list.IsOrdered);
        list.OfType<ListItemBlock>().Select(item => item.Order).ShouldBe(Tables.First.Sources.Select(source => source.Number));
    }

    [Fact]
    public void A_dispute_has_all_versions_and_what_would_settle_it()
    {
        var plain = ReadMarkdown.Plain(Tables.First);
        foreach (var dispute in Tables.First.Disputes)
        {
            plain.ShouldContain(dispute.Text);
            dispute.Reports.ShouldAllBe(report => plain.Contains(report.Text));
            plain.ShouldContain(dispute.WouldSettle);
        }
    }

    [Fact]
    public void Whole_links_can_be_followed()
    {
        var html = ReadMarkdown.Html(Tables.First.At(new Uri("https://example.org")));
        html.ShouldContain("<a href=\"https://example.org/compare?subject=it%2Btn&amp;subject=fr%2Bgb&amp;currency=EUR&amp;asOf=42\">");
    }

    private static MarkdownDocument Parse(ComparisonTable table) => Markdown.Parse(ComparisonMarkdown.Text(table), ReadMarkdown.GitHub);

    /// <summary>The first answer to the question about the form of instruments, in other words.</summary>
    private static ComparisonTable Reworded(string text) => Tables.First with
    {
        Dimensions =
        [
            .. Tables.First.Dimensions.Select(row => row.Key == "instruments"
                ? row with { Cells = [row.Cells[0] with { Values = [row.Cells[0].Values[0] with { Text = text }] }, row.Cells[1]] }
                : row),
        ],
    };
}
