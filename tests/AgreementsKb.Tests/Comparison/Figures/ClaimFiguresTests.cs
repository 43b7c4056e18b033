using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Figures;

public sealed class ClaimFiguresTests
{
    private static readonly Statement Philp = Held.Statements["philp-pilot"];

    [Theory]
    [InlineData("1 in 17", Words.ShareReturned, "2,600 × 17 = 44,200", 44_200, 42_900, 45_500)]
    [InlineData("94%", Words.ShareNotReturned, "2,600 ÷ (100% − 94%) = 43,333", 43_333, 40_000, 47_273)]
    [InlineData("94.1%", Words.ShareNotReturned, "2,600 ÷ (100% − 94.1%) = 44,068", 44_068, 43_697, 44_444)]
    [InlineData("6%", Words.ShareReturned, "2,600 ÷ 6% = 43,333", 43_333, 40_000, 47_273)]
    [InlineData("1 in 4", Words.ShareNotReturned, "2,600 ÷ (1 − 1 ÷ 4) = 3,467", 3_467, 3_343, 3_640)]
    public void A_claimed_share_implies_arrivals_within_its_rounding(
        string value, string metric, string formula, int implied, int low, int high)
    {
        var figure = Implied(Claim("only", value, metric)).ShouldHaveSingleItem();

        (figure.Formula, figure.Value, figure.Low, figure.High).ShouldBe((formula, implied, low, high));
        figure.Text.ShouldContain($"anything from {NumberWords.Of(low)} to {NumberWords.Of(high)}");
    }

    [Fact]
    public void The_recorded_arrivals_nearest_in_time_stand_beside_it_with_their_source()
    {
        var figure = Implied(Claim("only", "1 in 17", Words.ShareReturned)).Single();

        figure.Note.ShouldBe(
            "The arrivals recorded nearest in time, 32,900 in January 2024 to November 2024, which is not a whole year, "
            + "are 11,300 (26%) lower than the 44,200 implied.");
        figure.Inputs.SelectMany(input => input.Citations).Select(cite => cite.ToText())
            .ShouldBe(["mirror-2025-07-10#p9", "mirror-2025-07-10#p18", "national-2024-11-17#s12"]);
    }

    [Theory]
    [InlineData("1 in 10", "6,900 (27%) higher than the 26,000 implied")]
    [InlineData("1 in 12.7", "about the same as the 33,020 implied")]
    public void Recorded_arrivals_may_be_higher_or_the_same(string value, string expected) =>
        Implied(Claim("only", value, Words.ShareReturned)).Single().Note!.ShouldContain(expected);

    [Fact]
    public void A_share_that_rounds_to_all_has_no_upper_end()
    {
        var figure = Implied(Claim("only", ">99.9%", Words.ShareNotReturned)).ShouldHaveSingleItem();

        figure.High.ShouldBeNull();
        figure.Text.ShouldContain("or more");
    }

    [Theory]
    [InlineData("100%", Words.ShareNotReturned)]
    [InlineData("40%", null)]
    [InlineData("40%", "removals")]
    public void A_claim_that_is_not_about_who_is_returned_implies_nothing(string value, string? metric) =>
        Implied(Claim("only", value, metric)).ShouldBeEmpty();

    [Fact]
    public void A_bare_percentage_is_read_by_another_claim_also_of_another_statement()
    {
        var other = Philp with { Id = "another", Person = null, Claims = [Claim("staying", "94%", null)] };
        var records = new RecordSet(All().Where(record => record.Id != Philp.Id)
            .Append(Philp with { Claims = [Claim("returned", "1 in 17", Words.ShareReturned)] })
            .Append(other));
        var claims = new ClaimFigures(Ground.Of(records));

        var figures = claims.Figures(claims.Of(ExampleAgreements.Pilot).Single(claim => claim.Statement.Id == "another"));

        figures.Select(figure => figure.Kind).ShouldBe([ClaimFigures.ImpliedArrivals, ClaimFigures.Complement]);
        figures[0].Value.ShouldBe(43_333);
        figures[1].Note.ShouldBe("Agrees with the 94% given here; 1 in 17 is given by Chris Philp (Conservative Party).");
    }

    [Fact]
    public void A_share_returned_so_far_is_no_part_of_what_the_cap_allows()
    {
        var claims = new ClaimFigures(Ground.Of(With(
            Claim("returned", "1 in 17", Words.ShareReturned),
            Claim("so-far", "0.5%", "share-returned-so-far"))));

        claims.Of(ExampleAgreements.Pilot).Where(claim => claim.Number.Item == "so-far").SelectMany(claims.Figures).ShouldBeEmpty();
    }

    [Fact]
    public void Claims_that_do_not_fit_each_other_are_told_apart()
    {
        var claims = new ClaimFigures(Ground.Of(With(
            Claim("returned", "1 in 17", Words.ShareReturned),
            Claim("staying", "90%", Words.ShareNotReturned))));

        claims.Of(ExampleAgreements.Pilot).SelectMany(claims.Figures)
            .Single(figure => figure.Kind == ClaimFigures.Complement).Note
            .ShouldBe("Differs from the speaker's own 90%.");
    }

    private static List<DerivedFigure> Implied(StatedNumber claim)
    {
        var claims = new ClaimFigures(Ground.Of(With(claim)));
        return
        [
            .. claims.Of(ExampleAgreements.Pilot)
                .SelectMany(claims.Figures)
                .Where(figure => figure.Kind == ClaimFigures.ImpliedArrivals),
        ];
    }

    private static RecordSet With(params StatedNumber[] claims) =>
        new(All().Where(record => record.Id != Philp.Id).Append(Philp with { Claims = claims.ToListOf() }));

    private static StatedNumber Claim(string item, string value, string? metric) =>
        new() { Item = item, What = $"Part: {item}", Value = Number(value).Value!, Metric = metric };
}
