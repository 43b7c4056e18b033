using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.History;

[Collection(PostgresCollection.Name)]
public sealed class HistoryTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private static readonly RecordKind Kind = Kinds.Named(Kinds.Actor);

    [Fact]
    public async Task Every_version_says_who_when_why_and_what_it_changed()
    {
        await kb.ImportAsync(Some.Actor("h1"));
        var import = await kb.SendAsync(new Import.Command(
            Some.Checked(Some.Actor("h1") with { Name = "Another" }), "An Editor", "It was misspelt", "seed-data")
        {
            Nature = ChangeNature.Correction,
        });

        var history = await kb.SendAsync(new OfRecord.Query(Kind, "h1"));

        (history.Kind, history.Id, history.Title, history.Next).ShouldBe(("actor", "h1", "Another", null));
        history.Items.Select(item => (item.Change.Version, item.Change.Op)).ShouldBe([(2, "changed"), (1, "added")]);
        history.Items[0].Change.Fields.ShouldBe([new FieldChange("name", "H1", "Another")]);
        history.Items[1].Change.Fields.ShouldBeNull();
        history.Items[0].Seq.ShouldBe(import.Revision);
        var (id, at, editor, reason, origin, nature) = history.Items[0].Changeset;
        (id, editor, reason, origin, nature).ShouldBe(
            (import.Changeset!.Value, "An Editor", "It was misspelt", "seed-data", ChangeNature.Correction));
        at.Kind.ShouldBe(DateTimeKind.Utc);
        at.ShouldBeGreaterThan(history.Items[1].Changeset.At);
    }

    [Fact]
    public async Task The_history_of_a_renamed_record_goes_back_before_its_name()
    {
        await kb.ImportAsync(Some.Actor("h2-a"));
        await kb.ImportAsync(Some.Actor("h2-a") with { Name = "Second" });
        await kb.ImportAsync(Some.Actor("h2-b") with { Name = "Second", FormerIds = ["h2-a"] });
        await kb.ImportAsync(Some.Actor("h2-c") with { Name = "Third", FormerIds = ["h2-b", "h2-a"] });

        var history = await kb.SendAsync(new OfRecord.Query(Kind, "h2-c"));

        history.FormerIds.ShouldBe(["h2-b", "h2-a"]);
        history.Items.Select(item => (item.Change.Id, item.Change.Version, item.Change.RenamedFrom)).ShouldBe(
            [("h2-c", 1, "h2-b"), ("h2-b", 1, "h2-a"), ("h2-a", 2, null), ("h2-a", 1, null)]);
        history.Items[0].Change.Fields!.Select(field => field.Path).ShouldBe(["id", "formerIds[0]", "name"], ignoreOrder: true);
        (await Should.ThrowAsync<MovedError>(() => kb.SendAsync(new OfRecord.Query(Kind, "h2-b")))).NewId.ShouldBe("h2-c");
    }

    [Fact]
    public async Task A_name_that_is_given_again_has_a_history_of_its_own()
    {
        await kb.ImportAsync(Some.Actor("h3-a"));
        await kb.ImportAsync(Some.Actor("h3-b") with { FormerIds = ["h3-a"] });
        await kb.ImportAsync(Some.Actor("h3-b"), Some.Actor("h3-a") with { Name = "Somebody else" });

        var renamed = await kb.SendAsync(new OfRecord.Query(Kind, "h3-b"));
        var again = await kb.SendAsync(new OfRecord.Query(Kind, "h3-a"));

        renamed.Items.Select(item => (item.Change.Id, item.Change.Version)).ShouldBe([("h3-b", 2), ("h3-b", 1), ("h3-a", 1)]);
        again.Items.Select(item => (item.Change.Op, item.Change.Version)).ShouldBe([("added", 3), ("removed", 2), ("added", 1)]);
        again.Items[0].Change.Fields.ShouldBeNull();
    }

    [Fact]
    public async Task A_long_history_comes_in_pages_that_miss_nothing()
    {
        for (var n = 1; n <= 7; n++)
        {
            await kb.ImportAsync(Some.Actor("h5") with { Name = $"Name {n}" });
        }

        var whole = await kb.SendAsync(new OfRecord.Query(Kind, "h5"));
        var (pages, cursor) = (new List<Revision>(), (string?)null);
        do
        {
            var page = await kb.SendAsync(new OfRecord.Query(Kind, "h5", Limit: 3, cursor));
            page.Items.Count.ShouldBeLessThanOrEqualTo(3);
            pages.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        pages.ShouldBe(whole.Items);
        pages.Count.ShouldBe(7);
    }

    [Fact]
    public async Task A_version_is_the_record_as_it_was()
    {
        await kb.ImportAsync(Some.Actor("h6"));
        var first = await kb.GetAsync(Kinds.Actor, "h6");
        await kb.ImportAsync(Some.Actor("h6") with { Name = "Another" });

        var version = await kb.SendAsync(new OfVersion.Query(Kind, "h6", 1));

        Encoding.UTF8.GetString(version.Json.Span).ShouldBe(Encoding.UTF8.GetString(first.Json.Span));
        version.Revision.Changeset.Editor.ShouldBe("a tester");
        (await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new OfVersion.Query(Kind, "h6", 3)))).Message.ShouldContain("3 of actor/h6");
        (await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new OfVersion.Query(Kind, "h66", 1)))).Suggestions.ShouldContain("h6");
    }

    [Fact]
    public async Task Changesets_are_listed_newest_first_with_their_counts()
    {
        await kb.ImportAsync(Some.Actor("h7-a"), Some.Actor("h7-b"));
        await kb.ImportAsync(Some.Actor("h7-a") with { Name = "Another" }, Some.Actor("h7-c") with { FormerIds = ["h7-b"] });

        var first = await kb.SendAsync(new ListChangesets.Query(Limit: 1));
        var second = await kb.SendAsync(new ListChangesets.Query(Limit: 1, first.Next));

        var line = first.Items.Single();
        (line.Added, line.Changed, line.Removed, line.Revision).ShouldBe((1, 1, 1, first.Revision));
        second.Items.Single().ShouldSatisfyAllConditions(
            before => before.Changeset.Id.ShouldBe(line.Changeset.Id - 1),
            before => before.Added.ShouldBe(2));
        first.Total.ShouldBe(line.Changeset.Id);
    }

    [Fact]
    public async Task Changesets_of_one_nature_are_counted_and_listed_in_either_order()
    {
        var edited = new List<long>();
        for (var number = 0; number < 3; number++)
        {
            await kb.ImportAsync(Some.Actor($"h10-{number}"));
            var done = await kb.SendAsync(new Import.Command(
                Some.Checked([Some.Actor($"h10-{number}") with { Name = "Better" }]), "a tester", "it reads better", "memory")
            { Nature = ChangeNature.Editorial });
            edited.Add(done.Changeset!.Value);
        }

        var all = await kb.SendAsync(new ListChangesets.Query());
        all.Natures.Sum(count => count.Changesets).ShouldBe(all.Total);
        foreach (var oldestFirst in new[] { true, false })
        {
            var asked = new ListChangesets.Query(Limit: 2) { Nature = ChangeNature.Editorial, OldestFirst = oldestFirst };
            var first = await kb.SendAsync(asked);
            var rest = await kb.SendAsync(asked with { Cursor = first.Next });

            first.Total.ShouldBe(first.Natures.Single(count => count.Nature == ChangeNature.Editorial).Changesets);
            var ids = first.Items.Concat(rest.Items).Select(line => line.Changeset.Id).ToList();
            ids.ShouldBe(oldestFirst ? edited : edited.AsEnumerable().Reverse());
            rest.Next.ShouldBeNull();
            (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(asked with { Cursor = first.Next, OldestFirst = !oldestFirst })))
                .Parameter.ShouldBe("cursor");

            var table = await kb.SendAsync(new TabulateChangesets.Query(ChangeNature.Editorial, oldestFirst));
            var rows = await table.Rows.ToListAsync();
            table.Total.ShouldBe(3);
            rows.Select(row => row[0]).ShouldBe(ids.Select(id => $"{id}"));
            rows.ShouldAllBe(row => row.Count == table.Columns.Count && row[3] == "editorial" && row[4] == "it reads better" && row[7] == "1");
        }
    }

    [Fact]
    public async Task A_changeset_says_what_it_did_to_each_record()
    {
        await kb.ImportAsync(Some.Actor("h8-a"), Some.Actor("h8-b"));
        var number = (await kb.ImportAsync(
            Some.Actor("h8-a") with { Name = "Another" }, Some.Actor("h8-c") with { FormerIds = ["h8-b"] })).Changeset!.Value;

        var changeset = await kb.SendAsync(new OfChangeset.Query(number));
        var page = await kb.SendAsync(new OfChangeset.Query(number, Limit: 2));
        var rest = await kb.SendAsync(new OfChangeset.Query(number, Limit: 2, page.Next));

        changeset.Total.ShouldBe(3);
        changeset.Items.Select(item => (item.Id, item.Op, item.RenamedFrom, item.RenamedTo)).ShouldBe(
            [("h8-a", "changed", null, null), ("h8-b", "removed", null, "h8-c"), ("h8-c", "added", "h8-b", null)]);
        changeset.Items[0].Fields.ShouldBe([new FieldChange("name", "H8-A", "Another")]);
        changeset.Items[2].Fields!.Select(field => field.Path).ShouldContain("name");
        page.Items.Concat(rest.Items).ShouldBe(changeset.Items);
        (await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new OfChangeset.Query(1000)))).Message.ShouldContain("1000");
    }

    [Theory]
    [InlineData("nonsense!")]
    [InlineData("YWN0b3IvaDEvNQ")]
    public async Task A_cursor_of_another_list_is_refused(string cursor)
    {
        (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new ListChangesets.Query(Cursor: cursor)))).Parameter.ShouldBe("cursor");
        (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new OfRecord.Query(Kind, "h9", Cursor: cursor)))).Parameter.ShouldBe("cursor");
    }

    [Fact]
    public async Task A_page_has_no_more_entries_than_allowed() =>
        (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new ListChangesets.Query(Limit: 101)))).Parameter.ShouldBe("limit");
}
