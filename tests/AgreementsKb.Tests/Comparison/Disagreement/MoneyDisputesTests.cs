using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class MoneyDisputesTests
{
    private const string Other = "express-2024-11-18#p13";

    [Fact]
    public void Different_sums_of_one_line_contradict_each_other()
    {
        var dispute = Line(Money("GBP 500m"), Money("GBP 400m", Other)).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.Reach.ShouldBe(DisputeReach.WithinItem);
        dispute.WouldSettle.ShouldBe(
            "An account of the payer (United Kingdom) or of the payee (France) that gives the sum itself: GBP 500 million or GBP 400 million.");
    }

    [Fact]
    public void Who_paid_would_be_settled_by_an_account_that_names_the_payer()
    {
        var dispute = Line(Money("GBP 500m"), Money("GBP 500m", Other) with { Payer = "eu" }).ShouldNotBeNull();

        dispute.SameMoney.ShouldBeTrue();
        dispute.WouldSettle.ShouldBe(
            "An account of the payer (United Kingdom or European Union) or of the payee (France) that names who transferred the GBP 500 million.");
    }

    [Theory]
    [InlineData("GBP 500m")]
    [InlineData("GBP 300m")]
    public void Paid_beside_pledged_is_another_basis_and_no_contradiction(string pledged)
    {
        var dispute = Line(Money("GBP 500m"), Money(pledged, Other) with { Basis = "pledged" }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Title.ShouldEndWith("on what basis?");
        dispute.Verdict("basis").ShouldBe(FieldVerdict.Different);
        dispute.WouldSettle.ShouldContain("was paid, and when");
    }

    [Theory]
    [InlineData("2023", "2023/2025", true)]
    [InlineData("2023", "2024", true)]
    [InlineData("2023", "2023-07", false)]
    [InlineData("2023/2025", "2023-01/2025-12", false)]
    public void One_sum_for_other_times_is_a_dispute_about_the_period(string one, string other, bool disputed)
    {
        var dispute = Line(Money("GBP 500m") with { Period = Example.Date(one) }, Money("GBP 500m", Other) with { Period = Example.Date(other) });

        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.DifferentPeriod : null);
    }

    [Fact]
    public void A_length_without_dates_is_a_time_too()
    {
        var threeYears = Money("GBP 500m") with { Over = new Duration { Count = 3, Unit = Per.Year } };

        (Line(threeYears, Money("GBP 500m", Other) with { Period = Example.Date("2023/2025") })?.Kind).ShouldBeNull();
        Line(threeYears, Money("GBP 500m", Other) with { Period = Example.Date("2023") })!.Kind.ShouldBe(DisputeKind.DifferentPeriod);
    }

    [Theory]
    [InlineData("GBP hundreds of millions", false)]
    [InlineData("GBP millions", false)]
    [InlineData("GBP multi-million", false)]
    [InlineData("GBP a fortune", false)]
    [InlineData("GBP half a million", false)]
    [InlineData("GBP tens of millions", true)]
    [InlineData("GBP billions", true)]
    [InlineData("USD tens of millions", true)]
    public void Words_differ_from_a_figure_only_where_it_does_not_fit_them(string words, bool disputed)
    {
        var dispute = Line(Money("GBP 500m"), Money(words, Other));

        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.WordingOrForm : null);
    }

    [Fact]
    public void Purposes_that_overlap_are_other_words_and_no_other_story()
    {
        var dispute = Line(
            Money("GBP 500m") with { Purposes = ["border-security", "training"] },
            Money("GBP 500m", Other) with { Purposes = ["border-security", "patrol-vessels"] }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.WordingOrForm);
        dispute.SameMoney.ShouldBeFalse();
    }

    [Fact]
    public void An_equivalent_in_brackets_is_the_same_sum_at_whatever_rate() =>
        Line(Money("GBP 500m"), Money("USD 900m")).ShouldBeNull();

    [Fact]
    public void Sums_without_a_cited_rate_are_not_set_against_each_other()
    {
        Line(Money("GBP 500m"), Money("JPY 500m", Other)).ShouldBeNull();
        Line(Money("GBP 500m"), Money("JPY 500m", Other) with { Payer = "eu" })!.Kind.ShouldBe(DisputeKind.DifferentScope);
    }

    [Fact]
    public void A_ministry_is_no_other_payer_than_its_state() =>
        Line(Money("GBP 500m"), Money("GBP 500m", Other) with { Payer = "gb-government" }).ShouldBeNull();

    [Fact]
    public void Preferred_reports_that_differ_settle_nothing()
    {
        var one = Money("GBP 500m") with { Rank = Rank.Preferred, Because = "The accounts." };

        Line(one, Money("GBP 400m", Other))!.State.ShouldBe(DisputeState.Settled);
        Line(one, Money("GBP 400m", Other) with { Rank = Rank.Preferred, Because = "The budget." })!.State.ShouldBe(DisputeState.Open);
    }

    [Fact]
    public void Another_sum_of_a_line_does_not_hide_that_two_lines_are_one_money()
    {
        FundingReport[] left = [Money("GBP 500m")];
        FundingReport[] right = [Money("GBP 505m", Other) with { Payer = "eu" }];

        Lines(left, right)!.SameMoney.ShouldBeTrue();
        Lines(left, [.. right, Money("GBP 900m", Other)])!.SameMoney.ShouldBeTrue();
        Lines([Money("GBP 9m"), .. left], right)!.SameMoney.ShouldBeTrue();
    }

    [Fact]
    public void A_source_that_lists_both_lines_settles_that_they_are_two()
    {
        var dispute = Lines(
            [Money("GBP 500m"), Money("GBP 500m", "mirror-2024-11-18#p1")],
            [Money("GBP 505m", Other) with { Payer = "eu" }, Money("GBP 505m", "mirror-2024-11-18#p2")]).ShouldNotBeNull();

        dispute.State.ShouldBe(DisputeState.Settled);
        dispute.SettledBecause.ShouldBe("Label of mirror-2024-11-18 lists both as separate sums.");
    }

    [Fact]
    public void A_part_of_a_line_is_not_that_line_told_differently()
    {
        var whole = ExampleAgreements.Line("sum", Money("GBP 500m"));
        var part = ExampleAgreements.Line("other", Money("GBP 500m", Other) with { Payer = "eu" });
        var records = Example.With(ExampleAgreements.ChannelFunding with { Funding = [whole, part with { PartOf = new ItemRef { Item = "sum" } }] });

        Of(records, "gb-fr-2023-funding.other--gb-fr-2023-funding.sum").ShouldBeNull();
        Of(Example.With(ExampleAgreements.ChannelFunding with { Funding = [whole, part] }), "gb-fr-2023-funding.other--gb-fr-2023-funding.sum")!
            .Reach.ShouldBe(DisputeReach.WithinRecord);
    }

    [Fact]
    public void Every_side_says_who_asserts_it()
    {
        var dispute = Line(Money("GBP 500m") with { AssertedBy = "gb-government" }, Money("GBP 400m", Other)).ShouldNotBeNull();

        dispute.Reports.Select(report => report.Details.Single(detail => detail.Label == "According to").Text)
            .ShouldBe(["UK government", "Label of express-2024-11-18"]);
        dispute.Fields.Single(field => field.Field == "asserter").Text.ShouldBe("UK government; Label of express-2024-11-18");
    }

    [Theory]
    [InlineData("GBP ..900m")]
    [InlineData("GBP 100m..")]
    [InlineData("GBP ..<900m")]
    [InlineData("GBP 100m..900m")]
    public void A_ceiling_a_floor_or_a_wide_range_is_no_evidence_that_two_lines_are_one_money(string vague)
    {
        Lines([Money("GBP 500m")], [Money(vague, Other) with { Payer = "eu" }]).ShouldBeNull();
        Lines([Money(vague)], [Money("GBP 500m", Other) with { Payer = "eu" }]).ShouldBeNull();
        Lines([Money("GBP 500m")], [Money("~GBP 500m", Other) with { Payer = "eu" }])!.SameMoney.ShouldBeTrue();
    }

    [Fact]
    public void A_ceiling_within_one_line_is_of_that_line() =>
        Line(Money("GBP 500m"), Money("GBP ..900m", Other) with { Payer = "eu" })!.SameMoney.ShouldBeTrue();

    [Fact]
    public void A_ceiling_that_an_editor_has_linked_tells_no_other_story_and_can_still_be_too_low()
    {
        Linked("GBP 500m", "GBP ..900m").ShouldBeNull();
        Linked("GBP 950m", "GBP ..900m")!.Title.ShouldEndWith("how much was it?");
    }

    [Fact]
    public void Like_sums_of_lines_that_name_neither_one_payer_nor_one_payee_are_only_like_sums() => Of(
        Example.With(ExampleAgreements.ChannelFunding with
        {
            Funding =
            [
                ExampleAgreements.Line("sum", Money("GBP 500m")),
                ExampleAgreements.Line("other", Money("GBP 500m", Other) with { Payer = null, Payee = null, Purposes = ["development-aid"] }),
            ],
        }),
        "gb-fr-2023-funding.other--gb-fr-2023-funding.sum").ShouldBeNull();

    [Theory]
    [InlineData("GBP 500m..", "GBP 900m", false)]
    [InlineData("GBP 500m..", "GBP 400m", true)]
    [InlineData("GBP ..<500m", "GBP 20m", false)]
    [InlineData("GBP ..<500m", "GBP 600m", true)]
    [InlineData("GBP 500m..", "GBP ..<400m", true)]
    public void At_least_agrees_with_all_above_and_less_than_with_all_below(string open, string sum, bool disputed) =>
        (Line(Money(open), Money(sum, Other)) is not null).ShouldBe(disputed);

    [Fact]
    public void What_was_offered_and_what_was_paid_of_it_are_stages_and_no_contradiction()
    {
        var stages = new[] { Money("GBP 10m") with { Basis = "pledged" }, Money("GBP 15m") with { Basis = "budgeted" }, Money("GBP 5m") };

        var dispute = Line(stages).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldEndWith(
            "Sums on different bases do not contradict each other: pledged, GBP 10 million; budgeted, GBP 15 million; paid, GBP 5 million.");
    }

    [Fact]
    public void A_contradiction_beside_stages_names_its_own_sums_and_tells_the_stages_apart()
    {
        var dispute = Line(Money("GBP 10m") with { Basis = "pledged" }, Money("GBP 5m"), Money("GBP 6m", Other)).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.Title.ShouldEndWith("how much was it, and on what basis?");
        dispute.Text.ShouldContain("may be the same money (GBP 5 million; GBP 6 million; 17% apart)");
        dispute.Text.ShouldContain("pledged, GBP 10 million; paid, GBP 5 million or GBP 6 million");
    }

    [Fact]
    public void A_sum_per_person_is_not_set_against_a_whole()
    {
        var dispute = Line(Money("GBP 500m"), Money("GBP 20k", Other) with { Per = SumPer.Person }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Title.ShouldEndWith("in all, or for each?");
        dispute.Reports[1].Text.ShouldBe("GBP 20,000 per person");
        dispute.Verdict("per").ShouldBe(FieldVerdict.Different);
        Line(Money("GBP 20k") with { Per = SumPer.Person }, Money("GBP 30k", Other) with { Per = SumPer.Person })!
            .Kind.ShouldBe(DisputeKind.Contradiction);
    }

    [Fact]
    public void Of_two_linked_lines_only_sums_that_agree_are_told_where_some_do()
    {
        var dispute = Of(
            Example.With(ExampleAgreements.ChannelFunding with
            {
                Funding =
                [
                    ExampleAgreements.Line("sum", Money("GBP 500m")) with { PossiblySameAs = [new ItemRef { Item = "other" }] },
                    ExampleAgreements.Line("other", Money("GBP 500m", Other) with { Payer = "eu" }, Money("GBP 450m", Other)),
                ],
            }),
            "gb-fr-2023-funding.other--gb-fr-2023-funding.sum").ShouldNotBeNull();

        dispute.SameMoney.ShouldBeTrue();
        dispute.Reports.Select(report => report.Text).ShouldBe(["GBP 500 million", "GBP 500 million"]);
    }

    [Fact]
    public void A_name_has_room_for_a_few_sums_and_the_text_tells_of_all()
    {
        var dispute = Line(Money("GBP 500m"), Money("GBP 400m", Other), Money("GBP 300m"), Money("GBP 200m"), Money("GBP 100m")).ShouldNotBeNull();

        dispute.Title.ShouldBe("GBP 500 million, GBP 400 million, GBP 300 million or two other sums to France: how much was it?");
        dispute.Text.ShouldContain("GBP 100 million; 80% apart");
    }

    private static Dispute? Linked(string sum, string linked) => Of(
        Example.With(ExampleAgreements.ChannelFunding with
        {
            Funding =
            [
                ExampleAgreements.Line("sum", Money(sum)) with { PossiblySameAs = [new ItemRef { Item = "other" }] },
                ExampleAgreements.Line("other", Money(linked, Other) with { Purposes = ["development-aid"] }),
            ],
        }),
        "gb-fr-2023-funding.other--gb-fr-2023-funding.sum");
}
