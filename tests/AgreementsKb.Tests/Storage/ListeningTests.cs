using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class ListeningTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private Wire? _wire;
    private Store? _store;
    private Listening? _listening;

    public Task InitializeAsync()
    {
        var server = new NpgsqlConnectionStringBuilder(kb.ConnectionString);
        _wire = new Wire(server.Host!, server.Port);
        server.Host = "127.0.0.1";
        server.Port = _wire.Port;
        server.Pooling = false;
        _store = new Store(new StoreOptions { ConnectionString = server.ConnectionString });
        _listening = new Listening(_store);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync()
    {
        _listening!.Dispose();
        await _wire!.DisposeAsync();
        await _store!.DisposeAsync();
    }

    [Fact]
    public async Task An_epoch_ends_with_a_change()
    {
        _listening!.Epoch.ShouldBeNull();
        _listening.Start(_ => { });
        var before = await EpochAsync();

        var revision = (await kb.ImportAsync(Some.Term("listening", "change"))).Revision;

        var after = await EpochAsync(epoch => epoch != before);
        after.Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task What_changes_nothing_ends_no_epoch()
    {
        await kb.ImportAsync(Some.Term("listening", "nothing"));
        _listening!.Start(_ => { });
        var before = await EpochAsync();

        await kb.ImportAsync(Some.Term("listening", "nothing"));

        await Task.Delay(2 * Listening.Beat);
        (await EpochAsync()).ShouldBeSameAs(before);
    }

    [Fact]
    public async Task A_cut_ends_the_epoch_and_another_begins_when_it_is_mended()
    {
        var lost = new List<Exception>();
        _listening!.Start(lost.Add);
        var before = await EpochAsync();

        _wire!.Cut();

        // Nothing changed; but who did not listen cannot know.
        (await EpochAsync(epoch => epoch != before)).Revision.ShouldBe(before.Revision);
        lost.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_connection_that_died_in_silence_is_not_trusted_and_nothing_old_comes_back()
    {
        _listening!.Start(_ => { });
        var before = await EpochAsync();

        _wire!.Freeze();
        await UntilAsync(() => _listening.Epoch is null);
        var revision = (await kb.ImportAsync(Some.Term("listening", $"silence-{before.Revision}"))).Revision;
        _wire.Thaw();

        (await EpochAsync()).Revision.ShouldBe(revision);
    }

    [Fact]
    public async Task A_change_that_nobody_notified_is_found_at_the_next_beat()
    {
        await kb.ImportAsync(Some.Term("listening", "restored"));
        _listening!.Start(_ => { });
        var before = await EpochAsync();

        await using (var connection = new NpgsqlConnection(kb.ConnectionString))
        {
            await connection.OpenAsync();
            await using var command = new NpgsqlCommand(
                """
                insert into kb_revision (seq, changeset, kind, id, version, op, data)
                select seq + 1, changeset, kind, id, version + 1, op, data from kb_revision order by seq desc limit 1
                """,
                connection);
            await command.ExecuteNonQueryAsync();
        }

        (await EpochAsync(epoch => epoch != before)).Revision.ShouldBe(before.Revision + 1);
    }

    private async Task<Epoch> EpochAsync(Func<Epoch, bool>? wanted = null)
    {
        Epoch? found = null;
        await UntilAsync(() => (found = _listening!.Epoch) is not null && (wanted is null || wanted(found)));
        return found!;
    }

    private static async Task UntilAsync(Func<bool> condition)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        while (!condition())
        {
            await Task.Delay(5, late.Token);
        }
    }
}
