using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;
using ClaimList = AgreementsKb.Core.Features.Claims.List;
using RecordList = AgreementsKb.Core.Features.Records.List;

namespace AgreementsKb.Tests.Features.Records;

/// <summary>Walks over ten thousand records, while a writer changes some of them without ceasing.</summary>
[Collection(PostgresCollection.Name)]
public sealed class WalkBesideAWriterTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Many = 10_000;

    private int _rounds;

    [Fact]
    public async Task Each_unchanged_record_is_seen_exactly_once()
    {
        await kb.ImportAsync(Enumerable.Range(0, Many).Select(One));
        var touched = new HashSet<string>(StringComparer.Ordinal);
        using var walked = new CancellationTokenSource();
        var writing = Task.Run(() => WriteAsync(touched, walked.Token));

        var walks = new List<(string Name, List<string> Seen)>();
        foreach (var sort in new[] { "id", "-title", "changed" })
        {
            walks.Add((sort, await RecordsAsync(sort)));
        }

        walks.Add(("claims", await ClaimsAsync()));
        walks.Add(("export", [.. (await kb.ExportAsync()).Select(line => RecordFields.IdOf(DataOf(line)))]));
        await walked.CancelAsync();
        await writing;

        var unchanged = Enumerable.Range(0, Many).Select(number => One(number).Id).Where(id => !touched.Contains(id)).ToList();
        (touched.Count, unchanged.Count).ShouldSatisfyAllConditions(
            counts => counts.Item1.ShouldBeGreaterThan(50),
            counts => counts.Item2.ShouldBeGreaterThan(Many / 2));
        foreach (var (name, seen) in walks)
        {
            seen.Where(id => !touched.Contains(id)).Order(StringComparer.Ordinal).SequenceEqual(unchanged).ShouldBeTrue(name);
        }
    }

    private static Term One(int number) => Some.Term("walked", $"w{number:00000}") with
    {
        Id = $"t{number:00000}",
        Label = $"{(char)('a' + (number * 7 % 26))} word",
        Cite = [Some.Citation()],
    };

    private static ReadOnlyMemory<byte> DataOf(byte[] line)
    {
        using var json = System.Text.Json.JsonDocument.Parse(line);
        return System.Text.Encoding.UTF8.GetBytes(json.RootElement.GetProperty("data").GetRawText());
    }

    /// <summary>Before the place of the walk, behind it and at it: some change their order, some go, some come.</summary>
    private async Task WriteAsync(HashSet<string> touched, CancellationToken until)
    {
        for (var round = 0; !until.IsCancellationRequested; round++)
        {
            var number = round * 367 % Many;
            KbRecord[] changes =
            [
                One(number) with { Label = $"{(char)('z' - (round % 20))} moved {round}" },
                One((number + 4_999) % Many) with { Withdrawn = Some.Withdrawal() },
                One(number) with { Id = $"u{round:00000}", Word = $"u{round}" },
            ];
            touched.UnionWith(changes.Select(record => record.Id));
            await kb.ImportAsync(changes);
            Interlocked.Increment(ref _rounds);
        }
    }

    /// <summary>However slow the writer is, it changes something between pages: one in ten waits for it.</summary>
    private async Task WaitAsync(int page)
    {
        for (var before = Volatile.Read(ref _rounds); page % 10 == 0 && Volatile.Read(ref _rounds) == before;)
        {
            await Task.Delay(5);
        }
    }

    private async Task<List<string>> RecordsAsync(string sort)
    {
        var (seen, cursor, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await kb.SendAsync(new RecordList.Query(Kinds.Named(Kinds.Term), [], RecordList.MaximumLimit, cursor) { Sort = sort });
            seen.AddRange(page.Items.Select(RecordFields.IdOf));
            cursor = page.Next;
            await WaitAsync(++pages);
        }
        while (cursor is not null);

        return seen;
    }

    private async Task<List<string>> ClaimsAsync()
    {
        var (seen, cursor, pages) = (new List<string>(), (string?)null, 0);
        do
        {
            var page = await kb.SendAsync(new ClaimList.Query(ClaimFilter.None, ClaimList.MaximumLimit, cursor));
            seen.AddRange(page.Items.Select(claim => claim.Record));
            cursor = page.Next;
            await WaitAsync(++pages);
        }
        while (cursor is not null);

        return seen;
    }
}
