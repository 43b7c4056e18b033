using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class SnapshotsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private Snapshots Snapshots => kb.Services.GetRequiredService<Snapshots>();

    [Fact]
    public async Task Nothing_is_read_again_while_nothing_changes()
    {
        await kb.ImportAsync(Some.Actor("s1"));

        (await CurrentAsync()).ShouldBeSameAs(await CurrentAsync());
    }

    [Fact]
    public async Task A_change_is_seen_at_once_and_what_was_read_stays_as_it_was()
    {
        await kb.ImportAsync(Some.Actor("s2"), Some.Agreement("s2"));
        var before = await CurrentAsync();
        var import = await kb.ImportAsync(Some.Actor("s2") with { Name = "Another" }, Some.Actor("s2-new"));
        var after = await CurrentAsync();

        before.Actors["s2"].Name.ShouldBe("S2");
        after.Actors["s2"].Name.ShouldBe("Another");
        after.Actors.ShouldContainKey("s2-new");
        after.Agreements["s2"].ShouldBeSameAs(before.Agreements["s2"]);
        after.Revision.ShouldBe(import.Revision);
    }

    [Fact]
    public async Task Renamed_and_withdrawn_records_leave_it()
    {
        await kb.ImportAsync(Some.Actor("s3-old"), Some.Actor("s3-withdrawn"));
        (await CurrentAsync()).Actors.ShouldContainKey("s3-withdrawn");
        await kb.ImportAsync(
            Some.Actor("s3-new") with { FormerIds = ["s3-old"] },
            Some.Actor("s3-withdrawn") with { Withdrawn = Some.Withdrawal() });

        var actors = (await CurrentAsync()).Actors;

        actors.Keys.Where(id => id.StartsWith("s3", StringComparison.Ordinal)).ShouldBe(["s3-new"]);
    }

    [Fact]
    public async Task One_that_follows_changes_is_equal_to_one_that_is_read_whole()
    {
        await kb.ImportAsync(Some.OfEveryKind());
        await CurrentAsync();
        await kb.ImportAsync(Some.Actor("it") with { Name = "Italy" }, Some.Term("theme", "law"));
        using var fresh = new Snapshots(kb.Services.GetRequiredService<Store>());

        var whole = await fresh.CurrentAsync(CancellationToken.None);
        var followed = await CurrentAsync();

        followed.All.ShouldBe(whole.All);
        followed.Revision.ShouldBe(whole.Revision);
    }

    [Fact]
    public async Task Those_who_ask_together_get_the_same()
    {
        await kb.ImportAsync(Some.Actor("s5"));
        using var fresh = new Snapshots(kb.Services.GetRequiredService<Store>());

        var sets = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => fresh.CurrentAsync(CancellationToken.None)));

        sets.Distinct().Count().ShouldBe(1);
    }

    [Fact]
    public async Task The_last_few_states_of_the_past_are_kept_and_no_more()
    {
        var revisions = new List<string>();
        for (var number = 0; number <= PastSnapshots.Kept; number++)
        {
            revisions.Add($"{(await kb.ImportAsync(Some.Actor("s6") with { Name = $"Name {number}" })).Revision}");
        }

        var first = await PastAsync(revisions[0]);
        (await PastAsync(revisions[0])).ShouldBeSameAs(first);
        foreach (var revision in revisions.Skip(1))
        {
            await PastAsync(revision);
        }

        var again = await PastAsync(revisions[0]);
        again.ShouldNotBeSameAs(first);
        again.All.ShouldBe(first.All);
        again.Actors["s6"].Name.ShouldBe("Name 0");
    }

    private async Task<RecordSet> PastAsync(string asOf) => (await Snapshots.AtAsync(asOf, CancellationToken.None)).Records;

    private Task<RecordSet> CurrentAsync() => Snapshots.CurrentAsync(CancellationToken.None);
}
