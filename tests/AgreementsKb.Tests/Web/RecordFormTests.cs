using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>A record as JSON, as its seed file, and as linked data.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RecordFormTests(Site site) : IClassFixture<Site>
{
    private const string Agreement = "/api/v1/agreements/it-tn-2023";

    public static TheoryData<string> Plurals => [.. Kinds.All.Select(kind => kind.Plural)];

    [Theory]
    [MemberData(nameof(Plurals))]
    public async Task The_seed_files_come_back_byte_for_byte(string plural)
    {
        foreach (var file in Directory.EnumerateFiles(FiveArticles.Path(plural), "*.yaml"))
        {
            using var response = await site.GetAsync($"/api/v1/{plural}/{Path.GetFileName(file)}");
            response.Content.Headers.ContentType!.ToString().ShouldBe("application/yaml; charset=utf-8");
            (await response.Content.ReadAsByteArrayAsync()).ShouldBe(await File.ReadAllBytesAsync(file), file);
        }
    }

    [Theory]
    [InlineData("application/json", "application/json")]
    [InlineData("application/yaml", "application/yaml")]
    [InlineData("application/ld+json", "application/ld+json")]
    [InlineData("*/*", "application/json")]
    [InlineData("text/html, application/*;q=0.5", "application/json")]
    [InlineData("application/yaml;q=0.4, application/ld+json;q=0.9, */*;q=0.1", "application/ld+json")]
    public async Task The_header_chooses_the_form(string accept, string type)
    {
        using var response = await SendAsync(Agreement, accept);
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(type);
        response.Headers.Vary.ShouldContain("Accept");
    }

    [Theory]
    [InlineData("text/csv")]
    [InlineData("text/html")]
    [InlineData("application/json;q=0")]
    public async Task A_form_that_there_is_not_is_refused_with_those_there_are(string accept)
    {
        using var response = await SendAsync(Agreement, accept);
        ((int)response.StatusCode).ShouldBe(406);
        (await response.JsonAsync()).Text("detail").ShouldContain("application/json, application/yaml, application/ld+json");
    }

    [Theory]
    [InlineData("json")]
    [InlineData("yaml")]
    [InlineData("jsonld")]
    public async Task Each_form_has_a_validator_of_its_own(string form)
    {
        using var plain = await site.GetAsync(Agreement);
        using var first = await site.GetAsync($"{Agreement}.{form}");
        first.Headers.ETag!.IsWeak.ShouldBeFalse();
        first.Headers.ETag.Equals(plain.Headers.ETag).ShouldBe(form == "json");
        using var request = new HttpRequestMessage(HttpMethod.Get, $"{Agreement}.{form}");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag);
        using var second = await site.Client.SendAsync(request);
        ((int)second.StatusCode).ShouldBe(304);
    }

    [Theory]
    [InlineData(Agreement + ".xml", 404)]
    [InlineData("/api/v1/agreements/nobody.yaml", 404)]
    [InlineData(Agreement + ".yaml?form=json", 400)]
    [InlineData(Agreement + ".yaml?asOf=1900", 400)]
    public async Task What_is_not_there_or_not_understood_is_a_problem(string path, int status)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("agreements/it-tn-2023", "CreativeWork")]
    [InlineData("actors/it", "Country")]
    [InlineData("actors/care4calais", "NGO")]
    [InlineData("sources/express-2024-11-18", "NewsArticle")]
    [InlineData("rates/eur-usd-2024-11", "ExchangeRateSpecification")]
    [InlineData("terms/theme-cost", "DefinedTerm")]
    public async Task Linked_data_has_the_type_that_fits(string record, string type)
    {
        var node = await site.JsonAsync($"/api/v1/{record}.jsonld");
        node.Text("@type").ShouldBe(type);
        node.GetProperty("@context").Text("@vocab").ShouldBe("https://schema.org/");
        node.Text("@id").ShouldBe(new Uri(site.Address, $"/api/v1/{record}").ToString());
        node.GetProperty("subjectOf").Text("license").ShouldContain("creativecommons.org");
    }

    /// <summary>One, or of a series as many as it has rows.</summary>
    private static int Numbers(JsonElement report) => report.TryGetProperty("series", out var rows) ? rows.GetArrayLength() : 1;

    [Fact]
    public async Task An_outcome_is_a_data_set_of_all_its_reports()
    {
        var list = await site.JsonAsync("/api/v1/outcomes?limit=200");
        foreach (var outcome in list.GetProperty("items").EnumerateArray())
        {
            var node = await site.JsonAsync($"/api/v1/outcomes/{outcome.Text("id")}.jsonld");
            node.Texts("@type").ShouldBe(["Dataset", "dcat:Dataset"]);
            var observations = node.GetProperty("mainEntity");
            observations.GetArrayLength().ShouldBe(outcome.GetProperty("reports").EnumerateArray().Sum(Numbers));
            observations.EnumerateArray().ShouldAllBe(each => each.GetProperty("citation").GetArrayLength() > 0);
        }
    }

    [Fact]
    public async Task Every_link_in_linked_data_leads_to_a_record()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var record in (string[])["agreements/it-tn-2023", "agreements/gb-rw-scheme", "actors/steve-smith"])
            Collect(await site.JsonAsync($"/api/v1/{record}.jsonld"), found);

        found.Count.ShouldBeGreaterThan(10);
        foreach (var address in found)
        {
            using var response = await site.Client.GetAsync(new Uri(address));
            ((int)response.StatusCode).ShouldBe(200, address);
        }
    }

    private static void Collect(JsonElement node, HashSet<string> found)
    {
        if (node.ValueKind == JsonValueKind.Array)
        {
            foreach (var element in node.EnumerateArray())
                Collect(element, found);
        }
        else if (node.ValueKind == JsonValueKind.Object)
        {
            foreach (var property in node.EnumerateObject())
            {
                if (property.Name is "@id" or "contentUrl" or "mainEntityOfPage")
                    found.Add(property.Value.GetString()!);
                else
                    Collect(property.Value, found);
            }
        }
    }

    private Task<HttpResponseMessage> SendAsync(string path, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.TryAddWithoutValidation("Accept", accept);
        return site.Client.SendAsync(request);
    }
}
