using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>Lists in the forms that they can be had in.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListFormTests(Site site) : IClassFixture<Site>
{
    public static TheoryData<string> Plurals => [.. Kinds.All.Select(kind => kind.Plural)];

    [Theory]
    [MemberData(nameof(Plurals))]
    public async Task A_table_holds_what_the_pages_hold(string plural)
    {
        var lines = await TableAsync($"/api/v1/{plural}.csv?sort=-changed");
        var records = new List<System.Text.Json.JsonElement>();
        for (var path = $"/api/v1/{plural}?sort=-changed&limit=200"; path is not null;)
        {
            using var page = await site.GetAsync(path);
            records.AddRange((await page.JsonAsync()).GetProperty("items").EnumerateArray());
            path = page.Headers.TryGetValues("Link", out var links) ? links.Single()[1..links.Single().IndexOf('>', StringComparison.Ordinal)] : null;
        }

        lines.Select(line => line["id"]).ShouldBe(records.Select(record => record.Text("id")));
        lines.ShouldAllBe(line => line["label"].Length > 0 && line["licence"] == "CC-BY-4.0" && line["revision"] == "1");
        foreach (var (line, record) in lines.Zip(records))
        {
            var cited = record.GetRawText().Split("\"source\": \"").Skip(1).Select(rest => rest[..rest.IndexOf('"', StringComparison.Ordinal)]);
            if (plural != "sources")
                line["source"].ShouldBe(string.Join("; ", cited.Distinct().Order(StringComparer.Ordinal)));
        }
    }

    [Fact]
    public async Task Codes_have_their_labels_and_numbers_their_units_beside_them()
    {
        var agreement = (await TableAsync("/api/v1/agreements.csv?q=returns+pilot")).Single();
        agreement["partyLabel"].ShouldBe("France; United Kingdom");
        agreement["statusLabel"].ShouldBe("Agreed");
        agreement["caps"].ShouldBe("returns: 50 people per week; returns: 2600 people per year; returns: unknown");
        (await TableAsync("/api/v1/agreements.csv?party=tn&payer=it")).Single()["funding"].ShouldStartWith("border-security: EUR 105m; border-security: USD 110m");
        var outcome = (await TableAsync("/api/v1/outcomes.csv?geography=it")).Single();
        outcome["metricLabel"].ShouldBe("Arrivals without permission");
        (outcome["values"], outcome["units"]).ShouldBe(
            ("'-62%; -62%; -62%; Large falls in arrivals by small boat.", "change; change; change; words"));
    }

    [Theory]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json;q=0.5, text/csv", "text/csv")]
    [InlineData("text/*", "text/csv")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/csv;q=0.5, application/json", "application/json")]
    public async Task The_form_is_that_which_the_asker_prefers(string accept, string type)
    {
        using var response = await GetAsync("/api/v1/terms?scheme=status", accept);
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Theory]
    [InlineData("/api/v1/terms", "image/png", 406, "/problems/not-acceptable")]
    [InlineData("/api/v1/terms?limit=5", "text/csv", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/terms.csv?facets=scheme", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/terms.csv?sort=date", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/terms?facets=word", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/terms?include=actors", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/sources?include=actors", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/disputes.csv?limit=5", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/disputes.csv?kind=quarrel", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/coverage.csv?status=nosuch", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/changesets.csv?cursor=x", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/changesets?nature=mistake", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/terms?fields=words", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?hasDispute=maybe", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?statusOn=2024-01-01", "*/*", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?q=%00", "*/*", 400, "/problems/bad-parameter")]
    public async Task What_cannot_be_had_is_an_error_and_not_ignored(string path, string accept, int status, string type)
    {
        using var response = await GetAsync(path, accept);
        ((int)response.StatusCode).ShouldBe(status);
        (await response.JsonAsync()).Text("type").ShouldBe(type);
    }

    [Fact]
    public async Task Each_form_has_a_validator_of_its_own_and_is_not_sent_again()
    {
        using var json = await GetAsync("/api/v1/terms", "application/json");
        using var csv = await GetAsync("/api/v1/terms.csv", "*/*");
        csv.Headers.ETag.ShouldNotBe(json.Headers.ETag);
        csv.Headers.GetValues("KB-Total").ShouldBe([$"{(await json.JsonAsync()).GetProperty("total")}"]);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/terms.csv");
        request.Headers.IfNoneMatch.Add(csv.Headers.ETag!);
        using var again = await site.Client.SendAsync(request);
        ((int)again.StatusCode).ShouldBe(304);
    }

    [Fact]
    public async Task The_address_decides_before_the_header()
    {
        using var response = await GetAsync("/api/v1/terms.json?limit=1", "text/csv");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        response.Headers.GetValues("Link").Single().ShouldStartWith("</api/v1/terms.json?");
    }

    [Fact]
    public async Task A_page_can_be_narrow_counted_and_complete_at_once()
    {
        var page = await site.JsonAsync("/api/v1/agreements?party=it&fields=title&facets=status&include=actors&sort=title&limit=1");
        page.GetProperty("items")[0].EnumerateObject().Select(key => key.Name).ShouldBe(["id", "title"]);
        page.GetProperty("facets")[0].Text("field").ShouldBe("status");
        page.GetProperty("included").GetProperty("actors").EnumerateArray().Select(actor => actor.Text("id")).ShouldContain("it");
    }

    [Fact]
    public async Task A_table_of_the_past_is_of_then()
    {
        var revision = (await site.JsonAsync("/api/v1/terms?limit=1")).GetProperty("revision").GetInt64();
        using var response = await GetAsync($"/api/v1/terms.csv?asOf={revision}", "*/*");
        response.Headers.GetValues("KB-Revision").ShouldBe([$"{revision}"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("?kind=contradiction")]
    [InlineData("?state=open")]
    [InlineData("?agreement=it-tn-2023&kind=contradiction")]
    public async Task Disputes_as_a_table_have_a_line_for_each_version(string chosen)
    {
        var list = await site.JsonAsync("/api/v1/disputes" + chosen);
        using var response = await GetAsync("/api/v1/disputes.csv" + chosen, "*/*");
        response.Headers.GetValues("KB-Total").ShouldBe([$"{list.GetProperty("total")}"]);

        var lines = await TableAsync("/api/v1/disputes.csv" + chosen);
        var versions = list.GetProperty("items").EnumerateArray()
            .SelectMany(dispute => dispute.GetProperty("reports").EnumerateArray().Select(report => (Dispute: dispute, Report: report))).ToList();
        versions.Count.ShouldBeGreaterThan(0);
        lines.Select(line => (line["dispute"], line["record"], line["reported"])).ShouldBe(
            versions.Select(version => (version.Dispute.Text("id"), version.Report.GetProperty("record").Text("id"), version.Report.Text("text"))));
        foreach (var (line, (dispute, report)) in lines.Zip(versions))
        {
            var cited = report.GetProperty("citations").EnumerateArray().ToList();
            line["source"].ShouldBe(string.Join("; ", cited.Select(cite => cite.Text("source"))));
            line["locator"].ShouldBe(string.Join("; ", cited.Select(cite => cite.TryGetProperty("locator", out var place) ? place.GetString() : "")));
            (line["kind"], line["state"], line["licence"]).ShouldBe((dispute.Text("kind"), dispute.Text("state"), "CC-BY-4.0"));
            line["versions"].ShouldBe($"{dispute.GetProperty("reports").GetArrayLength()}");
            line["sourceLabel"].ShouldNotBeEmpty();
            line["agreementTitles"].Split("; ").Length.ShouldBe(dispute.GetProperty("agreements").GetArrayLength());
        }
    }

    [Fact]
    public async Task Coverage_as_a_table_says_what_the_page_shows()
    {
        var page = await site.PageAsync("/coverage?party=it");
        var lines = await TableAsync("/api/v1/coverage.csv?sort=title&party=it");
        var rows = page.QuerySelectorAll("table.coverage tbody tr").ToList();

        lines.Select(line => line["title"]).ShouldBe(rows.Select(row => row.QuerySelector("th")!.TextContent));
        foreach (var (line, row) in lines.Zip(rows))
        {
            var cells = row.QuerySelectorAll("td").ToList();
            var questions = cells.Select(cell => cell.QuerySelector("a")!.GetAttribute("href")!.Split('#')[1]).ToList();
            cells.Select(cell => cell.ClassName!["state-".Length..]).ShouldBe(questions.Select(question => line[question]));
            cells.Select(cell => cell.QuerySelector(".coverage-count")?.TextContent ?? "0").ShouldBe(
                questions.Select(question => line[question + "Values"]));
        }
    }

    private async Task<IReadOnlyList<IReadOnlyDictionary<string, string>>> TableAsync(string path)
    {
        using var response = await GetAsync(path, "*/*");
        ((int)response.StatusCode).ShouldBe(200);
        return ReadCsv.Of((await response.Content.ReadAsStringAsync()).TrimStart('\uFEFF'));
    }

    private async Task<HttpResponseMessage> GetAsync(string path, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Accept.ParseAdd(accept);
        return await site.Client.SendAsync(request);
    }
}
