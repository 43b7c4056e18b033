using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;
using static AgreementsKb.Tests.Comparison.SeriesExample;

namespace AgreementsKb.Tests.Comparison.Figures;

public sealed class SeriesSumTests
{
    [Fact]
    public void A_year_is_the_sum_of_its_months_with_its_working()
    {
        var sum = Sum("2023").ShouldNotBeNull();
        sum.Total.ShouldBe(Quantity.Of(1200));
        sum.Working.ShouldBe(string.Join(" + ", Enumerable.Repeat("100", 12)) + " = 1,200");
        sum.AsReport.Cite.ShouldBe(Example.Cite(Place));
        sum.AsReport.Note.ShouldBe("The sum of 12 months of a series.");
        sum.Figure.Text.ShouldBe("1,200 in 2023");
    }

    [Fact]
    public void A_row_stands_for_itself()
    {
        var sum = Sum("2024-12").ShouldNotBeNull();
        (sum.Total.Value, sum.Working).ShouldBe((31_800, null));
        sum.AsReport.Note.ShouldBe("The row of December 2024 in a series of 24 months, 2023 to 2024.");
    }

    [Theory]
    [InlineData("2022")]
    [InlineData("2024/2025")]
    [InlineData("2023-01-01/2023-01-15")]
    [InlineData("2023~")]
    [InlineData("2023/..")]
    public void What_the_rows_do_not_make_up_has_no_sum(string period) => Sum(period).ShouldBeNull();

    [Fact]
    public void A_gap_is_not_summed_over()
    {
        var gap = ByMonth with { Reports = [Report(Months(2023).Where(row => !row.StartsWith("2023-07", StringComparison.Ordinal)))] };
        Sum("2023", gap).ShouldBeNull();
        Sum("2023-01/2023-06", gap)!.Total.ShouldBe(Quantity.Of(600));
    }

    [Fact]
    public void What_is_there_at_one_time_is_not_summed()
    {
        var stock = ByMonth with { Metric = "unauthorised-residents" };
        Sum("2023", stock).ShouldBeNull();
        Sum("2023-04", stock)!.Total.ShouldBe(Quantity.Of(100));
    }

    [Theory]
    [InlineData("2023-01 = ~5", "2023-02 = 5", "~10")]
    [InlineData("2023-01 = >5", "2023-02 = >5", ">10")]
    [InlineData("2023-01 = ~5", "2023-02 = >5", null)]
    [InlineData("2023-01 = 5%", "2023-02 = 5%", null)]
    [InlineData("2023-01 = 5..6", "2023-02 = 5", null)]
    public void A_qualifier_holds_for_the_sum_where_it_is_the_only_one(string first, string second, string? total) =>
        Sum("2023-01/2023-02", ByMonth with { Reports = [Report(first, second)] })?.Total.ToText().ShouldBe(total);

    [Fact]
    public void Of_many_rows_the_first_and_the_last_are_written_out() =>
        Sum("2023/2024")!.Working.ShouldBe("100 + … + 31,800 (24 months) = 34,100");

    [Fact]
    public void A_whole_is_what_its_parts_are_together() => Any.Holds(Any.By(any => any.Some(Enumerable.Range(0, 1000).ToList(), 11)), values =>
    {
        var series = ByMonth with { Reports = [Report(values.Select((value, index) => $"2023-{index + 1:00} = {value}"))] };
        var cut = (values.Count + 1) / 2;
        var whole = Sum(Span(1, values.Count), series)!.Total.Value;
        var parts = Sum(Span(1, cut), series)!.Total.Value + (cut == values.Count ? 0 : Sum(Span(cut + 1, values.Count), series)!.Total.Value);
        parts.ShouldBe(whole);
    });

    [Fact]
    public void The_last_whole_years_are_given_to_read_and_what_is_asked_for()
    {
        var report = Report(["2022-07 = 1", .. Months(2023), .. Months(2024), "2025-01 = 7"]);
        SeriesAnswers.WholeYears(report.Series).Select(year => year.ToText()).ShouldBe(["2023", "2024"]);
        SeriesAnswers.ToRead(Beside(), ByMonth, report, [Example.Date("2025-01"), Example.Date("2021"), Example.Date("2024")])
            .Select(sum => sum.Period.ToText())
            .ShouldBe(["2023", "2024", "2025-01"]);
    }

    [Theory]
    [InlineData("2022-07/2022-09", "Q3 2022")]
    [InlineData("2022-08/2022-10", "August 2022 to October 2022")]
    [InlineData("2022-07", "July 2022")]
    public void A_quarter_reads_short(string period, string words) => SeriesWords.Of(Example.Date(period)).ShouldBe(words);

    private static string Span(int first, int last) => first == last ? $"2023-{first:00}" : $"2023-{first:00}/2023-{last:00}";
}
