using System.Text;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Features.Records.Indexed;

/// <summary>The oracle is the way that lists are read where there is no index.</summary>
[Collection(PostgresCollection.Name)]
public class IndexedPagesTests : IClassFixture<KnowledgeBase>, IDisposable
{
    private static readonly string[] Sorts = ["id", "-id", "title", "-title", "date", "-date", "changed", "-changed"];

    /// <summary>The same several times, in letters of one to four bytes: their order is another in UTF-16.</summary>
    private static readonly string[] Titles = ["Returns", "returns, again", "Émigration", "\uff5e a wave", "\U0001f6a2 by ship", "中", "Return"];

    private static readonly string[] Words = ["returns", "tunisia", "agreement", "returns -again", "nosuchword"];

    /// <summary>Which records are disputed does not matter here, but that both ways take it from the same.</summary>
    private static readonly Disputed Some = new(
        [.. Many().Where((_, number) => number % 3 == 0).Select(agreement => agreement.Id), .. SeedRecords.Set.Outcomes.Keys.Where((_, number) => number % 2 == 0)],
        PendingSince: null);

    private readonly KnowledgeBase _kb;
    private readonly ListIndexes _indexes;
    private readonly Random _random = new(20261129);
    private readonly Dictionary<string, Dictionary<string, List<string>>> _facets = [];

    public IndexedPagesTests(KnowledgeBase kb)
        : this(kb, new ListIndexBounds())
    {
    }

    private protected IndexedPagesTests(KnowledgeBase kb, ListIndexBounds bounds)
    {
        _kb = kb;
        _indexes = new ListIndexes(kb.Services.GetRequiredService<Store>(), bounds);
    }

    public void Dispose()
    {
        _indexes.Dispose();
        GC.SuppressFinalize(this);
    }

    [Fact]
    public async Task What_an_index_answers_the_database_answers_too_also_while_records_change()
    {
        await _kb.ImportAsync([.. SeedRecords.All, .. Many()]);
        var compared = 0;
        for (var round = 0; round < 12; round++)
        {
            foreach (var kind in Kinds.All)
            {
                for (var i = 0; i < (round == 0 ? 40 : 6); i++)
                {
                    compared += await CompareAsync(AnyQuery(kind));
                }
            }

            await ChangeAsync(round);
        }

        compared.ShouldBeGreaterThan(300, "few lists had any records");
    }

    [Fact]
    public async Task An_index_is_followed_from_change_to_change_and_not_read_anew()
    {
        await _kb.ImportAsync(Many());
        var agreements = Kinds.Named(Kinds.Agreement);
        await _indexes.WarmAsync(agreements, CancellationToken.None);
        var unused = _indexes.Latest(agreements)!.UnusedSlots;
        for (var i = 0; i < 5; i++)
        {
            await _kb.ImportAsync(Harness.Some.Agreement("x-90", $"p-{i}"));
            (await ReadAsync(new List.Query(agreements, [new("party", [$"p-{i}"])]))).Total.ShouldBe(1);
            _indexes.Latest(agreements)!.UnusedSlots.ShouldBe(unused + i + 1);
        }
    }

    private async Task<List.Result> ReadAsync(List.Query query)
    {
        await _indexes.WarmAsync(query.Kind, CancellationToken.None);
        var source = await _kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        var page = await new IndexedPages(_indexes, source, Some).ReadAsync(query, CancellationToken.None);
        return page.ShouldNotBeNull($"no index answered {query}");
    }

    /// <returns>1 where there were records.</returns>
    private async Task<int> CompareAsync(List.Query query)
    {
        var source = await _kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        var selection = new ListSelection(query.Kind, query.Filters, moment: null, Some);
        var (found, expected) = (await ReadAsync(query), await SearchedPages.ReadAsync(source, query, selection, CancellationToken.None));
        Told(found).ShouldBe(Told(expected), $"{query}");
        if (found.Next is { } next && query.Cursor is null)
        {
            await CompareAsync(query with { Cursor = next });
        }

        return found.Total > 0 ? 1 : 0;
    }

    private List.Query AnyQuery(RecordKind kind)
    {
        var fields = List.FacetNames(kind);
        var filters = Enumerable.Range(0, _random.Next(4))
            .Select(_ => kind.Name == Kinds.Agreement && _random.Next(4) == 0 ? ListFilters.Between : fields[_random.Next(fields.Count)])
            .Distinct()
            .Select(name => new List.Filter(name, Codes(kind, name == ListFilters.Between ? "party" : name)))
            .Concat(Others(kind))
            .DistinctBy(filter => filter.Name)
            .ToListOf();
        var sorts = Sorts.Where(List.SortNames(kind).Contains).ToList();
        return new List.Query(kind, filters, Limit: _random.Next(1, 30))
        {
            Sort = sorts[_random.Next(sorts.Count)],
            Facets = [.. fields.Where(_ => _random.Next(4) == 0)],
            Fields = _random.Next(3) == 0 ? ["cite.source", "note"] : [],
            Include = [.. List.IncludeNames(kind).Where(_ => _random.Next(6) == 0)],
        };
    }

    /// <summary>Filters that ask for more than codes.</summary>
    private IEnumerable<List.Filter> Others(RecordKind kind)
    {
        List<List.Filter[]> all = [[new(ListFilters.Words, [Words[_random.Next(Words.Length)]])]];
        if (kind.Name is Kinds.Agreement or Kinds.Outcome)
        {
            all.Add([new(ListFilters.HasDispute, [_random.Next(2) == 0 ? "true" : "false"])]);
        }

        if (kind.Name == Kinds.Agreement)
        {
            all.Add([new(ListFilters.InForceOn, [$"20{10 + _random.Next(14)}-06-01"])]);
            all.Add([new("currency", ["EUR", "GBP"]), new(ListFilters.MinAmount, [$"{_random.Next(400)}000000"])]);
        }

        if (kind.Name == Kinds.Outcome)
        {
            all.Add([new(ListFilters.Period, [_random.Next(2) == 0 ? "2023" : "2022-07/.."])]);
        }

        return all.Where(_ => _random.Next(5) == 0).SelectMany(filters => filters).ToList();
    }

    /// <summary>Codes that some record has, also one that none has.</summary>
    private ListOf<string> Codes(RecordKind kind, string field)
    {
        var known = Facets(kind).GetValueOrDefault(field, []);
        return [.. Enumerable.Range(0, _random.Next(1, 3)).Select(_ => known.Count == 0 || _random.Next(12) == 0 ? "no-such" : known[_random.Next(known.Count)]).Distinct()];
    }

    private Dictionary<string, List<string>> Facets(RecordKind kind)
    {
        if (!_facets.TryGetValue(kind.Name, out var known))
        {
            var page = _kb.SendAsync(new List.Query(kind, []) { Facets = List.FacetNames(kind).ToListOf() }).GetAwaiter().GetResult();
            known = page.Facets.ToDictionary(facet => facet.Field, facet => facet.Values.Select(value => value.Value).ToList(), StringComparer.Ordinal);
            _facets.Add(kind.Name, known);
        }

        return known;
    }

    /// <summary>Records go, come, are renamed and have other codes; once, events give other statuses.</summary>
    private async Task ChangeAsync(int round)
    {
        var agreements = Many().Skip(round * 5).Take(5).ToList();
        await _kb.ImportAsync(
        [
            agreements[0] with { Withdrawn = Harness.Some.Withdrawal() },
            agreements[1] with { Parties = [Harness.Some.Party("fr"), Harness.Some.Party("ly")] },
            agreements[2] with { Timeline = [] },
            agreements[3] with { Id = agreements[3].Id + "-renamed", FormerIds = [agreements[3].Id] },
            Harness.Some.Agreement($"new-{round}", "it", "gb"),
            .. SeedRecords.Set.Outcomes.Values.Skip(round).Take(3).Select(outcome => outcome with { Geography = "fr" }),
        ]);
        if (round == 6)
        {
            await _kb.ImportAsync(SeedRecords.Set.Terms["event-signed"] with { Gives = "suspended" });
        }
    }

    private static IEnumerable<Agreement> Many() => Enumerable.Range(0, 100).Select(number =>
        Harness.Some.Agreement($"x-{number}", new[] { "it", "gb", "ly", "tn" }[number % 4], new[] { "fr", "de", "eu" }[number % 3]) with
        {
            Title = Titles[number % Titles.Length],
            Timeline =
            [
                new()
                {
                    Event = number % 2 == 0 ? "signed" : "announced",
                    Reports = [new() { On = Stated<Edtf>.Of(Harness.Some.Date($"20{10 + (number % 9)}")), Cite = [Harness.Some.Citation()] }],
                },
            ],
        });

    private static string Told(List.Result page)
    {
        var told = new StringBuilder().AppendLine($"{page.Total} {page.Next} {page.Revision}");
        page.Items.ToList().ForEach(item => told.AppendLine(Encoding.UTF8.GetString(item.Span)));
        page.Facets.ToList().ForEach(facet => told.AppendLine($"{facet}"));
        page.Included?.ToList().ForEach(kind => told.AppendLine($"{kind.Kind} {kind.IsCut}: {string.Join("\n", kind.Items.Select(item => Encoding.UTF8.GetString(item.Span)))}"));
        return told.ToString();
    }
}

/// <summary>The same where the orders are known roughly, as of a kind with very many records; pages go over several stretches.</summary>
[Collection(PostgresCollection.Name)]
public sealed class LargeIndexedPagesTests(KnowledgeBase kb) : IndexedPagesTests(kb, new ListIndexBounds(MostExact: 0, Stretch: 7));
