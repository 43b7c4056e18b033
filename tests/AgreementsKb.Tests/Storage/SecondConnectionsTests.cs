using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class SecondConnectionsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task There_are_few_and_none_is_waited_for()
    {
        await using var source = Source(poolSize: 50);
        var seconds = new SecondConnections();
        var taken = new List<SecondConnections.Lease>();

        while (await seconds.TryTakeAsync(source, CancellationToken.None) is { } lease)
        {
            taken.Add(lease);
        }

        taken.Count.ShouldBe(Math.Max(1, Environment.ProcessorCount / 2));
        await taken[0].DisposeAsync();
        var again = await seconds.TryTakeAsync(source, CancellationToken.None);
        again.ShouldNotBeNull();
        taken[0] = again;
        foreach (var lease in taken)
        {
            await lease.DisposeAsync();
        }
    }

    [Fact]
    public async Task There_is_none_where_the_program_may_hold_one_connection()
    {
        await using var source = Source(poolSize: 1);

        (await new SecondConnections().TryTakeAsync(source, CancellationToken.None)).ShouldBeNull();
    }

    private NpgsqlDataSource Source(int poolSize) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(kb.ConnectionString) { Pooling = true, MaxPoolSize = poolSize }.ConnectionString);
}
