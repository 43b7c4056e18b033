using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;

namespace AgreementsKb.Tests.Comparison.Ways;

public sealed class ComparisonCsvTests
{
    [Fact]
    public void It_begins_with_a_byte_order_mark_and_has_one_head() =>
        Way.Csv.Write(Tables.First).AsSpan(0, 8).ToArray().ShouldBe([0xEF, 0xBB, 0xBF, .. "kind,"u8]);

    [Fact]
    public void Numbers_are_plain_and_hedges_are_words()
    {
        var money = Value("EUR 105 million");
        (money["number"], money["unit"], money["payer"], money["basis"]).ShouldBe(("105000000", "EUR", "Italy", "paid"));
        var more = Value("more than 32,000");
        (more["number"], more["low"], more["qualifier"], more["unit"]).ShouldBe(("32000", "32000", "moreThan", "count"));
        var cap = Value("50 a week");
        (cap["number"], cap["unit"]).ShouldBe(("50", "count a week"));
        var words = Value("“hundreds of millions” (GBP; no figure given)", Example.Compare("UK-Turkey versus UK-Vietnam"));
        (words["number"], words["unit"]).ShouldBe(("", "GBP"));
    }

    [Fact]
    public void A_date_is_given_as_its_first_and_last_day()
    {
        var scrapped = Value("July 2024", Example.Compare("UK-Rwanda versus UK-France"));
        (scrapped["from"], scrapped["to"], scrapped["number"]).ShouldBe(("2024-07-01", "2024-07-31", ""));
    }

    [Fact]
    public void A_figure_worked_out_stands_below_its_value_with_its_working()
    {
        var yearly = ReadCsv.Of(Tables.First).Single(line => line["formula"] == "50 × 52 = 2,600" && line["kind"] == "derived");
        (yearly["of"], yearly["number"], yearly["citations"]).ShouldBe(("50 a week", "2600", "mirror-2025-07-10#p9"));
    }

    [Fact]
    public void A_cell_without_values_is_a_line()
    {
        var cap = ReadCsv.Of(Tables.First).Single(line => line["kind"] == "cell" && line["question"] == "caps" && line["subject"] == "it+tn");
        (cap["state"], cap["text"]).ShouldBe(("notReported", "No source reports a cap."));
    }

    [Fact]
    public void Text_that_would_run_as_a_formula_is_marked_as_text_and_numbers_are_not()
    {
        var table = Tables.First with { Gaps = [new Gap("it+tn", "caps", "=HYPERLINK(\"x\")"), new Gap("it+tn", "caps", "@a\r\nb, \"c\"")] };
        var gaps = ReadCsv.Of(table).Where(line => line["kind"] == "gap").ToList();
        gaps.Select(gap => gap["text"]).ShouldBe(["'=HYPERLINK(\"x\")", "'@a\r\nb, \"c\""]);
        var fall = Value("fall of 62%");
        (fall["stated"], fall["number"], fall["unit"]).ShouldBe(("'-62%", "-0.62", "change"));
    }

    [Fact]
    public void Totals_open_into_lines_that_add_up_and_say_what_they_leave_out()
    {
        var lines = ReadCsv.Of(Tables.Full).Where(line => line["question"] == "funding" && line["subject"] == "it+tn").ToList();
        var total = decimal.Parse(lines.Single(line => line["kind"] == "total")["number"]);
        lines.Where(line => line["kind"] == "totalLine").Sum(line => decimal.Parse(line["number"])).ShouldBe(total);
        lines.Single(line => line["kind"] == "leftOut")["because"].ShouldBe("It is a part of another line.");
    }

    [Fact]
    public void Every_line_says_where_it_is_from()
    {
        var lines = ReadCsv.Of(Tables.Full);
        lines.ShouldAllBe(line => line["permalink"] == Tables.Full.Permalink && line["revision"] == "42" && line["licence"] == "CC-BY-4.0"
            && line["asOf"] == "2026-11-20" && line["knownBy"] == "2025-07-10");
        string[] cited = ["value", "derived", "total", "totalLine", "leftOut", "finding", "dispute", "report", "source"];
        lines.Where(line => cited.Contains(line["kind"])).ShouldAllBe(line => line["citations"].Length > 0 && line["sources"].Length > 0);
        cited.ShouldBeSubsetOf(lines.Select(line => line["kind"]));
    }

    private static IReadOnlyDictionary<string, string> Value(string text, ComparisonTable? table = null) =>
        ReadCsv.Of(table ?? Tables.First).First(line => line["kind"] == "value" && line["text"] == text);
}
