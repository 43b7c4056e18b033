using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Tables;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>Claims as lists: of one record, of all, filtered, in pages and as CSV.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ClaimTests(Site site) : IClassFixture<Site>
{
    private static readonly List<Claim> All = [.. SeedRecords.Set.All
        .OrderBy(record => Kinds.All.Index().Single(kind => kind.Item == Kinds.Of(record)).Index)
        .ThenBy(record => record.Id, StringComparer.Ordinal)
        .SelectMany(record => ClaimWalk.Of(record, 1, Naming.Of(SeedRecords.Set)))];

    [Theory]
    [InlineData("", 37)]
    [InlineData("kind=agreement&field=funding", 3)]
    [InlineData("source=express-2024-11-18", 10)]
    [InlineData("source=express-2024-11-18&source=mirror-2025-07-10&kind=statement,outcome", 7)]
    [InlineData("assertedBy=care4calais", 1)]
    [InlineData("type=statedNumber", 2)]
    [InlineData("code=border-security", 1)]
    [InlineData("asOf={seeded}&field=caps", 2)]
    public async Task A_walk_through_the_pages_gives_what_the_records_hold(string query, int limit)
    {
        query = query.Replace("{seeded}", SeedRecords.Seeded.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        var (walked, address) = (new List<JsonElement>(), $"/api/v1/claims?{query}&limit={limit}".Replace("?&", "?", StringComparison.Ordinal));
        while (address is not null)
        {
            using var response = await site.GetAsync(address);
            var page = await response.JsonAsync();
            page.GetProperty("items").GetArrayLength().ShouldBeLessThanOrEqualTo(limit);
            page.GetProperty("total").GetInt32().ShouldBe(All.Count(claim => Wants(query, claim)));
            walked.AddRange(page.GetProperty("items").EnumerateArray());
            address = response.Headers.TryGetValues("Link", out var links)
                ? links.Single()[1..links.Single().IndexOf('>', StringComparison.Ordinal)]
                : null;
        }

        var wanted = All.Where(claim => Wants(query, claim)).ToList();
        wanted.ShouldNotBeEmpty();
        walked.Select(claim => (claim.Text("kind"), claim.Text("record"), claim.GetProperty("number").GetInt32(), claim.Text("text")))
            .ShouldBe(wanted.Select(claim => (claim.Kind, claim.Record, claim.Number, claim.Text)));
    }

    [Fact]
    public async Task The_claims_of_a_record_are_those_of_the_list()
    {
        var one = await site.JsonAsync("/api/v1/agreements/it-tn-2023/claims");
        one.GetProperty("total").GetInt32().ShouldBe(All.Count(claim => claim.Record == "it-tn-2023"));
        var filtered = await site.JsonAsync("/api/v1/agreements/it-tn-2023/claims?field=funding");
        filtered.GetProperty("items").GetRawText().ShouldBe(
            "[" + string.Join(',', one.GetProperty("items").EnumerateArray()
                .Where(claim => claim.Text("field") == "funding").Select(claim => claim.GetRawText())) + "]");
    }

    [Theory]
    [InlineData("/api/v1/claims", "")]
    [InlineData("/api/v1/claims?source=express-2024-11-18", "source=express-2024-11-18")]
    public async Task The_CSV_holds_what_the_JSON_holds(string path, string query)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Add("Accept", "text/csv");
        using var response = await site.Client.SendAsync(request);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Headers.GetValues("Link").Single().ShouldContain("rel=\"license\"");
        var rows = ReadCsv.Of(await response.Content.ReadAsByteArrayAsync());
        var wanted = All.Where(claim => Wants(query, claim)).ToList();
        rows.Count.ShouldBe(wanted.Count);
        foreach (var (row, claim) in rows.Zip(wanted))
        {
            (row["record"], row["path"], row["text"]).ShouldBe((claim.Record, claim.Path, claim.Text));
            row["value"].ShouldBe(claim.Figure?.Value?.ToString("0.######", CultureInfo.InvariantCulture) ?? "");
            row["unit"].ShouldBe(claim.Figure?.Unit ?? "");
            row["citations"].ShouldBe(string.Join("; ", claim.Citations));
        }
    }

    [Fact]
    public async Task The_CSV_of_a_record_holds_its_claims()
    {
        using var response = await site.GetAsync("/api/v1/agreements/it-tn-2023/claims.csv?field=funding");
        ReadCsv.Of(await response.Content.ReadAsByteArrayAsync()).Select(row => row["path"])
            .ShouldBe(All.Where(claim => claim is { Record: "it-tn-2023", Field: "funding" }).Select(claim => claim.Path));
    }

    [Theory]
    [InlineData("/api/v1/claims?kind=deal", 400)]
    [InlineData("/api/v1/claims?field=money", 400)]
    [InlineData("/api/v1/claims?type=rumour", 400)]
    [InlineData("/api/v1/claims?limit=1001", 400)]
    [InlineData("/api/v1/claims?cursor=x", 400)]
    [InlineData("/api/v1/claims?source=", 400)]
    [InlineData("/api/v1/claims?asOf=1900", 400)]
    [InlineData("/api/v1/claims?speaker=it", 400)]
    [InlineData("/api/v1/claims.csv?limit=3", 400)]
    [InlineData("/api/v1/agreements/it-tn-2023/claims?kind=actor", 400)]
    [InlineData("/api/v1/agreements/nobody/claims", 404)]
    [InlineData("/api/v1/agreements/nobody/claims.csv", 404)]
    public async Task What_is_not_there_or_not_understood_is_a_problem(string path, int status)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
    }

    /// <summary>The filters again, from the query, on claims in memory.</summary>
    private static bool Wants(string query, Claim claim)
    {
        foreach (var group in query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).GroupBy(pair => pair[0]))
        {
            var values = group.SelectMany(pair => pair[1].Split(',')).ToList();
            var found = group.Key switch
            {
                "kind" => values.Contains(claim.Kind),
                "field" => values.Contains(claim.Field),
                "type" => values.Contains(claim.Type),
                "code" => claim.Code is { } code && values.Contains(code),
                "assertedBy" => claim.AssertedBy is { } by && values.Contains(by),
                "source" => claim.Citations.Any(cite => values.Contains(cite.Source)),
                _ => true,
            };
            if (!found)
                return false;
        }

        return true;
    }
}
