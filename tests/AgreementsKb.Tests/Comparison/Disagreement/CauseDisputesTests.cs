using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class CauseDisputesTests
{
    private static readonly Attribution Starmer = Link("it-tn-2023", "suggested", "keir-starmer");

    [Theory]
    [InlineData("credited", "denied", true)]
    [InlineData("contributing", "disputed", true)]
    [InlineData("linked", "denied", false)]
    [InlineData("credited", "suggested", false)]
    [InlineData("denied", "disputed", false)]
    public void A_credit_that_another_denies_is_in_dispute(string one, string other, bool disputed)
    {
        var dispute = Cause(Link("it-tn-2023", one, "gb-government"), Link("it-tn-2023", other, "chris-philp"));

        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.CausalClaim : null);
    }

    [Fact]
    public void Nobody_is_in_dispute_with_themselves() =>
        Cause(Starmer, Link("it-tn-2023", "denied", "keir-starmer")).ShouldBeNull();

    [Fact]
    public void Two_voices_that_credit_different_agreements_differ()
    {
        var dispute = Cause(Starmer, Link("it-ly-coastguard", "credited", "it-government")).ShouldNotBeNull();

        dispute.Agreements.ShouldBe(["it-ly-coastguard", "it-tn-2023"]);
        dispute.Text.ShouldContain("suggested, Italy–Tunisia migration co-operation (Keir Starmer)");
        dispute.Text.ShouldEndWith("does not show that it caused it.");
        dispute.WouldSettle.ShouldContain("not for a register to decide");
    }

    [Fact]
    public void Who_credits_both_or_calls_one_a_contribution_contradicts_nobody()
    {
        Cause(Starmer, Link("it-ly-coastguard", "suggested", "keir-starmer"), Link("it-ly-coastguard", "credited", "it-government")).ShouldBeNull();
        Cause(Starmer, Link("it-ly-coastguard", "contributing", "it-government")).ShouldBeNull();
    }

    [Fact]
    public void The_row_shows_credit_and_denial_side_by_side_with_the_number()
    {
        var records = With(ExampleOutcomes.Fall with
        {
            Attribution = [Link("it-tn-2023", "linked", null), Link("it-tn-2023", "denied", "chris-philp"), Starmer],
        });

        var cell = Compare(records, "Italy-Tunisia versus UK-France").Cell("attribution", 0);

        cell.State.ShouldBe(CellState.Disputed);
        cell.Values.Select(value => value.Stated).ShouldBe(["suggested", "denied", "linked"]);
        cell.Values[0].Details.ShouldContain(new Detail("denial", "Denied or doubted by", "Chris Philp (denied)"));
        cell.Values[1].Details.ShouldContain(new Detail("credit", "Credited to it by", "Keir Starmer (suggested)"));
        cell.Values.ShouldAllBe(value => value.Details.Contains(new Detail("reported", "What is reported", "fall of 62%")));
        cell.Values.Select(value => value.Disputes.Count).ShouldBe([1, 1, 0]);
    }

    [Fact]
    public void Statements_on_the_same_effect_differ_and_others_do_not()
    {
        var dispute = Of(Held, "gb-fr-2025-returns-pilot.cause").ShouldNotBeNull();

        dispute.Title.ShouldBe("UK–France returns pilot: does it do what it is meant to do?");
        dispute.Reports.Select(report => report.Record.Id).ShouldBe(["starmer-pilot", "philp-pilot"]);
        var onCost = new RecordSet(All().Select(record => record is Statement statement ? statement with { Themes = ["cost"] } : record));
        Of(onCost, "gb-fr-2025-returns-pilot.cause").ShouldBeNull();
    }

    private static Dispute? Cause(params Attribution[] links) =>
        Of(With(ExampleOutcomes.Fall with { Attribution = [.. links] }), "it-irregular-arrivals-2024.cause");

    private static Attribution Link(string agreement, string strength, string? by) =>
        new() { Agreement = agreement, Strength = strength, By = by, Cite = Cite("national-2024-11-17#s4") };
}
