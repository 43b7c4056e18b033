using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

/// <summary>Who looks after a database knows nothing of its functions.</summary>
[Collection(PostgresCollection.Name)]
public sealed class UpkeepTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    /// <summary>As <c>vacuumdb</c> does, and every analysis from PostgreSQL 17 on.</summary>
    [Fact]
    public async Task Every_table_can_be_looked_after_without_a_search_path()
    {
        await kb.ImportAsync(SeedRecords.All);
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using (var none = new NpgsqlCommand("select set_config('search_path', '', false)", connection))
        {
            await none.ExecuteNonQueryAsync();
        }

        await using var upkeep = new NpgsqlCommand("vacuum analyze", connection);
        await upkeep.ExecuteNonQueryAsync();

        await using var analysed = new NpgsqlCommand("select count(*) from pg_catalog.pg_stats where tablename = 'mt_doc_outcome_idx_keys'", connection);
        (await analysed.ExecuteScalarAsync()).ShouldBe(1L);
    }
}
