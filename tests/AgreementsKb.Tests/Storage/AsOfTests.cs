using AgreementsKb.Core;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

/// <summary>A store with three changesets at known times: changes 1 and 2, change 3, changes 4 and 5.</summary>
[Collection(PostgresCollection.Name)]
public sealed class AsOfTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Written = """
        insert into kb_changeset (id, editor, reason, origin, at) values
          (1, 'e', 'r', 'o', '2024-05-01T10:00:00Z'), (2, 'e', 'r', 'o', '2024-05-02T10:00:00.123456Z'), (3, 'e', 'r', 'o', '2024-05-02T18:00:00Z');
        insert into kb_revision (seq, changeset, kind, id, version, op, data, at)
        select seq, changeset, 'actor', 'a' || seq, 1, 'added', '{}', '2024-05-01T10:00:00Z'
        from (values (1, 1), (2, 1), (3, 2), (4, 3), (5, 3)) written (seq, changeset)
        """;

    private string _database = "";
    private NpgsqlDataSource _source = null!;

    public async Task InitializeAsync()
    {
        _database = await postgres.CreateDatabaseAsync();
        _source = NpgsqlDataSource.Create(_database);
    }

    public async Task DisposeAsync()
    {
        await _source.DisposeAsync();
        await postgres.DropDatabaseAsync(_database);
    }

    [Theory]
    [InlineData("2", 2)]
    [InlineData("3", 3)]
    [InlineData("5", 5)]
    [InlineData("2024-05-01", 2)]
    [InlineData("2024-05-02", 5)]
    [InlineData("2025-12-31", 5)]
    [InlineData("2024-05-01T10:00:00Z", 2)]
    [InlineData("2024-05-02T10:00:00.123455Z", 2)]
    [InlineData("2024-05-02T10:00:00.123456Z", 3)]
    [InlineData("2024-05-02T12:00:00+02:00", 2)]
    [InlineData("2024-05-02T17:59:59Z", 3)]
    public async Task A_date_a_time_and_a_revision_each_come_to_the_end_of_one_changeset(string asked, long revision)
    {
        await WriteAsync();

        var moment = await ResolveAsync(asked);

        (moment.Asked, moment.Revision).ShouldBe((asked, revision));
        (await ResolveAsync($"{moment.At:O}")).Revision.ShouldBe(revision);
    }

    [Theory]
    [InlineData("1", "2 after it")]
    [InlineData("4", "3 stands before it, 5 after it")]
    public async Task A_revision_within_a_changeset_is_refused_with_its_neighbours(string asked, string neighbours)
    {
        await WriteAsync();

        var refused = await RefusedAsync(asked);

        refused.Expected.ShouldContain("all or nothing");
        refused.Expected.ShouldEndWith(neighbours);
        refused.Suggestions.Select(long.Parse).ShouldBe(asked == "1" ? [2L] : [3L, 5L]);
    }

    [Theory]
    [InlineData("6", "a revision from 2 to 5, which is the present one")]
    [InlineData("999999999999999999", "a revision from 2 to 5, which is the present one")]
    [InlineData("0", "a revision from 2, with which the knowledge base begins, to 5")]
    [InlineData("2024-04-30", "no time before the knowledge base begins, at 2024-05-01T10:00:00Z")]
    [InlineData("2024-05-01T09:59:59.999999Z", "no time before the knowledge base begins, at 2024-05-01T10:00:00Z")]
    [InlineData("2024-5-1", AsOfText.Form)]
    public async Task What_there_is_no_state_of_is_refused_with_what_there_is(string asked, string expected)
    {
        await WriteAsync();

        var refused = await RefusedAsync(asked);

        (refused.Parameter, refused.Found, refused.Expected).ShouldBe(("asOf", asked, expected));
    }

    [Fact]
    public async Task Today_is_allowed_and_tomorrow_is_not()
    {
        await WriteAsync();

        (await ResolveAsync($"{DateTime.UtcNow:yyyy-MM-dd}")).Revision.ShouldBe(5);
        (await RefusedAsync($"{DateTime.UtcNow.AddDays(2):yyyy-MM-dd}")).Expected.ShouldStartWith("a date or time that has come; it is now 2");
        (await RefusedAsync("9999-12-31T23:59:59.9999999Z")).Expected.ShouldStartWith("a date or time that has come");
    }

    [Fact]
    public async Task The_time_of_the_last_changeset_has_come_whatever_the_clock_says()
    {
        await WriteAsync();
        await ExecuteAsync("""
            insert into kb_changeset (id, editor, reason, origin, at) values (4, 'e', 'r', 'o', '2999-01-01T00:00:00Z');
            insert into kb_revision (seq, changeset, kind, id, version, op, data) values (6, 4, 'actor', 'a6', 1, 'added', '{}')
            """);

        (await ResolveAsync("2999-01-01T00:00:00Z")).Revision.ShouldBe(6);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("2024-05-01")]
    public async Task An_empty_knowledge_base_has_no_past(string asked) =>
        (await RefusedAsync(asked)).Expected.ShouldBe("nothing: the knowledge base holds no change yet");

    private Task<Moment> ResolveAsync(string asked) => AsOf.ResolveAsync(_source, asked, CancellationToken.None);

    private Task<BadParameterError> RefusedAsync(string asked) => Should.ThrowAsync<BadParameterError>(() => ResolveAsync(asked));

    private Task WriteAsync() => ExecuteAsync(Written);

    private async Task ExecuteAsync(string sql)
    {
        await using var command = _source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }
}
