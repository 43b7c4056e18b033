using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;
using AgreementsKb.Tests.Web;
using AgreementsKb.Tests.Web.Contract;

namespace AgreementsKb.Tests.Client;

/// <summary>The examples of the documentation run, and print what it says.</summary>
[Collection(ContractCollection.Name)]
public sealed class ExampleTests(NodeTools tools, PublishedSite site) : IClassFixture<NodeTools>, IClassFixture<PublishedSite>
{
    private string Server => site.Address.ToString().TrimEnd('/');

    [Fact]
    public async Task Every_cell_of_the_notebook_prints_what_the_page_says()
    {
        var page = Repo.Read("docs", "reading", "notebook.md");
        var cells = Notebook.Cells(page);
        cells.Count.ShouldBeGreaterThan(3);
        await NodeTools.WriteAsync("notebook.mjs", Notebook.Program(cells));
        var outputs = Notebook.Outputs(await tools.NodeAsync("notebook.mjs", Server));
        if (Updating.IsWanted)
        {
            await File.WriteAllTextAsync(Repo.Path("docs", "reading", "notebook.md"), Notebook.With(page, outputs));
            return;
        }

        outputs.ShouldBe(cells.Select(cell => cell.Output));
    }

    [Fact]
    public async Task The_program_in_NET_reads_disputes_and_asks_again_for_nothing()
    {
        // Beside the repository: it is a program of its own, as somebody would begin one.
        var folder = Directory.CreateTempSubdirectory("agreementskb-example-");
        try
        {
            File.Copy(Repo.Path("docs", "reading", "examples", "Disputes.cs"), Path.Combine(folder.FullName, "Disputes.cs"));
            var said = await NodeTools.RunAsync(folder.FullName, "dotnet", "run", "Disputes.cs", "it-tn-2023", Server);
            said.ShouldMatch("^contradiction: [0-9]+ reports\n");
            said.ShouldEndWith("nothing new\n");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
