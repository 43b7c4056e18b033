using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class FilledPageTests(FilledSite site) : IClassFixture<FilledSite>
{
    [Fact]
    public async Task A_total_opens_into_the_lines_that_make_it_up_each_cited()
    {
        var total = (await site.PageAsync()).QuerySelector(".comparison details.total")!;
        total.QuerySelector("summary")!.TextContent.ShouldContain("Paid: EUR 301.5");
        var lines = total.QuerySelectorAll("li");
        lines.Length.ShouldBe(3);
        lines.ShouldAllBe(line => line.QuerySelector("a.cite") != null);
        total.TextContent.ShouldContain("It is a part of another line.");
    }

    [Fact]
    public async Task Values_of_one_group_stand_in_one_band_with_a_cell_for_each_subject()
    {
        var bands = (await site.PageAsync()).QuerySelectorAll(".comparison tbody.band").ToList();
        bands = [.. bands.Where(band => band.QuerySelector("h3")!.TextContent.StartsWith("Arrivals", StringComparison.Ordinal))];
        bands.Select(band => band.QuerySelector("h3")!.TextContent).ShouldBe(["Arrivals: change", "Arrivals: level"]);
        bands.ShouldAllBe(band => band.QuerySelectorAll("td").Length == 2 && band.QuerySelector(".comparability") != null);
        bands[0].QuerySelectorAll("td")[0].TextContent.ShouldContain("fall of 62%");
        bands[0].QuerySelectorAll("td")[1].TextContent.ShouldContain("Nothing of this kind is reported.");
    }

    [Fact]
    public async Task The_time_of_a_report_is_drawn_and_said_in_words()
    {
        var page = await site.PageAsync();
        page.QuerySelectorAll(".comparison .time").Length.ShouldBeGreaterThan(2);
        page.QuerySelectorAll(".comparison .time").ShouldAllBe(time =>
            time.QuerySelector("svg[aria-hidden=true] rect.time-span") != null && time.TextContent.Contains("January to July 2024 (about)"));
        page.QuerySelector(".comparison")!.TextContent.ShouldContain("on one scale from January 2024 to July 2024");
        page.QuerySelectorAll("[style], script:not([src]), style").ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_figure_is_on_the_page_and_no_cell_is_empty()
    {
        var page = await site.PageAsync();
        var text = Tables.Bare(page.Body!.TextContent);
        Tables.Full.Cells().SelectMany(entry => entry.Cell.Values).ShouldAllBe(value => text.Contains(Tables.Bare(value.Text)));
        page.QuerySelectorAll(".comparison td:not(.whole)").ShouldAllBe(cell => cell.TextContent.Trim().Length > 3 && cell.HasAttribute("data-label"));
    }

    [Fact]
    public async Task It_is_cited_with_whole_links() =>
        (await site.PageAsync()).QuerySelector("#keep ~ dl")!.TextContent.ShouldContain("http://localhost/compare?subject=it%2Btn");
}
