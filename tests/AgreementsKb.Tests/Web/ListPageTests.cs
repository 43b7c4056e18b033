using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ListPageTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Lists => ["/agreements", "/outcomes", "/actors", "/sources", "/statements", "/coverage"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_count_beside_a_filter_is_the_total_of_the_list_it_leads_to(string path)
    {
        var list = await site.PageAsync(path);
        var values = list.QuerySelectorAll(".facet-value").Where(value => value.QuerySelector(".facet-count") is not null).ToList();
        values.Count.ShouldBeGreaterThan(3);
        foreach (var value in values.Where((_, index) => index % 7 == 0))
        {
            var narrowed = await site.PageAsync(value.GetAttribute("href")!);
            narrowed.QuerySelector(".list-total strong")!.TextContent.ShouldBe(value.QuerySelector(".facet-count")!.TextContent);
            narrowed.QuerySelectorAll(".facet-on").Length.ShouldBe(1);
            narrowed.QuerySelectorAll(".chosen .chip").Length.ShouldBe(1);
        }
    }

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task The_whole_list_is_one_click_away_as_csv_and_json(string path)
    {
        var list = await site.PageAsync(path);
        foreach (var link in list.QuerySelectorAll(".browse-list .links a"))
        {
            using var response = await site.GetAsync(link.GetAttribute("href")!);
            ((int)response.StatusCode).ShouldBe(200);
        }
    }

    [Theory]
    [InlineData("/agreements?sort=-date")]
    [InlineData("/sources?sort=title")]
    [InlineData("/outcomes?sort=-changed")]
    public async Task An_order_stays_in_the_address_of_every_filter(string path)
    {
        var list = await site.PageAsync(path);
        list.QuerySelector("#list-sort option[selected]")!.GetAttribute("value").ShouldBe(path.Split("sort=")[1]);
        list.QuerySelectorAll(".facet-value").ShouldAllBe(value => value.GetAttribute("href")!.Contains("sort="));
    }

    [Fact]
    public async Task A_form_sent_half_empty_asks_for_nothing_more() =>
        (await site.PageAsync("/agreements?q=&sort=title")).QuerySelectorAll("tbody tr").Length.ShouldBeGreaterThan(3);

    [Fact]
    public async Task Words_and_filters_are_kept_together()
    {
        var list = await site.PageAsync("/agreements?q=returns&party=gb");
        list.QuerySelector("#list-q")!.GetAttribute("value").ShouldBe("returns");
        list.QuerySelector(".list-form input[name=party]")!.GetAttribute("value").ShouldBe("gb");
        list.QuerySelector(".chosen .chip")!.GetAttribute("href").ShouldBe("/agreements?q=returns");
    }

    [Fact]
    public async Task A_page_leads_to_the_next_and_no_record_is_on_both()
    {
        var first = await site.PageAsync("/statements");
        var next = first.QuerySelector(".pager a[rel=next]")!.GetAttribute("href")!;
        var second = await site.PageAsync(next);
        var ids = first.QuerySelectorAll("article").Concat(second.QuerySelectorAll("article")).Select(one => one.GetAttribute("aria-labelledby"));
        ids.ShouldBeUnique();
        second.QuerySelector(".pager a")!.GetAttribute("href").ShouldBe("/statements");
    }

    [Fact]
    public async Task Only_agreements_on_which_sources_differ_can_be_asked_for()
    {
        var all = await site.PageAsync("/agreements");
        var link = all.QuerySelector(".facet-alone a")!.GetAttribute("href")!;
        var disputed = await site.PageAsync(link);
        Total(disputed).ShouldBeInRange(1, Total(all) - 1);

        static int Total(AngleSharp.Dom.IDocument page) =>
            int.Parse(page.QuerySelector(".list-total strong")!.TextContent, System.Globalization.CultureInfo.InvariantCulture);
    }
}
