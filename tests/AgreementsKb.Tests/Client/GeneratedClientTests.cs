using AgreementsKb.Tests.Web;
using AgreementsKb.Tests.Web.Contract;

namespace AgreementsKb.Tests.Client;

/// <summary>The OpenAPI document holds what other people's tools need of it.</summary>
[Collection(ContractCollection.Name)]
public sealed class GeneratedClientTests(NodeTools tools, Site site) : IClassFixture<NodeTools>, IClassFixture<Site>
{
    [Fact]
    public async Task The_document_is_without_fault_by_Spectral() =>
        (await tools.NodeAsync(
            "node_modules/@stoplight/spectral-cli/dist/index.js", "lint", NodeTools.Document, "--ruleset", "spectral.yaml", "--fail-severity", "hint"))
        .ShouldContain("No results");

    [Fact]
    public async Task A_client_made_from_the_document_compiles_and_reads_everything()
    {
        await tools.NodeAsync("node_modules/openapi-typescript/bin/cli.js", NodeTools.Document, "-o", "built/api.d.ts");
        await tools.NodeAsync("node_modules/typescript/bin/tsc", "--project", ".");
        var said = await tools.NodeAsync("built/follow.js", site.Address.ToString().TrimEnd('/'));
        said.ShouldBe("""
            2 agreements between Italy and Tunisia
            eu-tn-mou-2023: eu, tn, it
            it-tn-2023: it, tn
            Italy–Tunisia | United Kingdom–France
            16 questions, 5 sources
            6 of 6 sources: press, statistics
            27 claims about money, the first: GBP 88 million from European Union to Tunisia
            400 /problems/bad-parameter: try it-tn-2023

            """.ReplaceLineEndings("\n"));
    }
}
