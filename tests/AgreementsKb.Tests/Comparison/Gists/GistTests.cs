using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Gists;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Comparison.Ways;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Gists;

/// <summary>Short answers. They leave out and never join, so that nothing is said that no source says.</summary>
public sealed class GistTests
{
    [Fact]
    public void Each_agreement_stands_under_where_it_stands()
    {
        var lines = Of("status", Value("In operation", "Status", "A deal"), Value("2024", "Signed", "A deal"), Value("In operation", "Status", "Another"));
        lines.Select(line => (line.Label, string.Join("; ", line.Texts))).ShouldBe([("In operation", "A deal; Another")]);
    }

    [Fact]
    public void Sums_that_sources_differ_on_are_named_in_place_of_their_total()
    {
        var disputed = Money([Sum("EUR 105 million", ["who-paid"]), Sum("GBP 88 million", ["who-paid"])]);
        disputed.Select(line => (line.Label, string.Join("; ", line.Texts), line.Disputed))
            .ShouldBe([("Paid by", "Italy", false), ("Paid", "EUR 105 million; GBP 88 million", true)]);
        Money([Sum("EUR 105 million", []), Sum("GBP 88 million", [])])[^1].Texts.ShouldBe(["Paid: EUR 205 million"]);
    }

    [Fact]
    public void Of_what_is_counted_the_latest_number_is_said()
    {
        var lines = Of("outcomes", Counted("Arrivals, 2023", "100", 2023), Counted("Arrivals, 2024", "40", 2024));
        (lines[0].Label, lines[0].Texts.Single()).ShouldBe(("Arrivals, 2024", "40"));
    }

    [Fact]
    public void What_an_editor_ranked_down_is_left_to_the_whole_answer() =>
        Of("form", Value("Treaty", "Form"), Value("Pact", "Form") with { Rank = "deprecated" }).Single().Texts.ShouldBe(["Treaty"]);

    [Fact]
    public void A_sentence_that_others_follow_ends_without_a_stop() =>
        Of("obligations", Value("Boats are given.", "Italy"), Value("Boats are manned.", "Italy")).Single().Texts.ShouldBe(["Boats are given", "Boats are manned"]);

    [Fact]
    public void What_does_not_fit_is_counted()
    {
        var line = Of("instruments", [.. Enumerable.Range(1, 9).Select(number => Value($"Means {number}", about: null))]).Single();
        (line.Texts.Count, line.More).ShouldBe((6, 3));
    }

    [Fact]
    public void Every_text_is_one_of_its_cell_and_every_line_of_a_value_is_cited()
    {
        foreach (var (row, column) in Tables.Full.Dimensions.SelectMany(row => row.Cells.Select((_, column) => (row, column))))
        {
            var cell = row.Cells[column];
            var said = cell.Values.SelectMany(value => value.Details.Select(detail => detail.Text).Append(value.Text.TrimEnd('.')))
                .Concat(cell.Totals.Select(total => total.Text)).Concat(row.Groups.Select(group => group.Label.Split(": ")[0])).ToHashSet();
            var lines = Gist.Of(row, column);
            lines.SelectMany(line => line.Texts).ShouldAllBe(text => said.Contains(text));
            lines.Where(line => line.Label != "Also reported").ShouldAllBe(line => line.Citations.Count > 0);
        }
    }

    [Fact]
    public void What_is_asked_first_comes_first_and_no_question_is_lost()
    {
        var ordered = KeyQuestions.Ordered(Tables.First.Dimensions).Select(row => row.Key).ToList();
        ordered.Take(3).ShouldBe(["status", "funding", "caps"]);
        ordered.ShouldBe(Tables.First.Dimensions.Select(row => row.Key), ignoreOrder: true);
    }

    private static ListOf<GistLine> Of(string key, params CellValue[] values) => Gist.Of(Row(key, [.. values], []), column: 0);

    private static ListOf<GistLine> Money(ListOf<CellValue> values) => Gist.Of(
        Row("funding", values, [new Total { Group = "g", Text = "Paid: EUR 205 million", Currency = "EUR", Value = 205_000_000, Lines = [] }]), column: 0);

    private static Dimension Row(string key, ListOf<CellValue> values, ListOf<Total> totals) => new()
    {
        Key = key,
        Label = key,
        Comparability = new Comparability(Verdict.Comparable, ["Alike."]),
        Groups = [new ValueGroup("g", "Paid", new Comparability(Verdict.Comparable, ["Alike."]))],
        Cells = [new Cell { State = CellState.Reported, Values = values, Totals = totals }],
    };

    private static CellValue Sum(string text, ListOf<string> disputes) => Value(text, "Money") with
    {
        Group = "g",
        Disputes = disputes,
        Details = [new Detail("payer", "Paid by", "Italy")],
    };

    private static CellValue Counted(string about, string number, int year) => Value(number, about) with
    {
        Group = "g",
        Stated = number,
        Covers = new Coverage(new DateOnly(year, 1, 1), new DateOnly(year, 12, 31), $"{year}", Approximate: false),
    };

    private static CellValue Value(string text, string? about, string? agreement = null) => new()
    {
        Text = text,
        About = about,
        Record = new RecordRef("agreement", "a-deal"),
        Details = agreement is null ? [] : [new Detail("agreement", "Agreement", agreement)],
        Citations = Cite("express-2024-11-18#p13"),
    };
}
