using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class OpenApiTests(Site site) : IClassFixture<Site>
{
    private static string Committed => Path.Combine(Repo.Root, "docs", "reading", "openapi.json");

    [Fact]
    public async Task The_committed_document_is_the_served_one()
    {
        using var response = await site.GetAsync("/openapi/v1.json");
        var served = (await response.Content.ReadAsStringAsync()).ReplaceLineEndings("\n") + "\n";
        if (Updating.IsWanted)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Committed)!);
            await File.WriteAllTextAsync(Committed, served);
        }

        var committed = File.Exists(Committed) ? (await File.ReadAllTextAsync(Committed)).ReplaceLineEndings("\n") : "";
        (served == committed).ShouldBeTrue(
            $"docs/reading/openapi.json differs from what is served; run the tests once with {Updating.Variable}=1 and read the "
            + "difference.");
    }

    [Fact]
    public async Task Every_operation_and_every_parameter_is_described()
    {
        var operations = await OperationsAsync();
        operations.Count.ShouldBeGreaterThan(15);
        foreach (var operation in operations)
        {
            operation.Text("summary").ShouldNotBeNullOrWhiteSpace();
            operation.Text("description").ShouldNotBeNullOrWhiteSpace();
            operation.GetProperty("tags").GetArrayLength().ShouldBe(1);
            var given = operation.TryGetProperty("parameters", out var parameters) ? parameters.EnumerateArray().ToList() : [];
            foreach (var parameter in given)
                parameter.Text("description").ShouldNotBeNullOrWhiteSpace(operation.Text("operationId"));
        }

        operations.Select(operation => operation.Text("operationId")).ShouldBeUnique();
    }

    [Fact]
    public async Task Every_operation_says_which_errors_it_answers_with()
    {
        foreach (var operation in await OperationsAsync())
        {
            var responses = operation.GetProperty("responses").EnumerateObject().ToList();
            responses.ShouldContain(response => response.Name == "200");
            var problems = responses.Where(response => response.Name[0] is '4' or '5').ToList();
            problems.ShouldNotBeEmpty();
            problems
                .SelectMany(response => response.Value.GetProperty("content").EnumerateObject())
                .ShouldAllBe(content => content.Name == "application/problem+json");
        }
    }

    [Fact]
    public async Task The_schema_of_a_record_has_the_keys_of_the_record()
    {
        var document = await site.JsonAsync("/openapi/v1.json");
        var keys = document.GetProperty("components").GetProperty("schemas").GetProperty("Agreement").GetProperty("properties")
            .EnumerateObject().Select(property => property.Name).ToList();
        keys.ShouldBe(RecordShape.Of(typeof(Agreement)).Fields.Select(field => field.Key));
    }

    [Fact]
    public async Task No_description_names_a_type_of_the_program() =>
        (await (await site.GetAsync("/openapi/v1.json")).Content.ReadAsStringAsync()).ShouldNotContain("AgreementsKb.");

    private async Task<List<JsonElement>> OperationsAsync() =>
    [
        .. (await site.JsonAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject())
            .Select(operation => operation.Value),
    ];
}
