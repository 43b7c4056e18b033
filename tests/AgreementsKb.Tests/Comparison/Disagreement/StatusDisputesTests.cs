using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class StatusDisputesTests
{
    private const string Here = "national-2024-11-17#s19";
    private const string There = "express-2024-11-18#p33";

    [Theory]
    [InlineData("in-operation", "2024-03", "never-started", "2024-07", true)]
    [InlineData("in-operation", "2024-09", "never-started", "2024-07", false)]
    [InlineData("in-operation", "unknown", "never-started", "unknown", true)]
    [InlineData("scrapped", "2024-07", "in-operation", "2024-11", true)]
    [InlineData("scrapped", "2024-07", "in-operation", "2024-07", false)]
    [InlineData("in-operation", "2024-03", "scrapped", "2024-07", false)]
    [InlineData("agreed", "2024-03", "talks-reported", "2024-07", true)]
    [InlineData("talks-reported", "2024-03", "agreed", "2024-07", false)]
    [InlineData("announced", "2024-03", "in-operation", "2024-07", false)]
    public void Standings_dispute_only_where_they_cannot_both_hold(string one, string when, string other, string then, bool disputed)
    {
        var dispute = Status([Step(one, when, Here), Step(other, then, There)]);

        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.Contradiction : null);
        (Status([Step(other, then, There), Step(one, when, Here)]) is not null).ShouldBe(disputed);
    }

    [Fact]
    public void The_dispute_says_which_standings_when_and_according_to_whom()
    {
        var dispute = Status([Step("scrapped", "2024-07", Here), Step("in-operation", "2024-11", There)]).ShouldNotBeNull();

        dispute.Text.ShouldBe("The reports imply standings that cannot all hold: ended, July 2024 (Label of national-2024-11-17); "
            + "in operation, November 2024 (Label of express-2024-11-18).");
        dispute.Reach.ShouldBe(DisputeReach.WithinRecord);
        dispute.Verdict("status").ShouldBe(FieldVerdict.Different);
        dispute.WouldSettle.ShouldContain("official record of where UK–France returns pilot stood");
    }

    [Fact]
    public void One_source_may_tell_how_one_standing_followed_another() =>
        Status([Step("scrapped", "2024-07", Here), Step("in-operation", "2024-11", Here)]).ShouldBeNull();

    [Fact]
    public void What_is_only_expected_has_no_standing() =>
        Status([Step("never-started", "2024-07", Here), Step("in-operation", "2024-03", There) with { Expected = true }]).ShouldBeNull();

    [Fact]
    public void An_event_between_explains_it_and_the_dispute_stays_as_settled()
    {
        var dispute = Status([Step("scrapped", "2024-07", Here), Step("announced", "2024-09", Here), Step("in-operation", "2024-11", There)]);

        dispute!.State.ShouldBe(DisputeState.Settled);
        dispute.SettledBecause.ShouldBe("Another event is reported between: announced, September 2024.");
    }

    private static Dispute? Status(TimelineEvent[] steps) =>
        Of(With(Pilot with { Timeline = [.. steps] }), "gb-fr-2025-returns-pilot.status");
}
