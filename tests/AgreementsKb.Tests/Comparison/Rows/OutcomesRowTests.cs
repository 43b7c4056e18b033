using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleOutcomes;

namespace AgreementsKb.Tests.Comparison.Rows;

public sealed class OutcomesRowTests
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private static readonly Outcome Italy = Boats2024 with
    {
        Id = "it-boats-2024",
        Geography = "it",
        Agreements = ["it-tn-2023"],
        Reports = [Report("60000", "express-2024-11-18#p12")],
    };

    [Fact]
    public void Values_stand_in_groups_by_metric_and_kind_of_number()
    {
        var row = Row(All());

        row.Cells[0].Values.Select(value => value.Group).Distinct().ShouldBe(["alleged-ill-treatment.words", "irregular-arrivals.change"]);
        row.Groups.Single(group => group.Key == "small-boat-arrivals.level").Label.ShouldBe("Arrivals by small boat (number)");
        row.Cells.SelectMany(cell => cell.Values).Select(value => value.Group).ToHashSet()
            .SetEquals(row.Groups.Select(group => group.Key)).ShouldBeTrue();
    }

    [Fact]
    public void The_same_time_people_and_part_of_the_place_are_comparable()
    {
        var group = Group([.. All(), Italy], "small-boat-arrivals.level");

        group.Verdict.ShouldBe(Verdict.Comparable);
        group.Reasons.ShouldBe(["Only what both have for January 2024 to November 2024 can be set side by side."]);
    }

    [Theory]
    [InlineData("2022", Verdict.Caution, "The periods are of like length and not the same: Italy–Tunisia: 2022; United Kingdom–France: 2023.")]
    [InlineData("2022-03", Verdict.NotComparable, "The periods differ: Italy–Tunisia: March 2022; United Kingdom–France: ")]
    public void Different_periods_are_both_named(string period, Verdict verdict, string reason)
    {
        var group = Group([.. All(), Italy with { Period = Date(period) }], "small-boat-arrivals.level");

        group.Verdict.ShouldBe(verdict);
        group.Reasons.ShouldContain(each => each.StartsWith(reason, StringComparison.Ordinal));
    }

    [Fact]
    public void Another_route_calls_for_care()
    {
        var group = Group([.. All(), Italy with { Route = "central-mediterranean" }], "small-boat-arrivals.level");

        group.Verdict.ShouldBe(Verdict.Caution);
        group.Reasons.ShouldContain("The routes differ: Italy–Tunisia: central-mediterranean; United Kingdom–France: no route named.");
    }

    [Fact]
    public void Some_people_are_not_set_beside_everybody()
    {
        var group = Group([.. All(), Italy with { Population = "Afghan nationals" }], "small-boat-arrivals.level");

        group.Verdict.ShouldBe(Verdict.NotComparable);
        group.Reasons.ShouldContain("What is counted differs: Italy–Tunisia: Afghan nationals; United Kingdom–France: all, or not said.");
    }

    [Fact]
    public void A_place_with_another_part_in_its_agreement_asks_for_care()
    {
        var agreement = ExampleAgreements.ItalyTunisia;
        var records = All().Where(record => record.Id != agreement.Id)
            .Append(agreement with { Parties = [agreement.Parties[0] with { Role = "recipient" }, agreement.Parties[1]] });

        var group = Group([.. records, Italy], "small-boat-arrivals.level");

        group.Verdict.ShouldBe(Verdict.Caution);
        group.Reasons.ShouldContain(reason => reason.StartsWith("The places have different parts: Italy is recipient (Italy–Tunisia); ", StringComparison.Ordinal));
    }

    [Fact]
    public void One_report_beside_both_subjects_says_so()
    {
        var beside = Boats2024 with { Agreements = ["it-tn-2023", "gb-fr-2023-funding"] };

        Group([.. All().Where(record => record.Id != beside.Id), beside], "small-boat-arrivals.level")
            .ShouldBe(new Comparability(Verdict.Comparable, ["The same report stands beside both."]));
    }

    [Fact]
    public void A_change_is_not_set_against_a_number()
    {
        var change = Italy with { Reports = [Report("-60%", "express-2024-11-18#p12")] };

        Group([.. All(), change], "small-boat-arrivals.change").ShouldBe(new Comparability(
            Verdict.NotComparable,
            ["Reported for Italy–Tunisia only.", "United Kingdom–France has a number, which cannot be set against a change."]));
    }

    [Fact]
    public void A_wider_metric_is_not_set_beside_a_narrower_one()
    {
        var within = new Term
        {
            Id = "metric-small-boat-arrivals",
            Scheme = Schemes.Metric,
            Word = "small-boat-arrivals",
            Label = "Arrivals by small boat",
            Definition = "x",
            Within = "irregular-arrivals",
        };
        KbRecord[] records = [.. All().Where(record => record.Id != within.Id), within];

        Group(records, "irregular-arrivals.change").Reasons.ShouldBe(
            ["Reported for Italy–Tunisia only.", "United Kingdom–France has arrivals by small boat (number), which is narrower and leaves people out."]);
        Group(records, "small-boat-arrivals.level").Reasons[1].ShouldEndWith("which is wider and takes in more people.");
    }

    [Fact]
    public void What_several_subjects_have_comes_first_in_every_cell()
    {
        KbRecord[] many = [.. All(), Italy, .. Enumerable.Range(0, 20).Select(number => Fall with { Id = $"it-another-{number:00}", Attribution = [] })];

        var row = Row(many);

        row.Groups[0].Key.ShouldBe("small-boat-arrivals.level");
        row.Cells.ShouldAllBe(cell => cell.Values[0].Group == "small-boat-arrivals.level");
    }

    [Fact]
    public void Every_value_says_which_days_it_is_for_where_a_source_gives_them()
    {
        var values = Row(All()).Cells[0].Values.Where(value => value.Group == "irregular-arrivals.change").ToList();

        values.Select(value => value.Covers).ShouldBe(
        [
            null,
            new Coverage(new DateOnly(2024, 1, 1), new DateOnly(2024, 7, 31), "January 2024 to July 2024", Approximate: false),
            new Coverage(new DateOnly(2023, 11, 1), new DateOnly(2024, 11, 30), "November 2023 to November 2024 (about)", Approximate: true),
        ]);
    }

    [Fact]
    public void Who_credits_and_who_denies_stands_with_the_number_and_no_cause_does()
    {
        var told = Fall with
        {
            Attribution = [.. Fall.Attribution, Fall.Attribution[0] with { By = "chris-philp", Strength = "denied" }],
        };

        var value = Row([.. All().Where(record => record.Id != Fall.Id), told]).Cells[0].Values.First(each => each.About == Fall.Title);

        value.Details.ShouldContain(new Detail("credit", "Credited to it by", "Label of national-2024-11-17"));
        value.Details.ShouldContain(new Detail("denial", "Denied or doubted by", "Chris Philp (denied)"));
        value.Text.ShouldBe("fall of 62%");
    }

    private static Dimension Row(IEnumerable<KbRecord> records) =>
        Compare(new RecordSet(records), Question).Dimensions.Single(row => row.Key == "outcomes");

    private static Comparability Group(IEnumerable<KbRecord> records, string key) =>
        Row(records).Groups.Single(group => group.Key == key).Comparability;
}
