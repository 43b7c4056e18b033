using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

/// <summary>Counts over the seed data, and over the seed data of a moment ago.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListFacetsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private long _first;

    public async Task InitializeAsync()
    {
        _first = (await kb.ImportAsync(SeedRecords.All)).Revision;
        await kb.ImportAsync(SeedRecords.Set.Agreements.Values.Take(5).Select(agreement => agreement with { Parties = [Some.Party("fr")] }));
    }

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData(Kinds.Agreement, "")]
    [InlineData(Kinds.Agreement, "party=gb")]
    [InlineData(Kinds.Agreement, "party=gb,it&status=agreed,under-negotiation")]
    [InlineData(Kinds.Agreement, "status=in-operation&statusOn=2024-11-17")]
    [InlineData(Kinds.Agreement, "hasDispute=true")]
    [InlineData(Kinds.Agreement, "q=returns&between=gb,fr")]
    [InlineData(Kinds.Outcome, "metric=small-boat-arrivals&period=2024")]
    [InlineData(Kinds.Statement, "stance=opposes,supports&theme=cost")]
    [InlineData(Kinds.Actor, "kind=person")]
    [InlineData(Kinds.Source, "kind=press")]
    [InlineData(Kinds.Term, "scheme=status")]
    [InlineData(Kinds.Rate, "currency=USD")]
    public async Task Each_count_is_the_total_of_the_list_with_that_value(string kind, string query)
    {
        foreach (var asOf in new[] { null, $"{_first}" })
        {
            var page = await kb.SendAsync(Of(kind, query, asOf) with { Facets = List.FacetNames(Kinds.Named(kind)).ToListOf() });
            page.Facets.Select(facet => facet.Field).ShouldBe(List.FacetNames(Kinds.Named(kind)));
            foreach (var facet in page.Facets)
            {
                foreach (var value in facet.Values.Take(8))
                {
                    var followed = await kb.SendAsync(Of(kind, query, asOf, facet.Field, value.Value));
                    followed.Total.ShouldBe(value.Count, $"{query} {facet.Field}={value.Value} {asOf}");
                }

                facet.Values.Select(value => value.Count).ShouldBeInOrder(SortDirection.Descending);
                facet.IsCut.ShouldBe(facet.Values.Count == 100);
            }
        }
    }

    [Fact]
    public async Task Values_come_with_the_names_that_readers_know()
    {
        var page = await kb.SendAsync(Of(Kinds.Agreement, "party=it", asOf: null) with { Facets = ["party", "status", "source", "year"] });

        page.Facets[0].Values.Single(value => value.Value == "it").ShouldSatisfyAllConditions(
            value => value.Label.ShouldBe("Italy"),
            value => value.IsSelected.ShouldBeTrue());
        page.Facets[1].Values.ShouldContain(value => value.Value == "in-operation" && value.Label == "In operation" && !value.IsSelected);
        page.Facets[2].Values.ShouldContain(value => value.Value == "express-2024-11-18" && value.Label!.StartsWith("Daily Express", StringComparison.Ordinal));
        page.Facets[3].Values.ShouldAllBe(value => value.Label == null);
    }

    [Fact]
    public async Task Related_records_come_once_each()
    {
        var page = await kb.SendAsync(Of(Kinds.Agreement, "party=it", asOf: null) with
        {
            Include = ["actors", "outcomes", "statements", "sources", "agreements"],
        });

        var ids = page.Included!.ToDictionary(kind => kind.Kind, kind => kind.Items.Select(RecordFields.IdOf).ToList());
        ids.Values.ShouldAllBe(one => one.Distinct().Count() == one.Count && one.Count > 0);
        ids["actors"].ShouldContain("it");
        ids["outcomes"].ShouldContain("it-irregular-arrivals-2024");
        ids["agreements"].ShouldContain("eu-tn-mou-2023");
        ids["sources"].ShouldBe(SeedRecords.Set.Sources.Keys.Where(ids["sources"].Contains).Order(StringComparer.Ordinal));
        var agreements = page.Items.Select(RecordFields.IdOf).ToList();
        ids["statements"].ShouldBe(SeedRecords.Set.Statements.Values
            .Where(statement => statement.About.Any(agreements.Contains)).Select(statement => statement.Id).Order(StringComparer.Ordinal));
    }

    /// <param name="field">Replaces the filter of this field.</param>
    private static List.Query Of(string kind, string query, string? asOf, string? field = null, string? value = null)
    {
        var filters = query.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2))
            .Where(pair => pair[0] != field)
            .Select(pair => new List.Filter(pair[0], pair[1].Split(',').ToListOf()));
        if (field is not null)
            filters = filters.Append(new List.Filter(field, [value!]));

        return new List.Query(Kinds.Named(kind), filters.ToListOf()) { AsOf = asOf };
    }
}
