using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class ConnectionsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private Store? _store;

    public Task InitializeAsync()
    {
        var one = new NpgsqlConnectionStringBuilder(kb.ConnectionString) { Pooling = true, MaxPoolSize = 1 };
        _store = new Store(new StoreOptions { ConnectionString = one.ConnectionString });
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _store!.DisposeAsync();

    /// <summary>To plan a statement costs more than to run it: what is asked often is planned once on each connection.</summary>
    [Fact]
    public async Task What_is_asked_often_is_prepared_and_stays_so()
    {
        var source = await _store!.OpenAsync(CancellationToken.None);

        for (var time = 0; time < 8; time++)
        {
            await LastChange.OfAsync(source, CancellationToken.None);
        }

        await using var prepared = source.CreateCommand(
            $"select count(*) from pg_prepared_statements where statement = '{LastChange.Sql}'");
        (await prepared.ExecuteScalarAsync()).ShouldBe(1L);
    }

    [Fact]
    public async Task Who_listens_has_a_connection_that_nobody_is_given_afterwards()
    {
        var source = await _store!.OpenAsync(CancellationToken.None);
        await using (var alone = await _store.ConnectAloneAsync(CancellationToken.None))
        {
            await using var listen = new NpgsqlCommand("listen something", alone);
            await listen.ExecuteNonQueryAsync();

            // The pool has one connection, and it is free.
            (await LastChange.OfAsync(source, CancellationToken.None)).ShouldBeGreaterThanOrEqualTo(0);
        }

        await using var channels = source.CreateCommand("select count(*) from pg_listening_channels()");
        (await channels.ExecuteScalarAsync()).ShouldBe(0L);
    }
}
