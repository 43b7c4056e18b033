using AgreementsKb.Tests.Harness;
using AngleSharp.Dom;

namespace AgreementsKb.Tests.Web;

/// <summary>Who changed what and why, as programs and readers see it: the seed data, an edit, and its undoing.</summary>
[Collection(PostgresCollection.Name)]
public sealed class HistoryTests(AmendedSite edited) : IClassFixture<AmendedSite>
{
    private const string Revisions = "/api/v1/agreements/it-tn-2023/revisions";

    private Site Site => edited.Site;

    [Fact]
    public async Task The_history_of_a_record_is_answered_newest_first()
    {
        var history = await Site.JsonAsync(Revisions);
        var newest = history.GetProperty("items")[0];
        newest.GetProperty("change").GetProperty("version").GetInt32().ShouldBe(3);
        newest.GetProperty("changeset").Text("nature").ShouldBe("correction");
        newest.GetProperty("changeset").GetProperty("reverts").GetInt64().ShouldBe(2);
        var field = history.GetProperty("items")[1].GetProperty("change").GetProperty("fields")[0];
        (field.Text("path"), field.Text("was"), field.Text("now")).ShouldBe(("funding/patrol-ships/reports[0]/amount", "EUR 100m", "EUR 101m"));
        history.GetProperty("items")[1].GetProperty("changeset").GetProperty("revertedBy")[0].GetInt64().ShouldBe(3);
    }

    [Fact]
    public async Task Pages_of_a_history_are_linked()
    {
        using var first = await Site.GetAsync(Revisions + "?limit=1");
        var link = first.Headers.GetValues("Link").Single();
        var second = await Site.JsonAsync(link[1..link.IndexOf('>', StringComparison.Ordinal)]);
        second.GetProperty("items")[0].GetProperty("change").GetProperty("version").GetInt32().ShouldBe(2);
    }

    [Fact]
    public async Task A_version_has_the_record_of_its_day()
    {
        var then = await Site.JsonAsync(Revisions + "/2");
        then.GetProperty("data").GetRawText().ShouldContain("101000000");
        then.GetProperty("changeset").Text("editor").ShouldBe("An Editor");
        var now = await Site.JsonAsync("/api/v1/agreements/it-tn-2023");
        (await Site.JsonAsync(Revisions + "/3")).GetProperty("data").GetRawText().ShouldBe(now.GetRawText());
    }

    [Fact]
    public async Task Changesets_are_answered_in_a_list_and_each_with_its_changes()
    {
        var list = await Site.JsonAsync("/api/v1/changesets?limit=2");
        list.GetProperty("total").GetInt64().ShouldBe(3);
        list.GetProperty("items")[1].GetProperty("changed").GetInt64().ShouldBe(1);
        var one = await Site.JsonAsync("/api/v1/changesets/2");
        one.GetProperty("items")[0].Text("id").ShouldBe("it-tn-2023");
        one.GetProperty("items")[0].GetProperty("fields").GetArrayLength().ShouldBe(1);
    }

    [Theory]
    [InlineData(Revisions + "?page=2", 400)]
    [InlineData(Revisions + "?limit=0", 400)]
    [InlineData(Revisions + "?cursor=x", 400)]
    [InlineData(Revisions + "/two", 400)]
    [InlineData(Revisions + "/9", 404)]
    [InlineData(Revisions + "/1?x=1", 400)]
    [InlineData("/api/v1/agreements/nobody/revisions", 404)]
    [InlineData("/api/v1/changesets?limit=1000", 400)]
    [InlineData("/api/v1/changesets?editor=me", 400)]
    [InlineData("/api/v1/changesets/99", 404)]
    [InlineData("/api/v1/changesets/latest", 404)]
    [InlineData("/history/agreements/nobody", 404)]
    [InlineData("/history/deals/it-tn-2023", 404)]
    [InlineData("/changes/99", 404)]
    [InlineData("/changes?cursor=x", 400)]
    public async Task What_is_not_there_or_not_understood_is_a_problem(string path, int status)
    {
        using var response = await Site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
    }

    [Theory]
    [InlineData(Revisions)]
    [InlineData(Revisions + "/1")]
    [InlineData("/api/v1/changesets")]
    [InlineData("/api/v1/changesets/2")]
    public async Task A_known_answer_is_not_sent_again(string path)
    {
        using var first = await Site.GetAsync(path);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag.ShouldNotBeNull());
        using var second = await Site.Client.SendAsync(request);
        ((int)second.StatusCode).ShouldBe(304);
    }

    [Fact]
    public async Task The_page_of_a_record_leads_to_its_history()
    {
        var page = await Site.PageAsync("/agreements/it-tn-2023");
        page.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldContain("/history/agreements/it-tn-2023");
        var history = await Site.PageAsync("/history/agreements/it-tn-2023");
        history.QuerySelectorAll("h2").Select(head => head.TextContent.Trim()).ShouldBe(["Version 3", "Version 2", "Version 1"]);
        Words(history.QuerySelector("del")!).ShouldBe("was EUR 101m");
        Words(history.QuerySelector("ins")!).ShouldBe("now EUR 100m");
        history.QuerySelector(".changes dt")!.TextContent.ShouldBe("funding › patrol-ships › reports 1 › amount");
    }

    [Fact]
    public async Task Corrections_and_amendments_are_told_apart_in_words()
    {
        var page = await Site.PageAsync("/changes");
        page.QuerySelectorAll(".tag").Select(tag => tag.TextContent).ShouldBe(["Correction", "Amendment", "Addition"]);
        page.Body!.TextContent.ShouldContain("Undone by changeset 3");
        (await Site.PageAsync("/changes/3")).Body!.TextContent.ShouldContain("Undoes changeset 2");
        page.QuerySelector("nav a[href='/changes']")!.GetAttribute("aria-current").ShouldBe("page");
    }

    [Fact]
    public async Task A_large_changeset_comes_in_pages()
    {
        var first = await Site.PageAsync("/changes/1");
        first.QuerySelectorAll(".log > li").Length.ShouldBe(50);
        var next = first.QuerySelector("a[rel=next]")!.GetAttribute("href");
        var second = await Site.PageAsync("/changes/1" + next);
        second.QuerySelector(".log h2")!.Id.ShouldNotBe(first.QuerySelector(".log h2")!.Id);
    }

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
