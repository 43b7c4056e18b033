using System.Text.Json;
using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Changes;

[Collection(PostgresCollection.Name)]
public sealed class AfterTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task A_walk_sees_every_change_once_and_in_order()
    {
        await kb.ImportAsync(Some.Actor("a1"), Some.Actor("a2"), Some.Actor("a3"));
        await kb.ImportAsync(Some.Actor("a2") with { Name = "Another" });

        var (seen, position, more) = (new List<After.Entry>(), 0L, true);
        while (more)
        {
            var page = await kb.SendAsync(new After.Query(position, Limit: 2));
            page.Items.Count.ShouldBeInRange(1, 2);
            seen.AddRange(page.Items);
            (position, more) = (page.Position, page.More);
        }

        seen.Select(entry => entry.Revision.Seq).ShouldBe(Enumerable.Range(1, seen.Count).Select(seq => (long)seq));
        seen[^1].Revision.Change.Op.ShouldBe("changed");
        seen[^1].Revision.Changeset.Editor.ShouldBe("a tester");
        position.ShouldBe(seen[^1].Revision.Seq);
    }

    [Fact]
    public async Task An_empty_range_answers_with_the_current_position()
    {
        var done = await kb.ImportAsync(Some.Actor("b1"));

        var empty = await kb.SendAsync(new After.Query(done.Revision));
        var beyond = await kb.SendAsync(new After.Query(done.Revision + 1000));

        empty.Items.ShouldBeEmpty();
        (empty.Position, empty.More, empty.Revision).ShouldBe((done.Revision, false, done.Revision));
        (beyond.Items.Count, beyond.Position).ShouldBe((0, done.Revision));
    }

    [Fact]
    public async Task A_rename_names_both_ids()
    {
        var before = await kb.ImportAsync(Some.Actor("c1"));
        await kb.ImportAsync(Some.Actor("c2") with { FormerIds = ["c1"] });

        var page = await kb.SendAsync(new After.Query(before.Revision));

        page.Items.Select(entry => entry.Revision.Change).Select(change => (change.Op, change.Id, change.RenamedFrom, change.RenamedTo))
            .ShouldBe([("removed", "c1", null, "c2"), ("added", "c2", "c1", null)], ignoreOrder: true);
    }

    [Fact]
    public async Task Changes_of_one_kind_are_told_with_their_records_where_asked()
    {
        var before = await kb.ImportAsync(Some.Source("d-source"));
        var done = await kb.ImportAsync(Some.Actor("d1"), Some.Term("theme", "cost"), Some.Actor("d2"));

        var query = new After.Query(before.Revision) { Kinds = ["actor"] };
        var bare = await kb.SendAsync(query);
        var whole = await kb.SendAsync(query with { WithData = true });

        bare.Items.Select(entry => entry.Revision.Change.Id).ShouldBe(["d1", "d2"]);
        bare.Items.ShouldAllBe(entry => entry.Data == null);
        bare.Position.ShouldBe(done.Revision);
        using var data = JsonDocument.Parse(whole.Items[0].Data!.Value);
        data.RootElement.GetProperty("id").GetString().ShouldBe("d1");
    }

    [Fact]
    public async Task Who_listens_is_told_of_a_change_by_another_program()
    {
        var before = await kb.ImportAsync(Some.Actor("e1"));
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var stream = await kb.SendAsync(new Follow.Query(Position: null) { Patience = TimeSpan.FromMinutes(10) });
        stream.Position.ShouldBe(before.Revision);
        await using var pages = stream.Pages.GetAsyncEnumerator(late.Token);

        var next = pages.MoveNextAsync();
        await using (var other = kb.Another())
        {
            await other.ImportAsync(Some.Actor("e2"));
        }

        (await next).ShouldBeTrue();
        pages.Current.Items.Select(entry => entry.Revision.Change.Id).ShouldBe(["e2"]);
    }

    [Fact]
    public async Task Who_listens_hears_from_us_when_nothing_happens()
    {
        var done = await kb.ImportAsync(Some.Actor("f1"));
        var stream = await kb.SendAsync(new Follow.Query(done.Revision + 50) { Patience = TimeSpan.FromMilliseconds(20) });
        stream.Position.ShouldBe(done.Revision);

        await foreach (var page in stream.Pages)
        {
            (page.Items.Count, page.Position).ShouldBe((0, done.Revision));
            break;
        }
    }

    [Fact]
    public async Task Who_listens_misses_nothing_when_the_connection_that_listens_is_cut()
    {
        var before = await kb.ImportAsync(Some.Actor("g1"));
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        var stream = await kb.SendAsync(new Follow.Query(before.Revision) { Patience = TimeSpan.FromMinutes(10) });
        await using var pages = stream.Pages.GetAsyncEnumerator(late.Token);
        var next = pages.MoveNextAsync();

        await kb.CutListenersAsync();
        await kb.ImportAsync(Some.Actor("g2"));

        (await next).ShouldBeTrue();
        pages.Current.Items.Select(entry => entry.Revision.Change.Id).ShouldBe(["g2"]);
    }

    [Fact]
    public async Task The_newest_changesets_come_with_the_first_of_their_changes()
    {
        await kb.ImportAsync(Enumerable.Range(10, Recent.ChangesShown + 5).Select(n => Some.Actor($"h{n}")));

        var entry = (await kb.SendAsync(new Recent.Query(Limit: 1))).Items.Single();

        entry.Line.Added.ShouldBe(Recent.ChangesShown + 5);
        entry.Changes.Count.ShouldBe(Recent.ChangesShown);
        entry.Changes[0].ShouldBe(new Core.Features.Changesets.RecordChange(Kinds.Actor, "h10", "added", 1, "H10"));
    }
}
