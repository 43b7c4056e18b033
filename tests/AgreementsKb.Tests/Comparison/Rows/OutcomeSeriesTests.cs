using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Time;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.SeriesExample;

namespace AgreementsKb.Tests.Comparison.Rows;

public sealed class OutcomeSeriesTests
{
    private const string Question = "UK-France 2023 funding versus Italy-Tunisia";

    [Fact]
    public void A_series_stands_with_its_span_and_the_sums_of_its_last_years()
    {
        var value = Values(Beside(ByMonth)).Single(value => value.Record!.Id == ByMonth.Id);
        value.Text.ShouldBe("24 months, 2023 to 2024");
        value.Derived.Select(figure => figure.Text).ShouldContain("1,200 in 2023");
        value.Derived.Select(figure => figure.Text).ShouldContain("32,900 in 2024");
        value.Derived.ShouldAllBe(figure => figure.Inputs.All(input => input.Citations.Count > 0));
        value.Group.ShouldBe("small-boat-arrivals.level");
        value.Covers!.Text.ShouldBe("2023 to 2024");
    }

    [Fact]
    public void It_is_asked_for_the_periods_of_the_figures_beside_it() =>
        Values(Beside(ByMonth)).Single(value => value.Record!.Id == ByMonth.Id).Derived.Select(figure => figure.Text)
            .ShouldContain("1,100 in January 2024 to November 2024");

    [Fact]
    public void It_answers_for_the_period_that_another_subject_has()
    {
        var italy = ByMonth with
        {
            Id = "it-boats-2023",
            Geography = "it",
            Period = Example.Date("2023"),
            Agreements = ["it-tn-2023"],
            Reports = [ExampleOutcomes.Report("157651", "national-2024-11-17#s4")],
        };
        var only = ByMonth with { Period = null };
        var records = new RecordSet(Beside(only, italy).All.Where(record => record.Id is not ("gb-small-boat-arrivals-2023" or "gb-small-boat-arrivals-2024")));

        var group = Example.Compare(records, Question).Dimensions.Single(row => row.Key == "outcomes").Groups
            .Single(group => group.Key == "small-boat-arrivals.level");

        group.Comparability.Reasons.ShouldContain("Only what both have for 2023 can be set side by side.");
    }

    [Fact]
    public void On_a_day_only_the_rows_up_to_then_are_there()
    {
        var standing = StandingAt.Of(Beside(ByMonth), new DateOnly(2023, 6, 30)).Outcomes[ByMonth.Id];
        standing.Reports.Single().Series.Count.ShouldBe(6);
        StandingAt.Of(Beside(ByMonth), new DateOnly(2022, 6, 15)).Outcomes.ContainsKey(ByMonth.Id).ShouldBeFalse();
    }

    private static IEnumerable<CellValue> Values(RecordSet records) => Example.Compare(records, Question).Cell("outcomes", 0).Values;
}
