using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Figures;

public sealed class CapFiguresTests
{
    private static readonly CapReport Yearly = ReturnsCap.Reports[1];

    [Theory]
    [InlineData("50", Per.Week, "2,600 a year", "50 × 52 = 2,600")]
    [InlineData("~50", Per.Week, "about 2,600 a year", "about 50 × 52 = about 2,600")]
    [InlineData("100..300", Per.Month, "1,200 to 3,600 a year", "100 to 300 × 12 = 1,200 to 3,600")]
    [InlineData("..10", Per.Day, "up to 3,650 a year", "up to 10 × 365 = up to 3,650")]
    public void A_flow_is_made_yearly(string limit, Per per, string text, string formula)
    {
        var figure = Figures(Yearly with { Limit = Number(limit), Per = per }).Single(each => each.Kind == CapFigures.PerYear);

        (figure.Text, figure.Formula).ShouldBe((text, formula));
        (figure.Low is null).ShouldBe(limit == "50");
    }

    [Fact]
    public void A_limit_at_any_one_time_is_not_made_yearly_and_says_why()
    {
        var cap = new Cap
        {
            Item = "places",
            What = "People held",
            Reports = [Yearly with { Limit = Number("3000"), Per = null, Measure = Measure.Stock }],
        };
        var value = Compare(With(Pilot with { Caps = [cap] }), "Italy-Tunisia versus UK-France").Cell("caps", 1).Values[0];

        (value.Text, value.Group).ShouldBe(("3,000 at any one time", "stock"));
        var figure = value.Derived.ShouldHaveSingleItem();
        figure.Value.ShouldBeNull();
        figure.Note!.ShouldContain("depends on how long each stays");
    }

    [Fact]
    public void A_share_is_of_the_arrivals_of_a_year_in_which_the_limit_can_hold()
    {
        var share = Shares(Yearly with { Period = Date("2023-06/2024-12") }).ShouldHaveSingleItem();

        (share.Formula, share.Value).ShouldBe(("2,600 ÷ 29,437 = 8.8%", 0.0883m));
        share.Note.ShouldBe("The limit can have held for a part of 2023 only: the limit is for June 2023 to December 2024.");
        share.Inputs.SelectMany(input => input.Citations).Select(cite => cite.Source)
            .ShouldBe(["mirror-2025-07-10", "national-2024-11-17", "mirror-2025-07-10"]);
    }

    [Fact]
    public void The_months_of_a_series_make_up_a_year_of_arrivals()
    {
        var report = Yearly with { Period = Date("2024") };
        var share = new CapFigures(Ground.Of(SeriesExample.Beside(SeriesExample.ByMonth))).Of(Pilot, ReturnsCap with { Reports = [report] }, report)
            .Single(figure => figure.Kind == CapFigures.ShareOfArrivals && figure.Value is not null);

        share.Formula.ShouldBe("2,600 ÷ 32,900 = 7.9%");
        share.Inputs[1].Text.ShouldBe(
            string.Concat(Enumerable.Repeat("100 + ", 11)) + "31,800 = 32,900: Arrivals by small boat, by month, 2024");
    }

    [Fact]
    public void Arrivals_before_the_agreement_give_the_reason_in_place_of_a_share()
    {
        var share = Shares(Yearly).ShouldHaveSingleItem();

        share.Value.ShouldBeNull();
        share.Note.ShouldBe(
            "The arrivals of January 2024 to November 2024 and 2023 end before the limit can begin: "
            + "the agreement was reached 10 July 2025 (inferred).");
        share.Inputs.Count.ShouldBe(4);
    }

    [Fact]
    public void A_limit_without_a_beginning_has_no_share()
    {
        var agreement = Pilot with { Timeline = [] };

        new CapFigures(Ground.Of(With(agreement))).Of(agreement, ReturnsCap, Yearly).ShouldHaveSingleItem().Note
            .ShouldBe("No source says from when the limit holds.");
    }

    [Fact]
    public void An_agreement_that_ended_before_the_arrivals_has_no_share()
    {
        var agreement = Pilot with
        {
            Timeline = [Step("in-operation", "2020", "mirror-2025-07-10#p1"), Step("scrapped", "2022", "mirror-2025-07-10#p1")],
        };

        new CapFigures(Ground.Of(With(agreement))).Of(agreement, ReturnsCap, Yearly)
            .ShouldAllBe(figure => figure.Value == null && figure.Note!.Contains("begin after the limit had ended"));
    }

    [Fact]
    public void Arrivals_of_a_part_of_the_people_are_no_base_for_a_share()
    {
        var some = ExampleOutcomes.All.OfType<Outcome>().Single(outcome => outcome.Id == "gb-small-boat-arrivals-2023") with
        {
            Population = "Turkish nationals",
        };

        new CapFigures(Ground.Of(With(some))).Of(Pilot, ReturnsCap, Yearly with { Period = Date("2023") })
            .ShouldAllBe(figure => figure.Value == null);
    }

    [Fact]
    public void Limits_that_count_differently_stand_in_groups_of_their_own()
    {
        var stock = ReturnsCap with
        {
            What = "People held in Rwanda",
            Reports = [Yearly with { Limit = Number("3000"), Per = null, Measure = Measure.Stock }],
        };
        var row = Compare(With(Held.Agreements["gb-rw-scheme"] with { Caps = [stock] }), "UK-Rwanda versus UK-France")
            .Dimensions.Single(dimension => dimension.Key == "caps");

        row.Groups.Select(group => (group.Key, group.Comparability.Verdict)).ShouldBe(
            [("flow", Verdict.NotComparable), ("stock", Verdict.NotComparable), ("share", Verdict.NotComparable)]);
        row.Comparability.Verdict.ShouldBe(Verdict.NotComparable);
        row.Cells[1].Values.Where(value => value.Item == "returns").ShouldAllBe(value => value.Group == "flow");
    }

    [Fact]
    public void Limits_on_different_things_that_count_alike_are_set_side_by_side_with_caution()
    {
        var flow = ReturnsCap with { What = "People moved to Rwanda", Reports = [Yearly] };
        var row = Compare(With(Held.Agreements["gb-rw-scheme"] with { Caps = [flow] }), "UK-Rwanda versus UK-France")
            .Dimensions.Single(dimension => dimension.Key == "caps");

        row.Comparability.ShouldBe(new Comparability(
            Verdict.Caution,
            [
                "They count different things: United Kingdom–Rwanda, people moved to Rwanda; "
                + "United Kingdom–France, people returned to France.",
            ]));
    }

    private static IEnumerable<DerivedFigure> Shares(CapReport report) =>
        Figures(report).Where(figure => figure.Kind == CapFigures.ShareOfArrivals);

    private static ListOf<DerivedFigure> Figures(CapReport report) =>
        new CapFigures(Ground.Of(Held)).Of(Pilot, ReturnsCap with { Reports = [report] }, report);
}
