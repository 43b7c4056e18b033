using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Rows;

public sealed class FundingRowTests
{
    private const string Question = "Italy-Libya versus UK-France";

    [Fact]
    public void Sums_of_different_lengths_and_contested_sums_are_set_side_by_side_with_caution()
    {
        var row = Row(Held, "Italy-Tunisia versus UK-France");

        row.Groups.ShouldBe([new ValueGroup("paid", "paid", row.Comparability)]);
        row.Comparability.ShouldBe(new Comparability(
            Verdict.Caution,
            [
                "The sums are for different lengths of time: Italy–Tunisia, no length given; United Kingdom–France, 3 years.",
                "Italy–Tunisia: sources differ on some of the money.",
            ]));
    }

    [Fact]
    public void Sums_that_are_alike_are_comparable()
    {
        var row = Row(Libya(report => report with { Over = new Duration { Count = 3, Unit = Per.Year } }));

        (row.Comparability.Verdict, row.Groups.Single().Comparability.Verdict).ShouldBe((Verdict.Comparable, Verdict.Comparable));
    }

    [Fact]
    public void Sums_on_different_footings_stand_apart()
    {
        var row = Row(Libya(report => report with { Basis = "pledged" }));

        row.Groups.Select(group => (group.Key, group.Comparability.Reasons.Single())).ShouldBe(
        [
            ("paid", "Italy–Libya: no money is reported under “paid”."),
            ("pledged", "United Kingdom–France: no money is reported under “pledged”."),
        ]);
        row.Comparability.ShouldBe(new Comparability(
            Verdict.NotComparable,
            ["The sums have no footing in common: Italy–Libya, pledged; United Kingdom–France, paid."]));
    }

    [Fact]
    public void A_source_that_states_no_footing_is_not_made_to_state_one()
    {
        var row = Row(Libya(report => report with { Basis = null }));

        row.Cells[0].Values.Single().Group.ShouldBe("not-stated");
        row.Groups[^1].Label.ShouldBe("Not said whether pledged or paid");
    }

    [Theory]
    [InlineData("EUR millions", Verdict.NotComparable, "No source gives a number for Italy–Libya.")]
    [InlineData("JPY 5m", Verdict.NotComparable, "Italy–Libya: no cited rate leads to EUR, so the sums share no currency.")]
    [InlineData("EUR 1m..3m", Verdict.Caution, "Italy–Libya: some sums are ranges or upper limits.")]
    public void Numbers_that_cannot_be_set_side_by_side_say_why(string amount, Verdict verdict, string reason)
    {
        var group = Row(Libya(report => report with { Amount = Sum(amount) })).Groups.Single();

        group.Comparability.Verdict.ShouldBe(verdict);
        group.Comparability.Reasons.ShouldContain(reason);
    }

    [Fact]
    public void Who_pays_whom_has_to_be_said_to_compare()
    {
        Reasons(report => report with { Payee = null }).ShouldContain("Italy–Libya: not every source says who is paid.");
        Reasons(report => report with { Payer = null }).ShouldContain("Italy–Libya: not every source says who pays.");
        Reasons(report => report with { Payer = "it", Payee = "it" })
            .ShouldContain("Italy–Libya: money goes both ways; Italy pays and is paid.");
    }

    [Fact]
    public void The_time_money_is_for_is_given_to_be_drawn()
    {
        var row = Row(Libya(report => report with { Period = Date("2024-04-01/2025-03-31~") }));

        row.Cells[0].Values.Single().Covers.ShouldBe(new Coverage(
            new DateOnly(2024, 4, 1),
            new DateOnly(2025, 3, 31),
            "1 April 2024 to 31 March 2025 (about)",
            Approximate: true));
        row.Cells[1].Values.Single().Covers.ShouldBeNull();
    }

    [Fact]
    public void A_line_that_is_part_of_another_names_it_as_a_reader_knows_it()
    {
        var line = Line("part", Paid("EUR 1m", "it", "ly", [], "express-2024-11-18#p13")) with
        {
            PartOf = new ItemRef { Agreement = "eu-tn-mou-2023", Item = "border-security" },
        };
        var row = Row(With(Held.Agreements["it-ly-coastguard"] with { Funding = [line] }));

        row.Cells[0].Values.Single().Details.ShouldContain(
            new Detail("partOf", "Part of", "Money: border-security (EU–Tunisia deal)"));
    }

    private static ListOf<string> Reasons(Func<FundingReport, FundingReport> change) =>
        Row(Libya(change)).Groups.Single().Comparability.Reasons;

    private static Dimension Row(RecordSet records, string question = Question) =>
        Compare(records, question).Dimensions.Single(row => row.Key == "funding");

    private static RecordSet Libya(Func<FundingReport, FundingReport> change) => With(Held.Agreements["it-ly-coastguard"] with
    {
        Funding = [Line("coastguard", change(Paid("EUR 32m", "it", "ly", [], "express-2024-11-18#p14")))],
    });
}
