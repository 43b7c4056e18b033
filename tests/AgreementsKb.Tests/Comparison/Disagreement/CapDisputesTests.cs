using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class CapDisputesTests
{
    [Fact]
    public void A_stock_and_a_flow_are_not_set_against_each_other()
    {
        var dispute = Limits(
            Limit("3000", null) with { Measure = Measure.Stock },
            Limit("36000", Per.Year) with { Measure = Measure.Flow }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldContain("one counts people passing in a period, another people there at one time");
    }

    [Fact]
    public void A_source_that_does_not_say_what_it_counts_contradicts_no_like_number()
    {
        Limits(Limit("50") with { Measure = Measure.Flow }, Limit("50")).ShouldBeNull();
        Limits(Limit("50"), Limit("50", null)).ShouldBeNull();
        Limits(Limit("50"), Limit("80", null))!.Kind.ShouldBe(DisputeKind.DifferentScope);
    }

    [Fact]
    public void Limits_for_different_years_can_both_hold()
    {
        var dispute = Limits(
            Limit("50") with { Period = Example.Date("2025") },
            Limit("80") with { Period = Example.Date("2026") }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.DifferentScope);
        dispute.Text.ShouldContain("different times");
    }

    [Fact]
    public void A_contradiction_outweighs_what_cannot_be_compared()
    {
        var dispute = Limits(Limit("50"), Limit("80"), Limit("3000", null) with { Measure = Measure.Stock }).ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.WouldSettle.ShouldStartWith("The text of UK–France returns pilot, or a statement of a party to it, that gives the limit");
    }
}
