using AgreementsKb.Tests.Harness;
using AngleSharp.Dom;

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
    [InlineData("/disputes")]
    [InlineData("/changes")]
    public async Task So_it_is_of_what_is_no_list_of_records(string path)
    {
        var list = await site.PageAsync(path);
        var values = list.QuerySelectorAll(".facet-value").ToList();
        values.ShouldNotBeEmpty();
        foreach (var value in values)
        {
            var narrowed = await site.PageAsync(value.GetAttribute("href")!);
            narrowed.QuerySelector(".list-total strong")!.TextContent.ShouldBe(value.QuerySelector(".facet-count")!.TextContent);
            narrowed.QuerySelector(".facet-on")!.GetAttribute("href").ShouldBe(path);
        }
    }

    [Fact]
    public async Task Disputes_come_in_the_order_that_is_chosen()
    {
        var ids = (await site.JsonAsync("/api/v1/disputes")).GetProperty("items").EnumerateArray().Select(dispute => dispute.Text("id")).ToList();
        var bySubject = await site.PageAsync("/disputes?sort=subject");
        var byWeight = await site.PageAsync("/disputes");

        IdsOf(bySubject).ShouldBe(ids.Take(IdsOf(bySubject).Count));
        IdsOf(byWeight).ShouldNotBe(IdsOf(bySubject));
        bySubject.QuerySelector("#list-sort option[selected]")!.GetAttribute("value").ShouldBe("subject");
        bySubject.QuerySelectorAll(".facet-value").ShouldAllBe(value => value.GetAttribute("href")!.Contains("sort=subject"));

        static List<string> IdsOf(IDocument page) => [.. page.QuerySelectorAll(".dispute").Select(card => card.Id!["dispute-".Length..])];
    }

    [Theory]
    [InlineData("/agreements?party=it")]
    [InlineData("/disputes?state=open")]
    public async Task Another_order_of_the_past_is_still_of_the_past(string path)
    {
        var revision = (await site.JsonAsync("/api/v1/terms?limit=1")).GetProperty("revision").GetInt64();
        var form = (await site.PageAsync($"{path}&asOf={revision}")).QuerySelector(".list-form")!;
        form.QuerySelector("input[name=asOf]")!.GetAttribute("value").ShouldBe($"{revision}");
        (await site.PageAsync(path)).QuerySelector(".list-form input[name=asOf]").ShouldBeNull();
    }

    [Theory]
    [MemberData(nameof(Lists))]
    [InlineData("/disputes")]
    [InlineData("/changes")]
    public async Task The_whole_list_is_one_click_away_as_csv_and_json(string path)
    {
        var links = (await site.PageAsync(path)).QuerySelectorAll(".browse-list .links a");
        links.Length.ShouldBeGreaterThan(1);
        foreach (var link in links)
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
