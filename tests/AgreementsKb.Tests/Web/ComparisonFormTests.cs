using System.Text;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ComparisonFormTests(Site site) : IClassFixture<Site>
{
    private const string Question = "Italy-Tunisia versus UK-France";
    private const string Comparison = "/api/v1/compare?q=Italy-Tunisia%20versus%20UK-France";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    [Theory]
    [InlineData("", null, "application/json")]
    [InlineData("", "*/*", "application/json")]
    [InlineData("", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("", "text/csv", "text/csv")]
    [InlineData("", "text/*", "text/csv")]
    [InlineData("", "text/*;q=0.1, text/markdown", "text/markdown")]
    [InlineData("", "application/json;q=0.2, " + Sheet + ";q=0.3", Sheet)]
    [InlineData("", "application/json;q=0, */*;q=0.1", "text/csv")]
    [InlineData("&format=markdown", "text/csv", "text/markdown")]
    [InlineData("&format=xlsx", "image/png", Sheet)]
    public async Task The_form_is_the_one_asked_for(string format, string? accept, string expected)
    {
        using var response = await AskAsync(Comparison + format, accept);
        ((int)response.StatusCode).ShouldBe(200);
        response.Content.Headers.ContentType!.MediaType.ShouldBe(expected);
        response.Headers.Vary.ShouldContain("Accept");
        response.Content.Headers.ContentDisposition!.FileName!.Trim('"').ShouldStartWith("comparison-it+tn-vs-fr+gb-r");
    }

    [Fact]
    public async Task A_form_that_there_is_none_of_is_refused_with_those_there_are()
    {
        using var response = await AskAsync(Comparison, "image/png, application/pdf;q=0.5");
        ((int)response.StatusCode).ShouldBe(406);
        var problem = await response.JsonAsync();
        problem.Text("type").ShouldBe("/problems/not-acceptable");
        problem.Text("detail").ShouldContain("text/csv");
    }

    [Fact]
    public async Task An_error_is_a_problem_whatever_form_was_asked_for()
    {
        using var response = await AskAsync("/api/v1/compare?q=Italy-Tunisa%20versus%20UK-France&format=csv", "text/csv");
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Fact]
    public async Task Each_form_has_a_validator_of_its_own()
    {
        var tags = new HashSet<string>();
        foreach (var way in Way.All)
        {
            using var response = await AskAsync(Comparison, way.MediaType);
            tags.Add(response.Headers.ETag!.Tag).ShouldBeTrue(way.Name);
            using var again = new HttpRequestMessage(HttpMethod.Get, Comparison);
            again.Headers.Accept.ParseAdd(way.MediaType);
            again.Headers.IfNoneMatch.Add(response.Headers.ETag);
            using var known = await site.Client.SendAsync(again);
            ((int)known.StatusCode).ShouldBe(304, way.Name);
        }
    }

    [Fact]
    public async Task Links_in_a_file_name_the_site_they_lead_to()
    {
        var text = await site.Client.GetStringAsync(new Uri(Comparison + "&format=markdown", UriKind.Relative));
        text.ShouldContain($"<{site.Address}compare?subject=it%2Btn&subject=fr%2Bgb&currency=EUR&asOf=");
    }

    [Fact]
    public async Task The_command_line_writes_the_same_but_for_the_site()
    {
        var api = await site.Client.GetByteArrayAsync(new Uri(Comparison + "&format=csv", UriKind.Relative));
        var terminal = await KbRun.OfAsync(site.ConnectionString, "compare", Question, "--format", "csv");
        var here = Encoding.UTF8.GetString(api).TrimStart('\uFEFF').Replace(site.Address.ToString().TrimEnd('/'), "");
        terminal.Output.ShouldBe(here);
    }

    private Task<HttpResponseMessage> AskAsync(string path, string? accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (accept is not null)
            request.Headers.TryAddWithoutValidation("Accept", accept);

        return site.Client.SendAsync(request);
    }
}
