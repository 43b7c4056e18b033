using System.Net;
using System.Text.Json;
using AgreementsKb.Tests.Web.Contract.Fuzzing;

namespace AgreementsKb.Tests.Web.Contract;

/// <summary>Every route of the OpenAPI document answers as the document says. Each test asks for all of a route.</summary>
[Collection(ContractCollection.Name)]
public sealed class ContractTests(ContractSite site) : IClassFixture<ContractSite>
{
    private const string Nothing = "no-such-thing";
    private readonly JsonSchema _schemas = new(ContractSite.Api.Document);

    public static TheoryData<string> Gets => [.. ContractSite.Gets.Select(operation => operation.Id)];

    public static TheoryData<string> Finite => [.. ContractSite.Gets.Where(operation => !operation.IsEndless).Select(operation => operation.Id)];

    [Theory]
    [MemberData(nameof(Finite))]
    public async Task Every_example_of_a_parameter_is_answered_by_the_schema(string id)
    {
        var operation = Named(id);
        await ShouldFitAsync(operation);
        foreach (var parameter in operation.QueryParameters.Where(parameter => parameter.Example.Count > 0))
            await ShouldFitAsync(operation, parameter);
    }

    [Theory]
    [MemberData(nameof(Finite))]
    public async Task Every_form_that_is_documented_is_answered(string id)
    {
        var operation = Named(id);
        var (address, plain) = await site.ExampleAsync(operation);
        plain.Dispose();
        foreach (var type in operation.MediaTypes)
        {
            using var response = await site.SendAsync(operation, address, headers: ("Accept", type));
            if (Negotiates(operation))
                response.Content.Headers.ContentType!.MediaType.ShouldBe(type, address);

            response.StatusCode.ShouldBe(HttpStatusCode.OK, address);
            (await response.Content.ReadAsByteArrayAsync()).ShouldNotBeEmpty();
        }

        using var other = await site.SendAsync(operation, address, headers: ("Accept", "image/png"));
        ((int)other.StatusCode).ShouldBe(Negotiates(operation) ? 406 : 200, address);
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Every_bad_value_of_a_parameter_is_refused_by_its_name(string id)
    {
        var operation = Named(id);
        var needed = await site.NeededAsync(operation);
        foreach (var parameter in operation.QueryParameters)
        {
            var others = needed.Where(pair => pair.Name != parameter.Name);
            foreach (var values in parameter.Bad())
            {
                var address = operation.Address([.. others, .. values.Select(value => (parameter.Name, value))]);
                using var response = await site.SendAsync(operation, address);
                await ShouldBeProblemAsync(operation, response, "/problems/bad-parameter", address);
                (await response.JsonAsync()).Text("parameter").ShouldBe(parameter.Name, address);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task An_unknown_parameter_is_refused(string id)
    {
        var operation = Named(id);
        var address = operation.Address([("noSuchParameter", "1")]);
        using var response = await site.SendAsync(operation, address);
        await ShouldBeProblemAsync(operation, response, "/problems/bad-parameter", address);
        (await response.JsonAsync()).Text("parameter").ShouldBe("noSuchParameter");
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task An_address_of_nothing_is_a_problem_that_is_documented(string id)
    {
        var operation = Named(id);
        foreach (var part in operation.Parameters.Where(parameter => parameter.In == "path"))
        {
            var address = operation.Address(part: other => other.Name == part.Name ? Nothing : null);
            using var response = await site.SendAsync(operation, address);
            ((int)response.StatusCode).ShouldBeOneOf([400, 404]);
            operation.Problems.ShouldContain((await response.JsonAsync()).Text("type"), address);
        }
    }

    [Theory]
    [MemberData(nameof(Finite))]
    public async Task What_one_has_is_not_sent_again(string id)
    {
        var operation = Named(id);
        var (address, response) = await site.ExampleAsync(operation);
        using var first = response;
        (first.Headers.ETag is not null).ShouldBe(operation.Responses.ContainsKey(304), address);
        if (first.Headers.ETag is not { } tag)
            return;

        tag.IsWeak.ShouldBeFalse();
        foreach (var known in new[] { tag.Tag, "*", $"\"other\", {tag.Tag}" })
        {
            using var again = await site.SendAsync(operation, address, headers: ("If-None-Match", known));
            ((int)again.StatusCode).ShouldBe(304, address);
            again.Headers.ETag.ShouldBe(tag);
            (await again.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
        }

        using var other = await site.SendAsync(operation, address, headers: ("If-None-Match", "\"other\""));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task The_head_of_an_answer_can_be_had_alone(string id)
    {
        var operation = Named(id);
        var (address, response) = await site.ExampleAsync(operation);
        using var whole = response;
        using var head = await site.SendAsync(operation, address, HttpMethod.Head);
        head.StatusCode.ShouldBe(whole.StatusCode, address);
        head.Content.Headers.ContentType.ShouldBe(whole.Content.Headers.ContentType);
        head.Headers.ETag.ShouldBe(whole.Headers.ETag);
        (await head.Content.ReadAsByteArrayAsync()).ShouldBeEmpty();
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Pages_of_other_sites_may_read(string id)
    {
        var operation = Named(id);
        (string, string)[] question = [("Origin", "https://example.org"), ("Access-Control-Request-Method", "GET")];
        using var leave = await site.SendAsync(operation, operation.Address(), HttpMethod.Options, question);
        ((int)leave.StatusCode).ShouldBe(204);
        leave.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);

        using var refused = await site.SendAsync(operation, operation.Address([("noSuchParameter", "1")]), headers: question[..1]);
        refused.Headers.GetValues("Access-Control-Allow-Origin").ShouldBe(["*"]);
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Another_method_is_refused_and_the_right_ones_are_named(string id)
    {
        var operation = Named(id);
        string[] known = [.. ContractSite.Api.Operations.Where(other => other.Path == operation.Path).Select(other => other.Method)];
        using var refused = await site.SendAsync(operation, operation.Address(), HttpMethod.Delete);
        ((int)refused.StatusCode).ShouldBe(405);
        refused.Content.Headers.Allow.ShouldBe([.. known, "HEAD", "OPTIONS"], ignoreOrder: true);
        (await refused.JsonAsync()).Text("type").ShouldBe("/problems/method-not-allowed");

        using var asked = await site.SendAsync(operation, operation.Address(), HttpMethod.Options);
        ((int)asked.StatusCode).ShouldBe(204);
        asked.Content.Headers.Allow.ShouldBe([.. known, "HEAD", "OPTIONS"], ignoreOrder: true);
    }

    [Theory]
    [MemberData(nameof(Gets))]
    public async Task Who_needs_a_token_is_told(string id)
    {
        var operation = Named(id);
        using var response = await site.Client.GetAsync(
            new Uri(operation.Address(), UriKind.Relative), operation.IsEndless ? HttpCompletionOption.ResponseHeadersRead : default);
        ((int)response.StatusCode == 401).ShouldBe(operation.NeedsToken);
    }

    private static ApiOperation Named(string id) => ContractSite.Gets.Single(operation => operation.Id == id);

    private static bool Negotiates(ApiOperation operation) => operation.Responses.ContainsKey(406);

    /// <summary>A description of something else: lines of JSON, JSON-LD.</summary>
    private static bool IsText(JsonElement schema) => schema.TryGetProperty("type", out var type) && type.GetString() == "string";

    /// <summary>Asks for records with less in them than their schema wants.</summary>
    private static bool IsPartial(ApiParameter parameter) => parameter.Name == "fields";

    /// <summary>A record may hold no claims, or none that a filter selects.</summary>
    private static bool IsOfOneRecord(ApiOperation operation) => operation.Path.Contains("{id}", StringComparison.Ordinal);

    /// <summary>The seed data say of no agreement whether its text can be read, and of no term where its meaning is from.</summary>
    private static bool HaveNothing(ApiOperation operation, ApiParameter parameter) =>
        parameter.Name == "text" || (parameter.Name == "source" && operation.Path.StartsWith("/api/v1/terms", StringComparison.Ordinal));

    private async Task ShouldFitAsync(ApiOperation operation, params ApiParameter[] parameters)
    {
        var (address, response) = await site.ExampleAsync(operation, parameters);
        using var answered = response;
        response.StatusCode.ShouldBe(HttpStatusCode.OK, $"{address}: {await response.Content.ReadAsStringAsync()}");
        var type = response.Content.Headers.ContentType!.MediaType!;
        operation.MediaTypes.ShouldContain(type, address);
        if (!type.EndsWith("json", StringComparison.Ordinal) || IsText(operation.Schema(type)))
            return;

        var answer = await response.JsonAsync();
        if (!parameters.Any(IsPartial))
            _schemas.Faults(operation.Schema(type), answer).ShouldBeEmpty(address);

        if (answer.TryGetProperty("total", out var total) && !IsOfOneRecord(operation) && !parameters.Any(parameter => HaveNothing(operation, parameter)))
            total.GetInt64().ShouldBeGreaterThan(0, $"{address}: the example finds nothing");
    }

    private async Task ShouldBeProblemAsync(ApiOperation operation, HttpResponseMessage response, string type, string address)
    {
        ((int)response.StatusCode).ShouldBe(400, address);
        response.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json", address);
        var problem = await response.JsonAsync();
        problem.Text("type").ShouldBe(type, address);
        operation.Problems.ShouldContain(type);
        _schemas.Faults(ContractSite.Api.Document.GetProperty("components").GetProperty("schemas").GetProperty("Problem"), problem).ShouldBeEmpty(address);
    }
}
