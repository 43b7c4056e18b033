using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

/// <summary>Lists of many records, and lists that change while they are read.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListWalkTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private const int Many = 2_000;

    private static readonly RecordKind Terms = Kinds.Named(Kinds.Term);

    public Task InitializeAsync() => kb.ImportAsync(Enumerable.Range(0, Many).Select(One));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("id", "")]
    [InlineData("-title", "")]
    [InlineData("changed", "")]
    [InlineData("title", Schemes.Theme)]
    [InlineData("id", Schemes.Theme)]
    [InlineData("-id", Schemes.Route)]
    public async Task A_walk_while_records_change_meets_each_unchanged_one_exactly_once(string sort, string scheme)
    {
        ListOf<List.Filter> filters = scheme.Length == 0 ? [] : [new("scheme", [scheme])];
        var before = await AllAsync(filters, sort, limit: 200, _ => Task.CompletedTask);
        var touched = new HashSet<string>(StringComparer.Ordinal);
        var pages = 0;

        var seen = await AllAsync(filters, sort, limit: 50, async _ =>
        {
            // Before the place, behind it and at it: one changes its order, one goes, one comes.
            var retitled = before[pages * 37 % before.Count];
            var removed = before[((pages * 53) + 7) % before.Count];
            var added = $"new-{sort.Length}{sort.TrimStart('-')}{scheme}-{pages}";
            touched.UnionWith([retitled, removed, added]);
            await kb.ImportAsync(new[]
            {
                One(0) with { Id = removed, Withdrawn = Some.Withdrawal() },
                One(0) with { Id = retitled, Label = $"{(char)('z' - (pages % 20))} moved {pages}" },
                One(1) with { Id = added },
            }.DistinctBy(term => term.Id));
            pages++;
        });

        var unchanged = before.Where(id => !touched.Contains(id)).ToList();
        unchanged.Count.ShouldBeGreaterThan(before.Count / 3);
        seen.Where(id => !touched.Contains(id)).SequenceEqual(unchanged).ShouldBeTrue();
    }

    [Fact]
    public async Task The_total_is_that_of_the_pages_by_either_way_of_reading()
    {
        foreach (var scheme in new[] { Schemes.Theme, Schemes.Route, Schemes.Movement })
        {
            var first = await kb.SendAsync(new List.Query(Terms, [new("scheme", [scheme])], Limit: 10));
            var both = await kb.SendAsync(new List.Query(Terms, [new("scheme", [scheme, Schemes.Wording])], Limit: 10));
            first.Total.ShouldBe(both.Total);
            first.Items.Select(RecordFields.IdOf).ShouldBe(both.Items.Select(RecordFields.IdOf));
            (await AllAsync([new("scheme", [scheme])], "id", limit: 100, _ => Task.CompletedTask)).Count.ShouldBe((int)first.Total);
        }
    }

    private static Term One(int number) => Some.Term(number % 40 == 0 ? Schemes.Route : Schemes.Theme, $"w{number:0000}") with
    {
        Id = $"t{number:0000}",
        Label = $"{(char)('a' + (number * 7 % 26))} word",
    };

    private async Task<List<string>> AllAsync(ListOf<List.Filter> filters, string sort, int limit, Func<List.Result, Task> between)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await kb.SendAsync(new List.Query(Terms, filters, limit, cursor) { Sort = sort });
            seen.AddRange(page.Items.Select(RecordFields.IdOf));
            await between(page);
            cursor = page.Next;
        }
        while (cursor is not null);

        return seen;
    }
}
