using AgreementsKb.Core;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class MigrationsTests(PostgresFixture postgres) : IAsyncLifetime
{
    private static readonly Migration First = Migration.Of("2000-01-01_01_First.sql", "create table first (n int);\n");
    private static readonly Migration Second = Migration.Of("2000-01-01_02_Second.sql", "create table second (n int);\n");

    private string _database = "";
    private NpgsqlDataSource? _source;

    public async Task InitializeAsync()
    {
        _database = await postgres.CreateBareDatabaseAsync();
        _source = NpgsqlDataSource.Create(_database);
    }

    public async Task DisposeAsync()
    {
        await _source!.DisposeAsync();
        await postgres.DropDatabaseAsync(_database);
    }

    [Fact]
    public async Task Each_is_applied_once_and_later_ones_follow()
    {
        await ApplyAsync(First);
        await ApplyAsync(First, Second);
        await ApplyAsync(First, Second);

        var names = await ScalarAsync("select string_agg(name, ' ' order by name) from kb_migration");
        names.ShouldBe($"{First.Name} {Second.Name}");
        (await ScalarAsync("select count(*) from second")).ShouldBe(0L);
    }

    [Fact]
    public async Task Programs_that_start_together_do_not_get_in_each_others_way()
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ApplyAsync(First, Second)));

        (await ScalarAsync("select count(*) from kb_migration")).ShouldBe(2L);
    }

    [Fact]
    public async Task One_may_take_longer_than_other_statements_may()
    {
        await using var hasty = NpgsqlDataSource.Create(_database + ";Command Timeout=1");
        var slow = Migration.Of("2000-01-01_02_Slow.sql", "create table slow as select 1 as n from pg_sleep(1.5);\n");

        await Migrations.ApplyAsync(hasty, "here", [First, slow], CancellationToken.None);

        (await ScalarAsync("select to_regclass('slow') is not null")).ShouldBe(true);
    }

    [Fact]
    public async Task One_that_fails_leaves_nothing_behind()
    {
        var broken = Migration.Of("2000-01-01_02_Broken.sql", "create table half (n int); create table half (n int);");

        await Should.ThrowAsync<PostgresException>(() => ApplyAsync(First, broken));

        (await ScalarAsync("select to_regclass('half') is null and to_regclass('first') is not null")).ShouldBe(true);
    }

    [Fact]
    public async Task One_that_was_edited_since_is_refused()
    {
        await ApplyAsync(First);

        var error = await Should.ThrowAsync<StoreUnavailableError>(
            () => ApplyAsync(Migration.Of(First.Name, "create table first (n bigint);\n")));

        error.Message.ShouldContain($"the migration `{First.Name}` was edited after it was applied");
    }

    [Fact]
    public async Task Line_ends_of_a_checkout_are_no_edit()
    {
        await ApplyAsync(First);

        await ApplyAsync(Migration.Of(First.Name, First.Sql.Replace("\n", "\r\n", StringComparison.Ordinal)));

        (await ScalarAsync("select count(*) from kb_migration")).ShouldBe(1L);
    }

    [Fact]
    public async Task A_database_that_is_newer_than_the_program_is_refused()
    {
        await ApplyAsync(First, Second);

        var error = await Should.ThrowAsync<StoreUnavailableError>(() => ApplyAsync(First));

        error.Message.ShouldContain($"`{Second.Name}`, which this program does not know");
    }

    [Fact]
    public void Names_are_dates_and_in_order()
    {
        Migrations.All.ShouldNotBeEmpty();
        foreach (var migration in Migrations.All)
        {
            migration.Name.ShouldMatch(@"^\d{4}-\d{2}-\d{2}_\d{2}_[A-Z][A-Za-z]+\.sql$");
        }

        Migrations.All.Select(migration => migration.Name).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public async Task Documents_are_laid_out_as_Marten_does()
    {
        await Migrations.ApplyAsync(_source!, "the database", CancellationToken.None);

        var columns = await ScalarAsync(
            """
            select string_agg(concat_ws(' ', column_name, udt_name, is_nullable, column_default), ', ' order by ordinal_position)
            from information_schema.columns where table_name = 'mt_doc_agreement'
            """);
        columns.ShouldBe(
            "id varchar NO, data jsonb NO, mt_last_modified timestamptz YES transaction_timestamp(), mt_version int4 NO 0, "
            + "mt_dotnet_type varchar YES");
        (await ScalarAsync("select count(*) from pg_constraint where conname like 'pkey\\_mt\\_doc\\_%\\_id'")).ShouldBe(7L);
    }

    private Task ApplyAsync(params Migration[] migrations) =>
        Migrations.ApplyAsync(_source!, "the database", migrations, CancellationToken.None);

    private async Task<object?> ScalarAsync(string sql)
    {
        await using var command = _source!.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }
}
