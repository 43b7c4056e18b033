using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Start;
using Microsoft.Extensions.Configuration;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class StartTests(PostgresFixture postgres, KnowledgeBase knowledge) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Broken_seed_data_stops_the_start_of_an_empty_store()
    {
        var folder = Directory.CreateTempSubdirectory("agreementskb-seed-");
        Directory.CreateDirectory(Path.Combine(folder.FullName, "sources"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "sources", "broken.yaml"), "id: broken\nnonsense: 1\n");
        var database = await postgres.CreateDatabaseAsync();
        await using (var program = new Site.Program(database, folder.FullName))
        {
            // The start ends with exit code 1 before anything listens.
            Should.Throw<Exception>(() => program.CreateClient());
        }

        await postgres.DropDatabaseAsync(database);
        folder.Delete(recursive: true);
    }

    [Fact]
    public async Task A_configured_store_that_holds_records_is_left_to_its_editors()
    {
        await knowledge.ImportAsync(Some.Source("a-source-of-our-own"));
        await using var program = new Site.Program(knowledge.ConnectionString, FiveArticles.Folder);
        using var client = program.CreateClient();
        var list = await (await client.GetAsync(new Uri("/api/v1/sources", UriKind.Relative))).JsonAsync();
        list.GetProperty("items").EnumerateArray().Select(item => item.Text("id")).ShouldBe(["a-source-of-our-own"]);
    }

    [Fact]
    public void An_empty_connection_string_means_the_programs_own_server()
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection([new("ConnectionStrings:AgreementsKb", ""), new("AGREEMENTSKB_HOME", "/somewhere")])
            .Build();
        Settings.Store(configuration).ConnectionString.ShouldBeNull();
        Settings.Store(configuration).Home.ShouldBe("/somewhere");
    }
}
