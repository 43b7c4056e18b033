using System.Xml.Linq;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ChartFileTests(Site site) : IClassFixture<Site>
{
    private const string Comparison = "/compare?subject=it%2Btn&subject=gb%2Bfr";

    [Theory]
    [InlineData(Comparison)]
    [InlineData("/fr" + Comparison)]
    [InlineData("/agreements/it-tn-2023")]
    [InlineData("/agreements/it-tn-2023?asOf=1000000")]
    [InlineData("/outcomes/it-irregular-arrivals-2024")]
    public async Task Every_chart_of_a_page_is_there_as_a_drawing_and_as_a_table(string path)
    {
        var page = await site.PageAsync(path.Replace("1000000", Revision(), StringComparison.Ordinal));
        foreach (var chart in page.QuerySelectorAll("figure.chart"))
        {
            var title = chart.QuerySelector(".chart-foot a[href^='/charts/']")!.GetAttribute("aria-label")!;
            var addresses = chart.QuerySelectorAll(".chart-foot a[href^='/charts/']").Select(link => link.GetAttribute("href")!).ToList();
            var drawing = XDocument.Parse(await TextAsync(addresses[0], "image/svg+xml"));
            title.ShouldEndWith(drawing.Root!.Elements().First().Value);
            drawing.Descendants().Where(part => part.Attribute("style") is not null || part.Name.LocalName is "style" or "script").ShouldBeEmpty();
            var rows = (await TextAsync(addresses[1], "text/csv")).Trim().Split("\r\n");
            rows[0].ShouldEndWith("subject,of,text,low,high,unit,from,to,note,citations,sources");
            rows.Length.ShouldBeGreaterThan(chart.QuerySelectorAll(".bar-text, .line-words li").Length);
        }
    }

    [Fact]
    public async Task A_browser_that_shows_a_drawing_alone_finds_the_icon_of_the_site()
    {
        (await TextAsync("/favicon.ico", "image/svg+xml")).ShouldBe(await TextAsync("/icon.svg", "image/svg+xml"));
    }

    [Fact]
    public async Task A_comparison_has_charts_of_times_of_money_of_limits_and_of_outcomes()
    {
        var page = await site.PageAsync(Comparison);
        var charts = page.QuerySelectorAll("figure.chart").Select(chart => chart.Id!).ToList();
        charts.Take(3).ShouldBe(["timeline", "money", "limits"]);
        charts.Count.ShouldBeGreaterThan(3);
    }

    [Fact]
    public async Task Limits_stand_beside_the_arrivals_that_they_were_set_against()
    {
        var table = await TextAsync("/charts/compare/limits.csv?subject=it%2Btn&subject=gb%2Bfr", "text/csv");
        table.ShouldContain("\"50 a week = 2,600 a year\",2600,2600,people a year");
        table.ShouldContain("\"2,600 a year\",2600,2600,people a year");
        table.Trim().Split("\r\n").Count(row => row.Contains("rrivals", StringComparison.Ordinal)).ShouldBeGreaterThan(0, table);
    }

    [Fact]
    public async Task A_title_says_what_was_found_and_in_what_words()
    {
        var page = await site.PageAsync(Comparison);
        page.QuerySelector("#money h3")!.TextContent.ShouldStartWith("The largest sum reported is ");
        page.QuerySelector("#money .chart-foot")!.TextContent.ShouldContain("Sources");
    }

    [Theory]
    [InlineData("/charts/agreements/it-tn-2023/mony.svg", 404)]
    [InlineData("/charts/agreements/it-tn-2023/money.png", 404)]
    [InlineData("/charts/agreements/nowhere/money.svg", 404)]
    [InlineData("/charts/compare/money.svg", 400)]
    public async Task What_is_no_chart_is_a_clear_error(string path, int status)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
    }

    private static string Revision() => SeedRecords.Seeded.ToString(System.Globalization.CultureInfo.InvariantCulture);

    private async Task<string> TextAsync(string path, string type)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(200, path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        return await response.Content.ReadAsStringAsync();
    }
}
