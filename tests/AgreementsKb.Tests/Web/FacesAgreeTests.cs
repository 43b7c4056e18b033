using System.Text.Json.Nodes;
using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

/// <summary>The API, the command line and the pages send the same requests; what they answer must be the same.</summary>
[Collection(PostgresCollection.Name)]
public sealed class FacesAgreeTests(Site site) : IClassFixture<Site>
{
    private const string Question = "Italy-Tunisia versus UK-France";

    [Fact]
    public async Task The_api_and_the_command_line_give_the_same_comparison()
    {
        var api = await site.Client.GetStringAsync(new Uri($"/api/v1/compare?q={Uri.EscapeDataString(Question)}", UriKind.Relative));
        var terminal = await KbRun.OfAsync(site.ConnectionString, "compare", Question, "--json");
        terminal.Error.ShouldBeEmpty();
        JsonNode.DeepEquals(JsonNode.Parse(terminal.Output), JsonNode.Parse(api)).ShouldBeTrue();
    }

    [Fact]
    public async Task The_page_shows_every_figure_that_the_api_gives()
    {
        var api = JsonNode.Parse(await site.Client.GetStringAsync(
            new Uri($"/api/v1/compare?q={Uri.EscapeDataString(Question)}", UriKind.Relative)))!;
        var page = (await site.PageAsync($"/compare?q={Uri.EscapeDataString(Question)}")).Body!.TextContent;
        var figures = api["dimensions"]!.AsArray()
            .SelectMany(row => row!["cells"]!.AsArray())
            .SelectMany(cell => cell!["values"]?.AsArray() ?? [])
            .Where(value => value!["stated"] is not null)
            .Select(value => value!["text"]!.GetValue<string>())
            .ToList();
        figures.Count.ShouldBeGreaterThan(15);
        figures.Where(figure => !page.Contains(figure, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_exports_of_both_are_the_same_bytes()
    {
        var api = await site.Client.GetByteArrayAsync(new Uri("/api/v1/export/records.ndjson", UriKind.Relative));
        var file = Path.GetTempFileName() + ".ndjson";
        try
        {
            await KbRun.OfAsync(site.ConnectionString, "export", file);
            (await File.ReadAllBytesAsync(file)).ShouldBe(api);
        }
        finally
        {
            File.Delete(file);
        }
    }
}
