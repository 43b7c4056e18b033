using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleOutcomes;
using static AgreementsKb.Tests.Comparison.SeriesExample;

namespace AgreementsKb.Tests.Comparison.Disagreement;

/// <summary>A stated figure against the sum of the rows of a series.</summary>
public sealed class SeriesSidesTests
{
    private const string Year = "small-boat-arrivals.gb.2023-01-01_2023-12-31";

    [Fact]
    public void A_stated_figure_contradicts_the_sum_of_its_months()
    {
        var dispute = Disputed.Of(Beside(ByMonth), Year).ShouldNotBeNull();
        dispute.Kind.ShouldBe(DisputeKind.Contradiction);
        dispute.Reports.Select(report => report.Text).ShouldBe(["29,437", "1,200"]);
        dispute.Reports[1].Details.Single(detail => detail.Key == "working").Text.ShouldEndWith(" = 1,200");
        dispute.Reports[1].Citations.ShouldBe(Cite(Place));
        dispute.Agreements.ShouldBe(["gb-fr-2023-funding"]);
    }

    [Fact]
    public void Within_tolerance_it_agrees()
    {
        var rows = Enumerable.Range(1, 12).Select(month => $"2023-{month:00} = {(month == 12 ? 27_000 : 222)}");
        Disputed.Of(Beside(ByMonth with { Reports = [Report(rows)] }), Year).ShouldBeNull();
    }

    [Theory]
    [InlineData("population")]
    [InlineData("route")]
    [InlineData("geography")]
    [InlineData("deprecated")]
    public void A_series_of_something_else_contradicts_nothing(string what)
    {
        var other = what switch
        {
            "population" => ByMonth with { Population = "Children" },
            "route" => ByMonth with { Route = "another" },
            "geography" => ByMonth with { Geography = "fr" },
            _ => ByMonth with { Reports = [ByMonth.Reports[0] with { Rank = Rank.Deprecated, Because = "Withdrawn." }] },
        };
        Disputed.Of(Beside(other), Year).ShouldBeNull();
    }

    [Fact]
    public void A_time_that_is_not_exact_is_not_set_against_a_sum()
    {
        var inferred = Boats2024 with { Id = "other", Period = Date("2023?"), Reports = [Report("5", "national-2024-11-17#s12")] };
        Disputed.Of(new RecordSet(Beside(ByMonth).All.Where(record => record.Id != "gb-small-boat-arrivals-2023").Append(inferred)), Year).ShouldBeNull();
    }

    [Fact]
    public void A_stated_total_in_the_record_of_the_series_is_checked_too()
    {
        var both = ByMonth with { Reports = [ByMonth.Reports[0], Report("500", "express-2024-11-18#p25") with { Period = Date("2024-01/2024-03") }] };
        var dispute = Disputed.Of(Beside(both), "small-boat-arrivals.gb.2024-01-01_2024-03-31").ShouldNotBeNull();
        dispute.Reach.ShouldBe(DisputeReach.WithinItem);
        dispute.Reports.Select(report => report.Text).ShouldBe(["500", "300"]);
    }

    [Fact]
    public void Two_series_are_set_against_each_other_year_by_year()
    {
        var rows = Months(2023).Concat(Months(2024)).Select(row => row.Replace(" 100", " 110", StringComparison.Ordinal));
        var records = Beside(ByMonth, ByMonth with { Id = "gb-boats-other", Reports = [Report(rows)] });
        Disputed.Of(records, Year)!.Reports.Count.ShouldBe(3);
        Disputed.Of(records, "small-boat-arrivals.gb.2024-01-01_2024-12-31")!.Reports.Select(report => report.Text).ShouldBe(["32,900", "1,320"]);
    }
}
