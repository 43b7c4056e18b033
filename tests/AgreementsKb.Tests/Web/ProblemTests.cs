using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Problems;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class ProblemTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/api/v1/nope", 404, "/problems/not-found")]
    [InlineData("/api/nope", 404, "/problems/not-found")]
    [InlineData("/health/nope", 404, "/problems/not-found")]
    [InlineData("/openapi/v2.json", 404, "/problems/not-found")]
    [InlineData("/api/v1/agreements/nope", 404, "/problems/not-found")]
    [InlineData("/api/v1/agreements?partyy=it", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?limit=0", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?limit=201", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?limit=2&limit=3", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?party=", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements?cursor=x", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/agreements/it-tn-2023?x=1", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/disputes?kind=x", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/compare", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/compare?q=Italy-Tunisia", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/compare?q=a&subject=b", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/compare?q=Italy-Tunisia%20versus%20UK-France&currency=XYZ", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/compare?q=Italy-Tunisa%20versus%20UK-France", 400, "/problems/not-understood")]
    [InlineData("/api/v1/compare?q=Italy-Tunisia%20versus%20UK-France&format=pdf", 400, "/problems/bad-parameter")]
    [InlineData("/health/ready?x=1", 400, "/problems/bad-parameter")]
    [InlineData("/api/v1/export/records.ndjson?kind=term", 400, "/problems/bad-parameter")]
    public async Task Every_error_has_one_shape(string path, int status, string type)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        var problem = await response.JsonAsync();
        problem.Text("type").ShouldBe(type);
        problem.GetProperty("status").GetInt32().ShouldBe(status);
        problem.Text("title").ShouldNotBeNullOrWhiteSpace();
        problem.Text("detail").ShouldNotBeNullOrWhiteSpace();
        if (type == "/problems/bad-parameter")
        {
            problem.Text("parameter").ShouldNotBeNullOrWhiteSpace();
            problem.Text("found").ShouldNotBeNull();
            problem.Text("expected").ShouldNotBeNullOrWhiteSpace();
        }
    }

    [Fact]
    public async Task A_misspelt_parameter_is_named_with_the_nearest()
    {
        using var response = await site.GetAsync("/api/v1/agreements?partyy=it");
        var problem = await response.JsonAsync();
        problem.Text("parameter").ShouldBe("partyy");
        problem.Texts("suggestions").ShouldBe(["party"]);
    }

    [Theory]
    [InlineData("agreements?party=gbb", "party", "gbb", "the id of an actor", "gb")]
    [InlineData("agreements?party=it,gbb", "party", "gbb", "the id of an actor", "gb")]
    [InlineData("agreements?between=gb,frr", "between", "frr", "the id of an actor", "fr")]
    [InlineData("agreements.json?payer=iit", "payer", "iit", "the id of an actor", "it")]
    [InlineData("agreements.csv?party=gbb", "party", "gbb", "the id of an actor", "gb")]
    [InlineData("agreements?party=GB", "party", "GB", "the id of an actor", "gb")]
    [InlineData("agreements?related=it-tn-2032", "related", "it-tn-2032", "the id of an agreement", "it-tn-2023")]
    [InlineData("agreements?instrument=retruns", "instrument", "retruns", "a word of the scheme `instrument`", "returns")]
    [InlineData("agreements?status=in-operatoin&statusOn=2024-11-17", "status", "in-operatoin", "a word of the scheme `status`", "in-operation")]
    [InlineData("agreements?currency=EUT&minAmount=5", "currency", "EUT", "an ISO 4217 currency code", "EUR")]
    [InlineData("agreements?source=express-2024-11-81", "source", "express-2024-11-81", "the id of a source", "express-2024-11-18")]
    [InlineData("outcomes?metric=irregular-arivals", "metric", "irregular-arivals", "a word of the scheme `metric`", "irregular-arrivals")]
    [InlineData("outcomes?agreement=it-tn-2032", "agreement", "it-tn-2032", "the id of an agreement", "it-tn-2023")]
    [InlineData("statements?about=it-tn-2032", "about", "it-tn-2032", "the id of an agreement", "it-tn-2023")]
    [InlineData("statements?speaker=care4calai", "speaker", "care4calai", "the id of an actor", "care4calais")]
    [InlineData("actors?kind=sate", "kind", "sate", "a word of the scheme `actor-kind`", "state")]
    [InlineData("sources?kind=pres", "kind", "pres", "a word of the scheme `source-kind`", "press")]
    [InlineData("terms?scheme=metrik", "scheme", "metrik", "one of ", "metric")]
    [InlineData("rates?source=express-2024-11-81", "source", "express-2024-11-81", "the id of a source", "express-2024-11-18")]
    [InlineData("claims?source=express-2024-11-81", "source", "express-2024-11-81", "the id of a source", "express-2024-11-18")]
    [InlineData("claims.csv?assertedBy=care4calai", "assertedBy", "care4calai", "the id of an actor", "care4calais")]
    [InlineData("claims?code=boarder-security", "code", "boarder-security", "a word of the vocabulary", "border-security")]
    [InlineData("agreements/it-tn-2023/claims?assertedBy=care4calai", "assertedBy", "care4calai", "the id of an actor", "care4calais")]
    [InlineData("disputes?agreement=it-tn-2032", "agreement", "it-tn-2032", "the id of an agreement", "it-tn-2023")]
    public async Task A_value_that_no_record_has_is_named_with_the_nearest(
        string path, string parameter, string found, string expected, string nearest)
    {
        using var response = await site.GetAsync("/api/v1/" + path);
        ((int)response.StatusCode).ShouldBe(400);
        var problem = await response.JsonAsync();
        (problem.Text("type"), problem.Text("parameter"), problem.Text("found")).ShouldBe(("/problems/bad-parameter", parameter, found));
        problem.Text("expected").ShouldStartWith(expected);
        problem.Texts("suggestions").ShouldContain(nearest);
    }

    [Theory]
    [InlineData("agreements?currency=JPY")]
    [InlineData("agreements?year=1801")]
    [InlineData("agreements?party=care4calais")]
    [InlineData("agreements?instrument=returns&year=1801")]
    [InlineData("sources?language=tlh")]
    [InlineData("sources?publisher=Nobody")]
    [InlineData("claims?code=border-security&kind=actor")]
    public async Task A_value_that_there_is_may_find_nothing(string path)
    {
        using var response = await site.GetAsync("/api/v1/" + path);
        ((int)response.StatusCode).ShouldBe(200);
    }

    [Theory]
    [InlineData("/agreements?party=gbb&sort=-date", "/agreements?party=gb&sort=-date")]
    [InlineData("/agreements?instrument=retruns", "/agreements?instrument=returns")]
    [InlineData("/outcomes?metric=irregular-arivals", "/outcomes?metric=irregular-arrivals")]
    public async Task A_page_asked_for_what_no_record_has_offers_the_nearest(string path, string offered)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(400);
        var page = await site.PageAsync(path);
        page.QuerySelectorAll(".suggestions a").Select(link => link.GetAttribute("href")).ShouldContain(offered);
        using var there = await site.GetAsync(offered);
        ((int)there.StatusCode).ShouldBe(200);
    }

    [Fact]
    public async Task Words_not_understood_come_with_a_reading_that_works()
    {
        using var response = await site.GetAsync("/api/v1/compare?q=Italy-Tunisa%20versus%20UK-France");
        var problem = await response.JsonAsync();
        problem.Text("notUnderstood").ShouldContain("Tunisa");
        var suggestion = problem.Texts("suggestions")[0];
        suggestion.ShouldContain("Tunisia");
        await site.JsonAsync($"/api/v1/compare?q={Uri.EscapeDataString(suggestion)}");
    }

    [Fact]
    public async Task Another_method_is_refused_and_the_right_one_named()
    {
        using var response = await site.Client.PostAsync(new Uri("/api/v1/agreements", UriKind.Relative), content: null);
        ((int)response.StatusCode).ShouldBe(405);
        response.Content.Headers.Allow.ShouldBe(["GET", "HEAD", "OPTIONS"]);
        (await response.JsonAsync()).Text("type").ShouldBe("/problems/method-not-allowed");
    }

    [Fact]
    public void Every_error_of_the_knowledge_base_has_a_problem_of_its_own()
    {
        KbError[] errors =
        [
            new NotFoundError("agreement", "x", ["y"]), new GoneError("agreement", "x", "2025", "why"),
            new BadParameterError("a", "b", "c"),
            new NotUnderstoodError("q", "x", [], []), new StoreUnavailableError("down"), new ConflictError("other"),
            new OvertakenError("late", [], 1), new UnseenError("blind", 1), new ForbiddenError("no"),
            new SeedDataError([new AgreementsKb.Core.Features.SeedData.Problem("a.yaml", 1, 2, "x", "y")]),
        ];
        var family = typeof(KbError).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(KbError)) && type != typeof(MovedError));
        errors.Select(error => error.GetType()).ShouldBe(family, ignoreOrder: true);
        var problems = errors.Select(ProblemOf.Error).ToList();
        problems.Select(problem => problem.Type).ShouldBeUnique();
        problems.ShouldAllBe(problem => ProblemKinds.All.Any(kind => kind.Type == problem.Type && kind.Status == problem.Status));
    }

    [Fact]
    public void An_error_nobody_foresaw_tells_nothing_of_its_inside()
    {
        var problem = ProblemOf.Error(new InvalidOperationException("a secret"));
        problem.Status.ShouldBe(500);
        JsonSerializer.Serialize(problem).ShouldNotContain("secret");
    }

    [Theory]
    [InlineData("/nope", 404)]
    [InlineData("/agreements/nope", 404)]
    [InlineData("/sources/nope", 404)]
    [InlineData("/problem", 404)]
    [InlineData("/disputes?kind=x", 400)]
    [InlineData("/compare?q=Italy-Tunisa%20versus%20UK-France", 400)]
    public async Task Readers_get_a_page_that_says_what_is_wrong(string path, int status)
    {
        using var response = await site.GetAsync(path);
        ((int)response.StatusCode).ShouldBe(status);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("text/html");
        var page = await site.PageAsync(path);
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.QuerySelector("main")!.TextContent.ShouldNotContain("Exception");
    }

    [Theory]
    [InlineData("/agreements/gb-rw-sceme", "gb-rw-scheme", "UK–Rwanda asylum scheme")]
    [InlineData("/fr/actors/steve-smit", "steve-smith", "Steve Smith")]
    public async Task A_record_that_is_not_there_leads_to_near_ones_by_title_and_id(string path, string id, string title)
    {
        var near = (await site.PageAsync(path)).QuerySelectorAll(".suggestions li").Single(one => one.QuerySelector("code")?.TextContent == id);
        near.QuerySelector("a")!.TextContent.ShouldBe(title);
        near.QuerySelector("a")!.GetAttribute("href").ShouldBe(id);
    }

    [Fact]
    public async Task A_misread_comparison_offers_the_right_one_as_a_link()
    {
        var page = await site.PageAsync("/compare?q=Italy-Tunisa%20versus%20UK-France");
        var link = page.QuerySelector(".suggestions a").ShouldNotBeNull();
        using var response = await site.GetAsync(link.GetAttribute("href")!);
        ((int)response.StatusCode).ShouldBe(200);
    }
}
