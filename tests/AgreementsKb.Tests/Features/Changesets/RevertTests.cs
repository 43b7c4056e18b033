using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Changesets;

/// <summary>Undoing, on a store that holds the seed data; each test with a store of its own.</summary>
[Collection(PostgresCollection.Name)]
public sealed class RevertTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly KnowledgeBase _kb = new(postgres);

    private static Agreement Deal => SeedRecords.Agreement;

    private static Actor Newcomer => new() { Id = "a-newcomer", Name = "A newcomer", Kind = "group", Cite = Deal.Cite };

    public async Task InitializeAsync()
    {
        await _kb.InitializeAsync();
        await _kb.ImportAsync(SeedRecords.All);
    }

    public Task DisposeAsync() => _kb.DisposeAsync();

    [Fact]
    public async Task Every_record_is_put_back_as_it_was()
    {
        var before = await DataAsync();
        var leaving = SeedRecords.Set.Statements["louise-haigh-2024-11-cost"];
        var given = SeedRecords.All.Where(record => record != leaving && record != Deal)
            .Append(Deal with { Title = "Another title" }).Append(Newcomer);
        var done = await _kb.SendAsync(new Import.Command(Some.Checked(given), "a tester", "a mistake", "memory") { Prune = true });
        (done.Added.Count, done.Changed.Count, done.Removed.Count).ShouldBe((1, 1, 1));

        var undone = await RevertAsync(done.Changeset!.Value);

        (undone.Added, undone.Changed, undone.Removed).ShouldBe((done.Removed, done.Changed, done.Added));
        (await DataAsync()).ShouldBe(before);
        var signed = (await _kb.SendAsync(new ListChangesets.Query())).Items;
        (signed[0].Changeset.Nature, signed[0].Changeset.Reverts).ShouldBe((ChangeNature.Correction, done.Changeset));
        signed[1].Changeset.RevertedBy.ShouldBe([undone.Changeset!.Value]);
    }

    [Fact]
    public async Task A_record_that_was_taken_away_keeps_its_history()
    {
        var done = await ImportAsync(Newcomer);
        var undone = await RevertAsync(done);

        var history = await _kb.SendAsync(new OfRecord.Query(Kinds.Of(Newcomer), Newcomer.Id));

        history.Items.Select(item => (item.Change.Op, item.Changeset.Reverts)).ShouldBe([("removed", done), ("added", null)]);
        history.Items[1].Changeset.RevertedBy.ShouldBe([undone.Changeset!.Value]);
    }

    [Fact]
    public async Task Undoing_an_undoing_restores()
    {
        var done = await ImportAsync(Deal with { Title = "Another title" }, Newcomer);
        var after = await DataAsync();
        var undone = await RevertAsync(done);
        (await DataAsync()).ShouldNotBe(after);

        await RevertAsync(undone.Changeset!.Value);

        (await DataAsync()).ShouldBe(after);
        (await RevertAsync(done)).Changeset.ShouldNotBeNull("the records are as the first changeset left them");
    }

    [Fact]
    public async Task A_rename_is_undone()
    {
        var before = await DataAsync();
        var old = SeedRecords.Set.Actors["alp-mehmet"];
        var speaking = SeedRecords.Set.Statements.Values.Where(statement => statement.Person == old.Id || statement.Speaker == old.Id)
            .Select(statement => statement with
            {
                Person = statement.Person == old.Id ? "a-mehmet" : statement.Person,
                Speaker = statement.Speaker == old.Id ? "a-mehmet" : statement.Speaker,
            });
        var done = await ImportAsync([old with { Id = "a-mehmet", FormerIds = [old.Id] }, .. speaking]);

        await RevertAsync(done);

        (await DataAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task What_was_changed_since_is_not_overwritten()
    {
        var done = await ImportAsync(Deal with { Title = "Another title" }, Newcomer);
        var later = await ImportAsync(Deal with { Title = "Another title", Summary = "What it is." });
        var before = await DataAsync();

        var refused = await Should.ThrowAsync<ConflictError>(() => RevertAsync(done));

        refused.Message.ShouldContain($"agreement/{Deal.Id} by changeset {later} (summary)");
        refused.Message.ShouldNotContain(Newcomer.Id);
        (await DataAsync()).ShouldBe(before);
        await RevertAsync(later);
        await RevertAsync(done);
    }

    [Fact]
    public async Task What_was_put_back_by_hand_is_no_conflict()
    {
        var before = await DataAsync();
        var done = await ImportAsync(Deal with { Title = "Another title" }, Newcomer);
        await ImportAsync(Deal);

        var undone = await RevertAsync(done);

        undone.Changes.Select(change => change.Id).ShouldBe([Newcomer.Id]);
        (await DataAsync()).ShouldBe(before);
        (await RevertAsync(done)).Changeset.ShouldBeNull();
    }

    [Fact]
    public async Task What_others_rest_on_now_is_not_taken_away()
    {
        var done = await ImportAsync(Newcomer);
        await ImportAsync(Newcomer with { Id = "their-leader", Name = "Their leader", PartOf = Newcomer.Id });
        var before = await DataAsync();

        var refused = await Should.ThrowAsync<SeedDataError>(() => RevertAsync(done));

        refused.Problems.ShouldHaveSingleItem().ToString().ShouldContain("actor/their-leader: partOf: found");
        (await DataAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task A_record_that_was_given_the_former_id_since_is_not_taken_away()
    {
        await ImportAsync(Newcomer with { FormerIds = ["old-name"] });
        var done = await ImportAsync(Newcomer);
        await ImportAsync(Newcomer with { Id = "old-name", Name = "Another newcomer" });

        var refused = await Should.ThrowAsync<ConflictError>(() => RevertAsync(done));

        refused.Message.ShouldContain("actor/old-name");
    }

    [Fact]
    public async Task A_dry_run_says_what_would_be_undone_and_writes_nothing()
    {
        var done = await ImportAsync(Deal with { Title = "Another title" });
        var before = await DataAsync();

        var plan = await _kb.SendAsync(new Revert.Command(done, "a tester", "try", DryRun: true));

        plan.Changeset.ShouldBeNull();
        plan.Changes.Single().Fields!.Single().ShouldSatisfyAllConditions(
            field => field.Path.ShouldBe("title"),
            field => field.Was.ShouldBe("Another title"),
            field => field.Now.ShouldBe(Deal.Title));
        (await DataAsync()).ShouldBe(before);
    }

    [Fact]
    public async Task There_must_be_such_a_changeset_and_a_reason()
    {
        (await Should.ThrowAsync<NotFoundError>(() => RevertAsync(99))).Message.ShouldContain("changeset `99`");
        (await Should.ThrowAsync<BadParameterError>(() => _kb.SendAsync(new Revert.Command(1, "a tester", " ")))).Parameter.ShouldBe("reason");
    }

    private Task<Import.Result> RevertAsync(long changeset) =>
        _kb.SendAsync(new Revert.Command(changeset, "a tester", "It was a mistake"));

    private async Task<long> ImportAsync(params IEnumerable<KbRecord> records) => (await _kb.ImportAsync(records)).Changeset!.Value;

    /// <summary>Every record without its revision number, which an undoing does not turn back.</summary>
    private async Task<List<string>> DataAsync() =>
        [.. (await _kb.ExportAsync()).Select(line => Encoding.UTF8.GetString(line)).Select(line => line[line.IndexOf("\"data\"", StringComparison.Ordinal)..])];
}
