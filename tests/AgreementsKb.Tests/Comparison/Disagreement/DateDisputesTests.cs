using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class DateDisputesTests
{
    private const string Mirror = "mirror-2025-07-10#p2";
    private const string Express = "express-2024-11-18#p1";

    [Theory]
    [InlineData("2025-10", "none", true)]
    [InlineData("unknown", "none", true)]
    [InlineData("none", "none", false)]
    [InlineData("unknown", "2025-10", false)]
    public void That_it_did_not_happen_contradicts_that_it_did(string one, string other, bool disputed) =>
        (Talks(one, other) is not null).ShouldBe(disputed);

    [Fact]
    public void Whether_it_happened_is_asked_in_plain_words()
    {
        var dispute = Talks("2025-10", "none").ShouldNotBeNull();

        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.Title.ShouldBe("UK–France returns pilot, “Talks-reported”: did it happen?");
        dispute.Text.ShouldBe("The reports differ on whether it happened: October 2025 (Label of mirror-2025-07-10); "
            + "said not to have happened (Label of express-2024-11-18).");
        dispute.Reports.Select(report => report.Text).ShouldBe(["October 2025", "said not to have happened"]);
    }

    [Theory]
    [InlineData("2023-01~", "2022", true)]
    [InlineData("2023-01~", "2022-12", false)]
    [InlineData("2023~", "2022", false)]
    [InlineData("2022-12-29~", "2023", true)]
    [InlineData("2023-01~", "2023", false)]
    public void About_a_month_is_not_the_year_before(string about, string other, bool disputed) =>
        (Talks(about, other) is not null).ShouldBe(disputed);

    [Fact]
    public void What_is_denied_gives_no_standing() => StatusOf.Agreement(
        Held, Pilot with { Timeline = [Step("announced", "2022", Mirror), Step("in-operation", "none", Express)] })!.Word.ShouldBe("announced");

    [Fact]
    public void A_denial_is_no_claim_of_the_standing_it_denies() => Of(
        With(Pilot with { Timeline = [Step("never-started", "2024", Mirror), Step("in-operation", "none", Express)] }),
        "gb-fr-2025-returns-pilot.status").ShouldBeNull();

    private static Dispute? Talks(string one, string other)
    {
        var step = Step("talks-reported", one, Mirror);
        var denial = new EventReport { On = On(other), Cite = Cite(Express) };
        return Of(
            With(Pilot with { Timeline = [step with { Reports = [.. step.Reports, denial] }] }),
            "gb-fr-2025-returns-pilot.talks-reported");
    }
}
