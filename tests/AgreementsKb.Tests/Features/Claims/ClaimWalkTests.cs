using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Tables;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Claims;

public sealed class ClaimWalkTests
{
    [Fact]
    public void No_citation_of_any_record_is_without_a_claim()
    {
        foreach (var record in SeedRecords.Set.All)
        {
            var cited = new List<string>();
            RecordJson.Read(Kinds.Of(record), RecordJson.Write(record), cited);
            var numbers = Claims(record).Where(claim => claim.Type is "statedNumber" or "seriesPoint").Sum(claim => claim.Citations.Count);
            (Claims(record).Sum(claim => claim.Citations.Count) - numbers).ShouldBe(cited.Count, record.Id);
        }
    }

    [Fact]
    public void A_claim_says_what_the_record_says()
    {
        var claim = Claims(SeedRecords.Agreement).Single(claim => claim.Path == "funding/border-security/reports[1]");
        (claim.Field, claim.Item, claim.Type, claim.Code).ShouldBe(("funding", "border-security", "fundingReport", "paid"));
        claim.Figure.ShouldBe(new Figure("USD") { Value = 110_000_000 });
        claim.Citations.ShouldBe([Some.Citation("national-2024-11-17", "s5")]);
        claim.Note.ShouldNotBeNull();
    }

    [Fact]
    public void Every_row_of_a_series_is_a_claim_of_whoever_claims_the_series()
    {
        var report = SeriesExample.Report("2024-01 = ~100", "2024-02 = 250") with { AssertedBy = "gb" };
        var claims = Claims(Some.Outcome("boats") with { Reports = [report] });
        claims.Select(claim => (claim.Path, claim.Type, claim.Text, claim.Period, claim.AssertedBy)).ShouldBe(
        [
            ("reports[0]", "outcomeReport", "2 months, January 2024 to February 2024", null, "gb"),
            ("reports[0]/series[0]", "seriesPoint", "about 100 in January 2024", "2024-01", "gb"),
            ("reports[0]/series[1]", "seriesPoint", "250 in February 2024", "2024-02", "gb"),
        ]);
        claims[1].Figure.ShouldBe(new Figure("count") { Value = 100, Qualifier = "about" });
        claims.ShouldAllBe(claim => claim.Citations.Equals(report.Cite));
    }

    [Fact]
    public void A_value_that_is_not_there_is_said_to_be_so()
    {
        var agreed = Claims(SeedRecords.Agreement).First(claim => claim.Field == "timeline");
        agreed.Figure.ShouldBe(new Figure(Unit: null) { Is = "unknown" });
        agreed.Period.ShouldBeNull();
    }

    [Fact]
    public void The_reason_of_a_rank_is_a_claim_where_it_rests_on_a_source()
    {
        var report = new OutcomeReport
        {
            Value = Stated<Quantity>.Of(Quantity.Of(5)),
            Cite = [Some.Citation()],
            Rank = Rank.Deprecated,
            Because = "It was corrected.",
            BecauseCite = [Some.Citation(locator: "p2")],
        };
        var claims = Claims(Some.Outcome("o") with { Reports = [report] });
        claims.Select(claim => (claim.Path, claim.Type, claim.Rank, claim.Text)).ShouldBe(
            [("reports[0]", "outcomeReport", "deprecated", "5"), ("reports[0]/because", "reason", null, "It was corrected.")]);
    }

    [Fact]
    public void Every_field_and_type_that_occurs_can_be_asked_for()
    {
        var all = SeedRecords.Set.All.SelectMany(Claims).ToList();
        all.Select(claim => claim.Field).Distinct().Except(ClaimFilter.Known.Fields).ShouldBeEmpty();
        all.Select(claim => claim.Type).Distinct().Except(ClaimFilter.Known.Types).ShouldBeEmpty();
        all.Count.ShouldBeGreaterThan(400);
    }

    private static List<Claim> Claims(KbRecord record) => [.. ClaimWalk.Of(record, 1, Naming.Of(SeedRecords.Set))];
}
