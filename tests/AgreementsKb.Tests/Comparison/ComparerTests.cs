using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;
using FsCheck;
using FsCheck.Fluent;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison;

public sealed class ComparerTests
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private static readonly string[] Askable = ["it+tn", "fr+gb", "eu+tn", "gb+rw", "rw", "gb-fr-2025-returns-pilot", "gb+iq", "gb+vn", "it-ly-coastguard"];

    [Fact]
    public void The_rows_come_in_their_order() => Compare(Question).Dimensions.Select(row => row.Key).ShouldBe(
    [
        "status", "relations", "form", "parties", "funding", "purposes", "instruments", "obligations", "caps", "reciprocity", "eligibility", "outcomes",
        "attribution", "opinions", "disputes", "sources",
    ]);

    [Fact]
    public void Money_to_Tunisia_comes_out_as_two_disputed_lines()
    {
        var cell = Compare(Question).Cell("funding", 0);

        cell.State.ShouldBe(CellState.Disputed);
        cell.Values
            .Select(value => value.Text)
            .ShouldBe(["EUR 105 million", "USD 110 million", "GBP 88 million", "EUR 100 million", "GBP 83 million"]);
        cell.Values[0].Disputes.ShouldBe(cell.Values[2].Disputes);
        cell.Values[3].Disputes.ShouldBe(cell.Values[4].Disputes);
        cell.Values[2].Details.ShouldContain(new Detail(
            "relatedAgreement",
            "Reported under a related agreement",
            "EU–Tunisia deal"));
    }

    [Fact]
    public void A_sum_over_years_is_given_per_year_with_its_working()
    {
        var figures = Compare(Question).Cell("funding", 1).Values.Single().Derived;

        var yearly = figures.Single(figure => figure.Kind == MoneyFigures.PerYear);
        yearly.Text.ShouldBe("GBP 166.7 million a year");
        yearly.Formula.ShouldBe("GBP 500 million ÷ 3 years = GBP 166.7 million a year");
        yearly.Value.ShouldBe(166_666_666.67m);
    }

    [Fact]
    public void A_converted_sum_shows_every_rate_with_its_citation()
    {
        var converted = Compare(Question, "GBP").Cell("funding", 0).Values[0].Derived.Single();

        converted.Text.ShouldBe("GBP 87.16 million");
        converted.Formula.ShouldBe(
            "EUR 105 million × (USD 110 million ÷ EUR 105 million) × (GBP 500 million ÷ USD 631 million) = GBP 87.16 million");
        converted.Inputs.Select(input => input.Citations.Single().ToText())
            .ShouldBe(["national-2024-11-17#s5", "national-2024-11-17#s5", "national-2024-11-17#s13"]);
    }

    [Fact]
    public void Without_a_rate_the_line_says_so()
    {
        var converted = Compare(Question, "JPY").Cell("funding", 0).Values[0].Derived.Single();

        converted.Text.ShouldBe("no cited rate");
        converted.Value.ShouldBeNull();
    }

    [Fact]
    public void Sums_in_words_take_no_part_in_arithmetic()
    {
        var values = Compare("UK-Turkey versus UK-Vietnam").Cell("funding", 0).Values;

        values[0].Text.ShouldBe("“hundreds of millions” (GBP; no figure given)");
        values.ShouldAllBe(value => value.Derived.Count == 0);
    }

    [Fact]
    public void A_weekly_cap_is_made_yearly_and_agrees_with_the_source()
    {
        var cell = Compare(Question).Cell("caps", 1);

        var yearly = cell.Values[0].Derived.Single();
        (yearly.Formula, yearly.Value, yearly.Note).ShouldBe(("50 × 52 = 2,600", 2600m, "Agrees with the source's own 2,600 a year."));
        cell.Note.ShouldBe("UK government gave no number.");
    }

    [Fact]
    public void One_in_17_stands_beside_what_it_implies()
    {
        var table = Compare(Question);

        table.Cell("caps", 1).Values.Single(value => value.Text == "1 in 17").Derived.Single().Formula.ShouldBe("2,600 × 17 = 44,200");
        table.Cell("caps", 1).Values.Single(value => value.Text == "94%").Derived
            .Single(figure => figure.Kind == ClaimFigures.Complement).Note
            .ShouldBe("Agrees with the speaker's own 94%.");
        var finding = table.Findings.First(found => found.Kind == ClaimFigures.ImpliedArrivals).Text;
        finding.ShouldContain("implies 44,200 arrivals a year");
        finding.ShouldContain("The arrivals recorded nearest in time, 32,900");
    }

    [Fact]
    public void That_nobody_reports_a_cap_is_a_gap_and_no_zero()
    {
        var table = Compare(Question);

        table.Cell("caps", 0).State.ShouldBe(CellState.NotReported);
        table.Gaps.ShouldContain(new Gap("it+tn", "caps", "Italy–Tunisia: no source reports a cap."));
        table.Dimensions.Single(row => row.Key == "caps").Comparability.ShouldBe(
            new Comparability(Verdict.NotComparable, ["Italy–Tunisia: no source reports a cap."]));
    }

    [Theory]
    [InlineData(NoValue.Unknown, CellState.Unknown)]
    [InlineData(NoValue.None, CellState.None)]
    public void A_cap_of_unknown_size_and_no_cap_are_two_answers(NoValue limit, CellState expected)
    {
        var report = ReturnsCap.Reports[0] with { Limit = Stated<Quantity>.No(limit), Per = null };
        var records = With(Pilot with { Caps = [ReturnsCap with { Reports = [report] }] });

        Compare(records, Question).Cell("caps", 1).State.ShouldBe(expected);
    }

    [Fact]
    public void An_allegation_is_worded_as_one() =>
        Compare(Question)
            .Cell("outcomes", 0).Values
            .ShouldContain(value => value.Text == "Allegation: Ill-treatment in detention.");

    [Fact]
    public void Findings_name_who_differs_on_what()
    {
        var findings = Compare(Question).Findings;

        findings.ShouldContain(found => found.Kind == "payerDiffers" && found.Text.StartsWith(
            "Money to Tunisia is reported by two sources; they differ on who paid: European Union; Italy", StringComparison.Ordinal));
        string[] others = ["purposeDiffers", "capAgrees", "capSizeNotGiven", "capsOneSide", "claimsAgree", "differentPeriods", "voices"];
        others.ShouldBeSubsetOf(findings.Select(found => found.Kind));
    }

    [Fact]
    public void The_link_gives_the_same_table_again()
    {
        var asked = Compare(Question);

        asked.Permalink.ShouldBe("/compare?subject=it%2Btn&subject=fr%2Bgb&currency=EUR&asOf=42");
        var again = Comparer.Compare(Example.Held, SubjectsFrom.Ids(Example.Held, asked.Subjects.Select(subject => subject.Id).ToListOf()));
        again.ShouldBe(asked with { Query = null });
        asked.CiteAs.ShouldContain("revision 42");
    }

    [Fact]
    public void An_unknown_currency_is_refused() =>
        Should.Throw<BadParameterError>(() => Compare(Question, "XXX")).Parameter.ShouldBe("currency");

    [Fact]
    public void Sources_are_numbered_by_first_mention_and_say_what_was_inferred()
    {
        var sources = Compare(Question).Sources;

        sources.Select(note => note.Number).ShouldBe(Enumerable.Range(1, sources.Count));
        sources[0].Published.ShouldBe("17 November 2024 (inferred)");
    }

    [Fact]
    public void Swapping_subjects_swaps_columns_and_nothing_else() => Check((left, right) =>
    {
        var (one, other) = (Of(left, right), Of(right, left));
        return one.Dimensions.Zip(other.Dimensions).All(rows =>
            rows.First.Cells[0].Equals(rows.Second.Cells[1]) && rows.First.Cells[1].Equals(rows.Second.Cells[0])
            && rows.First.Comparability.Verdict == rows.Second.Comparability.Verdict)
            && one.Disputes.Equals(other.Disputes);
    });

    [Fact]
    public void Every_value_is_cited_and_every_finding_has_inputs() => Check((left, right) =>
    {
        var table = Of(left, right);
        var values = table.Dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Values).ToList();
        var cited = values.SelectMany(value => value.Citations).Select(cite => cite.Source).ToHashSet();
        return values.TrueForAll(value => value.Citations.Count > 0 && value.Text.Length > 0)
            && values
                .SelectMany(value => value.Derived)
                .All(figure => figure.Inputs.Count > 0 && figure.Inputs.All(input => input.Citations.Count > 0))
            && table.Findings.All(finding => finding.Inputs.Count > 0)
            && cited.IsSubsetOf(table.Sources.Select(note => note.Id));
    });

    [Fact]
    public void Every_cell_without_values_says_in_a_sentence_what_that_means() =>
        Check((left, right) => Of(left, right).Dimensions
        .SelectMany(row => row.Cells)
        .All(cell => cell.Values.Count > 0 || (cell.Note?.EndsWith('.') ?? false)));

    [Fact]
    public void Every_dispute_of_a_cell_is_in_the_table() => Check((left, right) =>
    {
        var table = Of(left, right);
        return table.Dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Disputes).ToHashSet()
            .SetEquals(table.Disputes.Select(dispute => dispute.Id));
    });

    private static ComparisonTable Of(string left, string right) =>
        Comparer.Compare(Example.Held, SubjectsFrom.Ids(Example.Held, [left, right]));

    private static void Check(Func<string, string, bool> holds) => Prop.ForAll(
        Gen.Elements(Askable).Two().Where(pair => pair.Item1 != pair.Item2).ToArbitrary(),
        pair => holds(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
}
