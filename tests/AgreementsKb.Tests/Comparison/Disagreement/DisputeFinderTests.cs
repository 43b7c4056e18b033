using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class DisputeFinderTests
{
    private const string Border = "eu-tn-mou-2023.border-security--it-tn-2023.border-security";
    private const string Second = "it-tn-2023.development-support--it-tn-2023.patrol-ships";

    [Fact]
    public void The_example_has_these_disputes_and_no_others() =>
        DisputeFinder.Of(Example.Held).Select(dispute => (dispute.Id, dispute.Kind)).ShouldBe(
    [
        (Border, DisputeKind.Contradiction),
        ("gb-crossings-week", DisputeKind.DifferentScope),
        ("gb-fr-2025-returns-pilot.cause", DisputeKind.CausalClaim),
        ("it-irregular-arrivals-2024", DisputeKind.DifferentPeriod),
        (Second, DisputeKind.Contradiction),
    ]);

    [Fact]
    public void The_same_money_with_another_payer_is_found_across_currencies()
    {
        var dispute = One(Border);

        Verdict(dispute, "payer").ShouldBe(FieldVerdict.Different);
        Verdict(dispute, "purpose").ShouldBe(FieldVerdict.Compatible);
        Verdict(dispute, "amount").ShouldBe(FieldVerdict.Compatible);
        dispute.Fields[0].Text.ShouldContain("within 1% of each other");
        dispute.Reports.Select(report => report.Text).ShouldBe(["GBP 88 million", "EUR 105 million", "USD 110 million"]);
        dispute.Agreements.ShouldBe(["eu-tn-mou-2023", "it-tn-2023"]);
    }

    [Fact]
    public void The_same_money_with_another_purpose_is_found_within_an_agreement()
    {
        var dispute = One(Second);

        Verdict(dispute, "payer").ShouldBe(FieldVerdict.Equal);
        Verdict(dispute, "purpose").ShouldBe(FieldVerdict.Different);
    }

    [Fact]
    public void The_fall_lists_all_three_periods() => One("it-irregular-arrivals-2024").Text
        .ShouldContain("no period given; January 2024 to July 2024; November 2023 to November 2024 (about)");

    [Fact]
    public void Attempts_and_arrivals_of_different_weeks_are_not_comparable_and_say_why()
    {
        var text = One("gb-crossings-week").Text;

        text.ShouldContain("Attempted crossings; Arrivals by small boat");
        text.ShouldContain("different periods");
    }

    [Theory]
    [InlineData("GBP 88m", true)]
    [InlineData("~GBP 90m", true)]
    [InlineData("GBP 80m..90m", true)]
    [InlineData("GBP 83m", false)]
    [InlineData("GBP 95m", false)]
    [InlineData("GBP hundreds of millions", false)]
    public void Amounts_are_the_same_money_within_the_tolerance_and_their_wording(string amount, bool same)
    {
        var records = With(EuTunisia with
        {
            Funding = [Line(
            "border-security",
            Paid(amount, "eu", "tn", ["border-security"], "express-2024-11-18#p13"))]
        });

        DisputeFinder.Of(records).Any(dispute => dispute.Id == Border).ShouldBe(same);
    }

    [Fact]
    public void Two_sums_of_one_article_are_two_sums()
    {
        var records = With(EuTunisia with
        {
            Funding = [Line(
            "border-security",
            Paid("GBP 88m", "eu", "tn", ["border-security"], "national-2024-11-17#s6"))]
        });

        DisputeFinder.Of(records).ShouldNotContain(dispute => dispute.Id == Border);
    }

    [Fact]
    public void Like_sums_with_another_payer_and_another_purpose_are_a_coincidence()
    {
        var records = With(EuTunisia with
        {
            Funding = [Line(
            "border-security",
            Paid("GBP 88m", "eu", "tn", ["education"], "express-2024-11-18#p13"))]
        });

        DisputeFinder.Of(records).ShouldNotContain(dispute => dispute.Id == Border);
    }

    [Fact]
    public void Linked_lines_with_different_amounts_contradict_each_other()
    {
        var line = Line("border-security", Paid("GBP 70m", "eu", "tn", ["border-security"], "express-2024-11-18#p13")) with
        {
            PossiblySameAs = [new ItemRef { Agreement = "it-tn-2023", Item = "border-security" }],
        };

        DisputeFinder
            .Of(With(EuTunisia with { Funding = [line] }))
            .Single(dispute => dispute.Id == Border).Kind
            .ShouldBe(DisputeKind.Contradiction);
    }

    [Fact]
    public void A_ranked_report_settles_its_own_item_and_no_line_that_is_linked_to_it()
    {
        var preferred = Paid(
            "GBP 88m",
            "eu",
            "tn",
            ["border-security"],
            "express-2024-11-18#p13") with
        { Rank = Rank.Preferred, Because = "The Commission's accounts." };

        var dispute = DisputeFinder
            .Of(With(EuTunisia with { Funding = [Line("border-security", preferred)] }))
            .Single(found => found.Id == Border);

        dispute.State.ShouldBe(DisputeState.Open);
        dispute.SettledBecause.ShouldBeNull();
        dispute.Reports.Count.ShouldBe(3);
    }

    [Fact]
    public void A_preferred_report_in_each_of_two_linked_lines_settles_what_is_between_them()
    {
        const string because = "The accounts of both.";
        var eu = Paid("GBP 88m", "eu", "tn", ["border-security"], "express-2024-11-18#p13") with { Rank = Rank.Preferred, Because = because };
        var italy = Paid("EUR 105m", "eu", "tn", ["border-security"], "national-2024-11-17#s5") with { Rank = Rank.Preferred, Because = because };
        var told = Paid("EUR 105m", "it", "tn", ["border-security"], "mirror-2024-11-18#p4");
        var records = new RecordSet(All().Where(record => record.Id != EuTunisia.Id && record.Id != ItalyTunisia.Id)
            .Append(EuTunisia with { Funding = [Line("border-security", eu)] })
            .Append(ItalyTunisia with
            {
                Funding = [Line("border-security", italy, told) with { PossiblySameAs = [new ItemRef { Agreement = EuTunisia.Id, Item = "border-security" }] }],
            }));

        var dispute = DisputeFinder.Of(records).Single(found => found.Id == Border);

        dispute.State.ShouldBe(DisputeState.Settled);
        dispute.SettledBecause.ShouldBe(because);
    }

    [Theory]
    [InlineData("2600", Per.Year, false)]
    [InlineData("2607", Per.Year, false)]
    [InlineData("~210", Per.Month, false)]
    [InlineData("3000", Per.Year, true)]
    [InlineData("60", Per.Week, true)]
    public void Limits_are_set_against_each_other_by_the_year(string limit, Per per, bool disputed) =>
        CapDisputed(new CapReport { Limit = Number(limit), Per = per, Cite = Cite("mirror-2025-07-10#p9") }).ShouldBe(disputed);

    [Theory]
    [InlineData(NoValue.Unknown, false)]
    [InlineData(NoValue.None, true)]
    public void Giving_no_size_contradicts_nothing_and_saying_there_is_no_limit_does(NoValue limit, bool disputed) =>
        CapDisputed(new CapReport { Limit = Stated<Quantity>.No(limit), Cite = Cite("mirror-2025-07-10#p9") }).ShouldBe(disputed);

    [Theory]
    [InlineData(">32000", false)]
    [InlineData("~33500", false)]
    [InlineData("<33500", false)]
    [InlineData("30000", true)]
    [InlineData(">33500", true)]
    public void Counts_agree_within_what_their_wording_allows(string other, bool disputed)
    {
        var records = With(ExampleOutcomes.Boats2024 with
        {
            Reports =
            [
                ExampleOutcomes.Report("32900", "national-2024-11-17#s12"),
                ExampleOutcomes.Report(other, "unattributed-2024-11-17#p24"),
            ],
        });

        DisputeFinder.Of(records).Any(dispute => dispute.Id == "gb-small-boat-arrivals-2024").ShouldBe(disputed);
    }

    [Theory]
    [InlineData("2025-07", false)]
    [InlineData("2025-07-10~", false)]
    [InlineData("2025-07-14~", false)]
    [InlineData("unknown", false)]
    [InlineData("2025-08-06", true)]
    [InlineData("2024", true)]
    public void Dates_of_one_event_dispute_only_where_they_cannot_meet(string other, bool disputed)
    {
        var step = Step("agreed", "2025-07-10", "mirror-2025-07-10#p2");
        var records = With(Pilot with { Timeline = [step with { Reports = [.. step.Reports, new EventReport { On = On(other), Cite = Cite("express-2024-11-18#p1") }] }] });

        DisputeFinder.Of(records).Any(dispute => dispute.Id == "gb-fr-2025-returns-pilot.agreed").ShouldBe(disputed);
    }

    private static bool CapDisputed(CapReport other) => DisputeFinder
        .Of(With(Pilot with { Caps = [ReturnsCap with { Reports = [ReturnsCap.Reports[0], other] }] }))
        .Any(dispute => dispute.Id == "gb-fr-2025-returns-pilot.returns");

    private static Dispute One(string id) => DisputeFinder.Of(Example.Held).Single(dispute => dispute.Id == id);

    private static FieldVerdict Verdict(Dispute dispute, string field) =>
        dispute.Fields.Single(compared => compared.Field == field).Verdict;
}
