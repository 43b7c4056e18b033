using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleOutcomes;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class OutcomeDisputesTests
{
    private const string Here = "national-2024-11-17#s12";
    private const string There = "unattributed-2024-11-17#p24";
    private const string Question = "small-boat-arrivals.gb.2024-01-01_2024-11-30";

    [Theory]
    [InlineData("29437", "29000", false)]
    [InlineData("29437", "29400", false)]
    [InlineData("29437", "28000", true)]
    [InlineData("32900", "30000", true)]
    [InlineData("17", "18", true)]
    public void A_number_agrees_with_itself_rounded(string exact, string other, bool disputed) =>
        (Numbers(Report(exact, Here), Report(other, There)) is not null).ShouldBe(disputed);

    [Fact]
    public void Who_counts_some_does_not_contradict_who_counts_everybody()
    {
        var some = Report("3000", There) with { Population = "Afghan nationals" };

        var dispute = Numbers(Report("32900", Here), some).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldContain("all, or not said; Afghan nationals");
    }

    [Fact]
    public void A_change_and_a_number_are_different_kinds_of_number()
    {
        var dispute = Numbers(Report("32900", Here), Report("+12%", There)).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldContain("they are different kinds of number (number; change)");
    }

    [Fact]
    public void A_missing_period_is_named_as_the_reason()
    {
        var records = With(Boats2024 with
        {
            Period = null,
            Reports = [Report("32900", Here) with { Period = Date("2024") }, Report("20000", There)],
        });

        Of(records, Boats2024.Id)!.Text.ShouldContain("they do not all say for which period (2024; no period given)");
    }

    [Fact]
    public void Records_that_answer_one_question_contradict_each_other_once()
    {
        var again = Boats2024 with { Id = "gb-boats-again", Reports = [Report("41000", There)] };

        var dispute = Of(new RecordSet(All().Append(again)), Question).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.Reach.ShouldBe(DisputeReach.Across);
        dispute.Reports.Select(report => report.Record.Id).Distinct().ShouldBe(["gb-boats-again", "gb-small-boat-arrivals-2024"]);
        var third = again with { Id = "gb-boats-third", Reports = [Report("52000", There)] };
        Of(new RecordSet([.. All(), again, third]), Question)!.Reports.Count.ShouldBe(4);
    }

    [Theory]
    [InlineData("801", "2024-01/2024-06", null)]
    [InlineData("41000", "2024-01/2024-06", DisputeKind.Contradiction)]
    [InlineData("41000", "2024-01/2025-11", null)]
    [InlineData("801", "2024-01/2025-11", DisputeKind.Contradiction)]
    public void A_count_so_far_is_no_more_than_the_count_in_all(string value, string period, DisputeKind? kind)
    {
        var flow = new Term
        {
            Id = "metric-small-boat-arrivals",
            Scheme = Schemes.Metric,
            Word = Boats2024.Metric,
            Label = "Arrivals by small boat",
            Definition = "Arrivals by small boat.",
            Measure = Measure.Flow,
        };
        var counted = Boats2024 with { Reports = [Report("32900", Here), Report(value, There) with { Period = Date(period) }] };

        RecordSet Counted(Measure measure) =>
            new([.. With(counted).All.Where(record => record.Id != flow.Id), flow with { Measure = measure }]);
        (Of(Counted(Measure.Flow), Boats2024.Id)?.Kind).ShouldBe(kind);
        (Of(Counted(Measure.Stock), Boats2024.Id)?.Kind).ShouldBe(DisputeKind.DifferentScope);
    }

    [Fact]
    public void What_one_record_tells_of_two_numbers_is_not_told_again_across_records()
    {
        var both = Boats2024 with { Reports = [Report("32900", Here), Report("41000", There)] };
        var again = Boats2024 with { Id = "gb-boats-again", Reports = [Report("41000", There)] };

        var records = new RecordSet([.. All().Where(record => record.Id != Boats2024.Id), both, again]);

        Of(records, Question).ShouldBeNull();
        Of(records, Boats2024.Id).ShouldNotBeNull().Text.ShouldContain("32,900 or 41,000");
    }

    [Fact]
    public void What_does_not_contradict_is_told_besides()
    {
        var text = Numbers(Report("32900", Here), Report("41000", There), Report("12000", There) with { Period = Date("2023") })!.Text;

        text.ShouldContain("cannot all be exact: 32,900 or 41,000. Reported besides: 12,000 (2023).");
    }

    [Theory]
    [InlineData("32900", null, "2024-01/2024-11")]
    [InlineData("41000", "Afghan nationals", "2024-01/2024-11")]
    [InlineData("41000", null, "2023-01/2023-11")]
    public void Records_that_agree_or_answer_another_question_do_not(string value, string? people, string period)
    {
        var again = Boats2024 with { Id = "gb-boats-again", Population = people, Period = Date(period), Reports = [Report(value, There)] };

        Of(new RecordSet(All().Append(again)), Question).ShouldBeNull();
    }

    [Fact]
    public void Weeks_that_overlap_and_are_not_the_same_are_not_comparable()
    {
        var week = new Outcome
        {
            Id = "gb-arrivals-week",
            Title = "Arrivals in a week",
            Metric = "small-boat-arrivals",
            Geography = "gb",
            Period = Date("2024-11-03/2024-11-09"),
            Reports = [Report("700", There)],
        };
        var next = week with { Id = "gb-arrivals-next", Period = Date("2024-11-05/2024-11-11"), Reports = [Report("900", There)] };

        var dispute = Of(new RecordSet([.. All(), week, next]), "gb-arrivals-next--gb-arrivals-week").ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Reach.ShouldBe(DisputeReach.Across);
    }

    [Fact]
    public void The_dates_of_a_figure_would_settle_for_which_period_it_is() => Of(Example.Held, "it-irregular-arrivals-2024")!.WouldSettle
        .ShouldBe("The dates that the fall of 62% covers, from whoever counted (Italian Interior Ministry or Label of national-2024-11-17).");

    [Fact]
    public void Only_the_number_that_is_given_for_several_times_is_called_the_same()
    {
        var dispute = Numbers(
            Report("-62%", Here) with { Period = Date("2024-01/2024-07") },
            Report("-62%", There) with { Period = Date("2023-11/2024-11") },
            Report("-60%", There) with { Period = Date("2024-01/2024-10"), Population = "People arriving by sea" }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentPeriod);
        dispute.Text.ShouldBe(
            "The same number (fall of 62%) is reported for different periods: January 2024 to July 2024; November 2023 to November 2024. "
            + "Reported besides: fall of 60% (January 2024 to October 2024).");
        dispute.WouldSettle.ShouldStartWith("The dates that the fall of 62% covers");
    }

    [Fact]
    public void One_number_of_two_things_is_not_one_answer()
    {
        var dispute = Numbers(Report("11000", Here), Report("11000", There) with { Metric = "attempted-crossings" }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldBe("The same number, 11,000, does not mean the same: "
            + "they measure different things (Arrivals by small boat; Attempted crossings).");
        Numbers(Report("11000", Here) with { Population = "Afghans" }, Report("11000", There) with { Population = "Albanians" })!
            .Kind.ShouldBe(DisputeKind.DifferentScope);
        Numbers(Report("11000", Here), Report("11000", There) with { Population = "Albanians" }).ShouldBeNull();
    }

    [Theory]
    [InlineData("945..", "939", false)]
    [InlineData("945..", "900", true)]
    [InlineData("945..", "..<1000", false)]
    [InlineData("945..", "50000", false)]
    [InlineData("..<1000", "12", false)]
    [InlineData("..<1000", "1500", true)]
    [InlineData("80%..", "99%", false)]
    [InlineData("80%..", "70%", true)]
    [InlineData("..<1%", "0.3%", false)]
    [InlineData("-30%..", "-60%", false)]
    [InlineData("-30%..", "-20%", true)]
    [InlineData(">-60%", "-62%", false)]
    [InlineData("+30%..", "+300%", false)]
    public void A_number_that_is_open_to_one_side_agrees_with_all_on_it(string open, string other, bool disputed) =>
        (Numbers(Report(open, Here), Report(other, There)) is not null).ShouldBe(disputed);
}
