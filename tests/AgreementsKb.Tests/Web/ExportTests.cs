using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Tables;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;
using Row = System.Collections.Generic.IReadOnlyDictionary<string, string>;

namespace AgreementsKb.Tests.Web;

/// <summary>Everything at once: tables, and the data package that holds them all.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ExportTests(AmendedSite edited) : IClassFixture<AmendedSite>
{
    private const string PackagePath = "/api/v1/export/datapackage.zip";

    private static readonly int Seeded = SeedRecords.Seeded;

    public static TheoryData<string> Tables => [.. AllTables.List.Select(table => table.Name)];

    private Site Site => edited.Site;

    [Theory]
    [MemberData(nameof(Tables))]
    public async Task A_table_has_a_row_for_each_key(string name)
    {
        using var response = await Site.GetAsync($"/api/v1/export/{name}.csv");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        response.Content.Headers.ContentDisposition!.FileName!.ShouldContain($"{name}.csv");
        var table = AllTables.Named(name)!;
        var rows = ReadCsv.Of(await response.Content.ReadAsByteArrayAsync());
        rows[0].Keys.ShouldBe(table.Columns.Select(column => column.Name));
        if (table.Key.Count > 0)
            rows.Select(row => Key(row, table.Key)).ShouldBeUnique();
    }

    [Fact]
    public async Task A_table_of_a_kind_has_the_records_of_its_list()
    {
        foreach (var kind in Kinds.All)
        {
            var list = await Site.JsonAsync($"/api/v1/{kind.Plural}?limit=200");
            using var response = await Site.GetAsync($"/api/v1/export/{kind.Plural}.csv");
            var rows = ReadCsv.Of(await response.Content.ReadAsByteArrayAsync());
            rows.Count.ShouldBe(list.GetProperty("total").GetInt32());
            rows.Take(200).Select(row => row["id"]).ShouldBe(list.GetProperty("items").EnumerateArray().Select(item => item.Text("id")));
        }
    }

    [Fact]
    public async Task A_table_of_the_past_is_as_it_was()
    {
        using var now = await Site.GetAsync("/api/v1/export/agreements.csv");
        using var then = await Site.GetAsync($"/api/v1/export/agreements.csv?asOf={Seeded}");
        Version(await now.Content.ReadAsByteArrayAsync()).ShouldBe("3");
        Version(await then.Content.ReadAsByteArrayAsync()).ShouldBe("1");
        then.Headers.GetValues("KB-Revision").Single().ShouldBe($"{Seeded}");

        static string Version(byte[] csv) => ReadCsv.Of(csv).Single(row => row["id"] == "it-tn-2023")["version"];
    }

    [Fact]
    public async Task The_package_describes_each_of_its_files()
    {
        var (files, about) = await PackageAsync(PackagePath);
        files.Keys.ShouldBe(["README.md", "CITATION.cff", "LICENSE.md", "datapackage.json", .. Paths(about)], ignoreOrder: true);
        about.GetProperty("licenses")[0].Text("name").ShouldBe("CC-BY-4.0");
        about.GetProperty("revision").GetInt64().ShouldBe(Seeded + 2);
        foreach (var resource in about.GetProperty("resources").EnumerateArray())
        {
            var bytes = files[resource.Text("path")];
            resource.GetProperty("bytes").GetInt64().ShouldBe(bytes.Length);
            resource.Text("hash").ShouldBe("sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes)));
        }

        var citation = Encoding.UTF8.GetString(files["CITATION.cff"]);
        citation.ShouldContain($"version: {about.Text("version")}\n");
        citation.ShouldContain("license: CC-BY-4.0\n");
    }

    [Fact]
    public async Task Keys_and_foreign_keys_of_the_package_hold()
    {
        var (files, about) = await PackageAsync(PackagePath);
        var tables = about.GetProperty("resources").EnumerateArray().Where(resource => resource.TryGetProperty("schema", out _))
            .ToDictionary(resource => resource.Text("name"), resource => (
                Schema: resource.GetProperty("schema"), Rows: ReadCsv.Of(files[resource.Text("path")])));
        var followed = 0;
        foreach (var (name, (schema, rows)) in tables)
        {
            rows[0].Keys.ShouldBe(schema.GetProperty("fields").EnumerateArray().Select(field => field.Text("name")), name);
            foreach (var key in schema.TryGetProperty("foreignKeys", out var keys) ? keys.EnumerateArray().ToList() : [])
            {
                var reference = key.GetProperty("reference");
                var known = tables[reference.Text("resource")].Rows.Select(row => Key(row, reference.Texts("fields"))).ToHashSet();
                var used = rows.Select(row => Key(row, key.Texts("fields"))).Where(used => used != "").ToList();
                used.Where(value => !known.Contains(value)).ShouldBeEmpty($"{name}: {key}");
                followed += used.Count;
            }
        }

        followed.ShouldBeGreaterThan(2000);
    }

    [Fact]
    public async Task The_version_says_whether_material_came_or_was_corrected()
    {
        // The seed data, an amendment, and its undoing, which is a correction.
        (await PackageAsync(PackagePath)).About.Text("version").ShouldBe("1.2.1");
        (await PackageAsync($"{PackagePath}?asOf={Seeded + 1}")).About.Text("version").ShouldBe("1.2.0");
        (await PackageAsync($"{PackagePath}?asOf={Seeded}")).About.Text("version").ShouldBe("1.1.0");
    }

    [Theory]
    [InlineData(PackagePath)]
    [InlineData("/api/v1/export/claims.csv")]
    [InlineData("/api/v1/export/dataset.jsonld")]
    public async Task The_same_revision_gives_the_same_bytes_and_is_not_sent_again(string path)
    {
        using var first = await Site.GetAsync(path);
        using var second = await Site.GetAsync(path);
        (await second.Content.ReadAsByteArrayAsync()).ShouldBe(await first.Content.ReadAsByteArrayAsync());
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await Site.Client.SendAsync(request);
        ((int)known.StatusCode).ShouldBe(304);
    }

    [Theory]
    [InlineData(PackagePath)]
    [InlineData("/api/v1/export/links.csv")]
    public async Task Head_says_what_would_come(string path)
    {
        using var get = await Site.GetAsync(path);
        using var head = await Site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, path));
        head.Headers.ETag.ShouldBe(get.Headers.ETag);
        head.Content.Headers.ContentType.ShouldBe(get.Content.Headers.ContentType);
    }

    [Theory]
    [InlineData("/api/v1/export/deals.csv", 404)]
    [InlineData("/api/v1/export/agreements.csv?party=it", 400)]
    [InlineData("/api/v1/export/agreements.csv?asOf=1900", 400)]
    [InlineData(PackagePath + "?asOf=9999", 400)]
    [InlineData("/api/v1/export/dataset.jsonld?asOf=1", 400)]
    public async Task What_is_not_there_or_not_understood_is_a_problem(string path, int status)
    {
        using var response = await Site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status, await response.Content.ReadAsStringAsync());
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task The_data_set_names_every_file_in_which_it_can_be_had()
    {
        var files = (await Site.JsonAsync("/api/v1/export/dataset.jsonld")).GetProperty("distribution").EnumerateArray()
            .Select(file => file.Text("contentUrl")).ToList();
        files.Count.ShouldBe(AllTables.List.Count + 2);
        foreach (var file in files)
        {
            using var head = await Site.Client.SendAsync(new HttpRequestMessage(HttpMethod.Head, new Uri(file)));
            ((int)head.StatusCode).ShouldBe(200, file);
        }
    }

    private static IEnumerable<string> Paths(JsonElement about) =>
        about.GetProperty("resources").EnumerateArray().Select(resource => resource.Text("path"));

    /// <summary>Empty where there is no value.</summary>
    private static string Key(Row row, IEnumerable<string> columns) => string.Join('|', columns.Select(column => row[column])).Trim('|');

    private async Task<(Dictionary<string, byte[]> Files, JsonElement About)> PackageAsync(string path)
    {
        using var response = await Site.GetAsync(path);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/zip");
        using var zip = new ZipArchive(await response.Content.ReadAsStreamAsync());
        var files = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            using var bytes = new MemoryStream();
            await using var content = await entry.OpenAsync();
            await content.CopyToAsync(bytes);
            files.Add(entry.FullName, bytes.ToArray());
        }

        using var about = JsonDocument.Parse(files["datapackage.json"]);
        return (files, about.RootElement.Clone());
    }
}
