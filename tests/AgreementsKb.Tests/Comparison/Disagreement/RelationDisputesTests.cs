using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class RelationDisputesTests
{
    private const string Id = "gb-fr-2025-returns-pilot.related.gb-rw-scheme";

    [Theory]
    [InlineData("replaces", "extends", true)]
    [InlineData("under", "replaces", true)]
    [InlineData("contrasted-with", "similar-to", true)]
    [InlineData("extends", "under", false)]
    [InlineData("replaces", "follows", false)]
    [InlineData("similar-to", "modelled-on", false)]
    public void Links_that_exclude_each_other_are_a_dispute(string one, string other, bool disputed)
    {
        var dispute = Linked(Link(one, "national-2024-11-17#s12"), Link(other, "mirror-2025-07-10#p1"));

        (dispute is not null).ShouldBe(disputed);
        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.WordingOrForm : null);
    }

    [Fact]
    public void One_source_may_say_that_it_does_both() =>
        Linked(Link("replaces", "national-2024-11-17#s12"), Link("extends", "national-2024-11-17#s13")).ShouldBeNull();

    [Fact]
    public void It_names_who_says_which_and_stands_with_both_agreements()
    {
        var dispute = Linked(
            Link("contrasted-with", "national-2024-11-17#s12") with { AssertedBy = "keir-starmer" },
            Link("similar-to", "mirror-2025-07-10#p1")).ShouldNotBeNull();

        dispute.Agreements.ShouldBe(["gb-fr-2025-returns-pilot", "gb-rw-scheme"]);
        dispute.Text.ShouldContain("(Keir Starmer)");
        dispute.Text.ShouldContain("(Label of mirror-2025-07-10)");
    }

    private static Dispute? Linked(params Relation[] links) =>
        Of(With(ExampleAgreements.Pilot with { Related = [.. links] }), Id);

    private static Relation Link(string how, string cite) =>
        new() { Agreement = "gb-rw-scheme", How = how, Cite = Cite(cite) };
}
