using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class BulkIndexingTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KnowledgeBase _kb = new(postgres);

    public Task InitializeAsync() => _kb.InitializeAsync();

    public Task DisposeAsync() => _kb.DisposeAsync();

    [Fact]
    public async Task A_large_import_leaves_the_indexes_as_it_found_them_and_complete()
    {
        var settings = await SettingsAsync();
        settings.Count.ShouldBe(39);

        await _kb.ImportAsync(Enumerable.Range(0, BulkIndexing.From + 1)
            .Select(number => Some.Actor($"a{number}") with { FormerIds = [$"b{number}"] }));

        (await SettingsAsync()).ShouldBe(settings);
        await using var source = NpgsqlDataSource.Create(_kb.ConnectionString);
        await using var found = source.CreateCommand(
            """set enable_seqscan = off; select id from mt_doc_actor where data @> '{"formerIds":["b7"]}'""");
        (await found.ExecuteScalarAsync()).ShouldBe("a7");
    }

    private async Task<List<string>> SettingsAsync()
    {
        await using var source = NpgsqlDataSource.Create(_kb.ConnectionString);
        await using var command = source.CreateCommand(
            "select relname || ' ' || array_to_string(reloptions, ',') from pg_class where  reloptions::text like '%fastupdate%' order by 1");
        await using var rows = await command.ExecuteReaderAsync();
        var settings = new List<string>();
        while (await rows.ReadAsync())
        {
            settings.Add(rows.GetString(0));
        }

        return settings;
    }
}
