using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Features.Changesets;

[Collection(PostgresCollection.Name)]
public sealed class ImportTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Importing_the_same_again_changes_nothing()
    {
        var first = await kb.ImportAsync(Some.Actor("a1"), Some.Agreement("a1"));
        var second = await kb.ImportAsync(Some.Actor("a1"), Some.Agreement("a1"));

        first.Changeset.ShouldNotBeNull();
        first.Added.ShouldBe(["actor/a1", "agreement/a1"]);
        second.Changeset.ShouldBeNull();
        second.ShouldSatisfyAllConditions(
            () => second.Added.ShouldBeEmpty(),
            () => second.Changed.ShouldBeEmpty(),
            () => second.Unchanged.ShouldBe(2),
            () => second.Revision.ShouldBeGreaterThanOrEqualTo(first.Revision));
    }

    [Fact]
    public async Task A_change_gives_the_record_its_next_version_and_leaves_the_others_alone()
    {
        await kb.ImportAsync(Some.Actor("a2-changed"), Some.Actor("a2-same"), Some.Actor("a2-not-given"));

        var import = await kb.ImportAsync(Some.Actor("a2-changed") with { Name = "Another" }, Some.Actor("a2-same"));

        import.Changed.ShouldBe(["actor/a2-changed"]);
        import.Unchanged.ShouldBe(1);
        (await kb.GetAsync(Kinds.Actor, "a2-changed")).Version.ShouldBe(2);
        (await kb.GetAsync(Kinds.Actor, "a2-same")).Version.ShouldBe(1);
        (await kb.GetAsync(Kinds.Actor, "a2-not-given")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Every_version_is_kept_with_who_and_why()
    {
        await kb.ImportAsync(Some.Actor("a3"));
        var import = await kb.SendAsync(
            new Import.Command(Some.Checked(Some.Actor("a3") with { Name = "Another" }), "An Editor", "A correction", "seed-data"));

        var history = await QueryAsync(
            """
            select format('%s %s %s by %s: %s from %s', r.version, r.op, r.data ->> 'name', c.editor, c.reason, c.origin)
            from kb_revision r join kb_changeset c on c.id = r.changeset where r.id = 'a3' order by r.seq
            """);

        history.ShouldBe(
            ["1 added A3 by a tester: for a test from memory", "2 changed Another by An Editor: A correction from seed-data"]);
        import.Changeset.ShouldNotBeNull();
    }

    [Theory]
    [InlineData("update kb_revision set data = '{}'")]
    [InlineData("delete from kb_revision")]
    [InlineData("truncate kb_revision")]
    [InlineData("delete from kb_changeset")]
    public async Task History_cannot_be_rewritten(string statement)
    {
        await kb.ImportAsync(Some.Actor("a4"));

        var refused = await Should.ThrowAsync<PostgresException>(() => QueryAsync(statement));

        refused.MessageText.ShouldContain("append-only");
    }

    [Fact]
    public async Task A_dry_run_says_the_same_and_writes_nothing()
    {
        await kb.ImportAsync(Some.Actor("a5-old"));
        var records = Some.Checked(Some.Actor("a5-new"), Some.Actor("a5-old") with { Name = "Another" });

        var dry = await kb.SendAsync(new Import.Command(records, "a tester", "try", "memory", DryRun: true));
        var wet = await kb.SendAsync(new Import.Command(records, "a tester", "do", "memory"));

        dry.Changeset.ShouldBeNull();
        (dry.Added, dry.Changed).ShouldBe((wet.Added, wet.Changed));
        wet.Added.ShouldBe(["actor/a5-new"]);
    }

    [Fact]
    public async Task A_renamed_record_takes_the_place_of_the_old_one()
    {
        await kb.ImportAsync(Some.Actor("a6-old"));

        var import = await kb.ImportAsync(Some.Actor("a6-new") with { FormerIds = ["a6-old"] });

        import.Added.ShouldBe(["actor/a6-new"]);
        import.Removed.ShouldBe(["actor/a6-old"]);
        (await Should.ThrowAsync<MovedError>(() => kb.GetAsync(Kinds.Actor, "a6-old"))).NewId.ShouldBe("a6-new");
        (await kb.ImportAsync(Some.Actor("a6-new") with { FormerIds = ["a6-old"] })).Changeset.ShouldBeNull();
    }

    [Fact]
    public async Task An_id_that_comes_back_goes_on_from_its_last_version()
    {
        await kb.ImportAsync(Some.Actor("a7"));
        await kb.ImportAsync(Some.Actor("a7-new") with { FormerIds = ["a7"] });
        await kb.ImportAsync(Some.Actor("a7-new"), Some.Actor("a7"));

        (await kb.GetAsync(Kinds.Actor, "a7")).Version.ShouldBe(3);
    }

    [Fact]
    public async Task Imports_at_the_same_time_take_turns()
    {
        var imports = await Task.WhenAll(Enumerable.Range(1, 8).Select(n =>
            kb.ImportAsync(Some.Actor("a8-shared") with { Name = $"Name {n}" }, Some.Actor($"a8-own-{n}"))));

        imports.ShouldAllBe(import => import.Changeset != null);
        imports.Count(import => import.Added.Contains("actor/a8-shared")).ShouldBe(1);
        (await kb.GetAsync(Kinds.Actor, "a8-shared")).Version.ShouldBe(8);
        (await QueryAsync("select version::text from kb_revision where id = 'a8-shared' order by seq"))
            .ShouldBe(["1", "2", "3", "4", "5", "6", "7", "8"]);
    }

    [Fact]
    public async Task Those_who_listen_are_told_the_last_change()
    {
        await using var listener = new NpgsqlConnection(kb.ConnectionString);
        await listener.OpenAsync();
        await using var listen = new NpgsqlCommand("listen kb_changed", listener);
        await listen.ExecuteNonQueryAsync();
        var heard = new List<string>();
        listener.Notification += (_, message) => heard.Add(message.Payload);

        var import = await kb.ImportAsync(Some.Actor("a9-one"), Some.Actor("a9-two"));
        (await listener.WaitAsync(TimeSpan.FromSeconds(10))).ShouldBeTrue();

        heard.ShouldBe([$"{import.Revision}"]);
    }

    [Fact]
    public async Task The_same_record_twice_in_one_import_is_refused()
    {
        var error = await Should.ThrowAsync<BadParameterError>(() => kb.ImportAsync(Some.Actor("b1"), Some.Actor("b1")));

        (error.Parameter, error.Found).ShouldBe(("records", "actor/b1 twice"));
    }

    [Fact]
    public async Task An_import_without_an_editor_is_refused()
    {
        var error = await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new Import.Command([], "", "why", "memory")));

        error.Parameter.ShouldBe("editor");
    }

    private async Task<List<string>> QueryAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(kb.ConnectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await using var rows = await command.ExecuteReaderAsync();
        var found = new List<string>();
        while (await rows.ReadAsync())
        {
            found.Add(rows.GetString(0));
        }

        return found;
    }
}
