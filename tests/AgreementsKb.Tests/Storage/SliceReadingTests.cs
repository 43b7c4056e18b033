using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class SliceReadingTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    /// <summary>A record that tells how many other processes the statement that reads it may start.</summary>
    private static readonly SliceReading.Part Processes = new(
        Kinds.Term,
        """
        select jsonb_build_object('id', id, 'word', id, 'label', current_setting('max_parallel_workers_per_gather'), 'scheme', 'metric',
          'definition', 'How many.')
        from unnest($1::text[]) id
        """,
        ["one", "two"]);

    [Fact]
    public async Task No_other_process_is_started_for_records_that_are_few()
    {
        await using var store = new Store(new StoreOptions { ConnectionString = kb.ConnectionString });
        var source = await store.OpenAsync(CancellationToken.None);
        await using var connection = await source.OpenConnectionAsync();
        var before = await SettingAsync(connection);
        var slice = new SliceReading(connection, []);

        await slice.ReadAsync([Processes], [], CancellationToken.None);

        slice.Found.Cast<Term>().Select(term => term.Label).ShouldBe(["0", "0"]);
        before.ShouldNotBe("0");
        (await SettingAsync(connection)).ShouldBe(before);
    }

    [Fact]
    public async Task Two_connections_find_what_one_finds()
    {
        await kb.ImportAsync(Some.Source("paper"), Some.Actor("it") with { Cite = [Some.Citation("paper")] });
        await using var store = new Store(new StoreOptions { ConnectionString = kb.ConnectionString });
        var source = await store.OpenAsync(CancellationToken.None);
        await using var connection = await source.OpenConnectionAsync();
        await using var other = await source.OpenConnectionAsync();
        var (one, two) = (new SliceReading(connection, []), new SliceReading(connection, [], other));
        var actors = new SliceReading.Part(Kinds.Actor, "select data from mt_doc_actor where id = any($1)", ["it"]);

        var alone = await one.ReadAsync([Processes], [actors], CancellationToken.None);
        var both = await two.ReadAsync([Processes], [actors], CancellationToken.None);

        both.ShouldBe(alone);
        two.Found.ShouldBe(one.Found);
        two.TakeCited().ShouldBe(["paper"]);
    }

    private static async Task<string> SettingAsync(NpgsqlConnection connection)
    {
        await using var command = new NpgsqlCommand("show max_parallel_workers_per_gather", connection);
        return (string)(await command.ExecuteScalarAsync())!;
    }
}
