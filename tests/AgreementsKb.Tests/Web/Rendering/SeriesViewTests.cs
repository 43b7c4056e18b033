using System.Globalization;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.SeedData;
using AgreementsKb.Web.Rendering;

namespace AgreementsKb.Tests.Web.Rendering;

public sealed class SeriesViewTests
{
    [Fact]
    public void A_series_says_what_it_counts_and_what_stands_out()
    {
        var view = SeriesView.Of(SeriesExample.Beside(), [SeriesExample.ByMonth]).Single();
        view.Name.ShouldBe("series-gb-boats-by-month-1");
        view.Subtitle.ShouldBe("Arrivals by small boat. 24 months, 2023 to 2024.");
        view.Summary.ShouldBe("24 months, 2023 to 2024. Highest: 31,800 in December 2024. Last: 31,800 in December 2024.");
        view.Drawing!.Labels.Single().Anchor.ShouldBe("end");
        view.Grid.Head.ShouldBe(["Year", "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec", "Whole year"]);
        view.Grid.Rows[1].Cells[^1].ShouldBe("32,900");
    }

    [Fact]
    public void A_missing_quarter_leaves_a_gap_and_its_year_without_a_sum()
    {
        var series = SeriesExample.Report("2022-01/2022-03 = 5", "2022-07/2022-09 = 10", "2022-10/2022-12 = 3").Series;
        var bars = SeriesChart.Of(series)!.Bars.Select(bar => Number(bar.X)).ToList();
        (bars[1] - bars[0]).ShouldBeGreaterThan(1.9m * (bars[2] - bars[1]));
        var row = SeriesGrid.Of(series, sums: true).Rows.Single();
        (row.Head, string.Join('|', row.Cells)).ShouldBe(("2022", "5||10|3|"));
    }

    [Fact]
    public void Years_are_a_row_each() =>
        SeriesGrid.Of(SeriesExample.Report("2022 = 5", "2023 = ~10").Series, sums: true).Rows
            .Select(row => $"{row.Head}: {row.Cells.Single()}").ShouldBe(["2022: 5", "2023: about 10"]);

    [Fact]
    public void A_change_is_not_drawn_and_a_series_of_zeros_neither()
    {
        SeriesChart.Of(SeriesExample.Report("2022 = +5%", "2023 = -10%").Series).ShouldBeNull();
        SeriesChart.Of(SeriesExample.Report("2022 = 0", "2023 = 0").Series).ShouldBeNull();
    }

    [Fact]
    public void Every_bar_stands_on_the_baseline_within_the_drawing_and_is_as_high_as_its_number() =>
        Any.Holds(Any.By(any => any.Some(Enumerable.Range(0, 100_000).ToList(), 30)), values =>
        {
            var series = SeriesExample.Report(values.Select((value, index) => $"{1990 + index} = {value}")).Series;
            if (SeriesChart.Of(series) is not { } chart)
            {
                values.ShouldAllBe(value => value == 0);
                return;
            }

            foreach (var (bar, value) in chart.Bars.Zip(values))
            {
                (Number(bar.Y) + Number(bar.Height)).ShouldBe(SeriesChart.Base, 0.11m);
                Number(bar.Y).ShouldBeGreaterThanOrEqualTo(SeriesChart.Top);
                Number(bar.X).ShouldBeGreaterThanOrEqualTo(SeriesChart.Left);
                (Number(bar.X) + Number(bar.Width)).ShouldBeLessThanOrEqualTo(SeriesChart.Right);
                Number(bar.Height).ShouldBe(Number(chart.Bars[0].Height) * value / Math.Max(values[0], 1), values[0] == 0 ? 1000m : 0.06m + (0.06m * value / values[0]));
            }

            chart.Levels[0].Text.ShouldBe("0");
            chart.Levels.Count.ShouldBeInRange(2, 6);
        });

    private static decimal Number(string text) => decimal.Parse(text, CultureInfo.InvariantCulture);
}
