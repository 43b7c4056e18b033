using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Sources;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Rendering;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>What one record takes from a source; what is taken from several places stands once, with all of them.</summary>
/// <param name="IsFirst">The first of the page, which is open.</param>
public sealed record TakenRecord(RecordRef Record, string Title, IReadOnlyList<TakenRecord.Fact> Facts, bool IsFirst)
{
    private static readonly string[] Kindwise = [Kinds.Agreement, Kinds.Outcome, Kinds.Statement, Kinds.Actor, Kinds.Rate];

    /// <param name="Part">Of the page of the record; null where the fact says it.</param>
    /// <param name="About">Of what there.</param>
    /// <param name="Places">Null for the source as a whole.</param>
    public sealed record Fact(string? Part, string? About, string Text, IReadOnlyList<string?> Places);

    /// <summary>By kind, what agreements are and do first; of a kind, what takes most first.</summary>
    public static IReadOnlyList<IGrouping<RecordKind, TakenRecord>> Of(IEnumerable<View.Fact> facts)
    {
        var records = facts
            .GroupBy(fact => (fact.Record, fact.Title))
            .Select(record => new TakenRecord(record.Key.Record, record.Key.Title, FactsOf(record), IsFirst: false))
            .OrderBy(record => Order(record.Record))
            .ThenByDescending(record => record.Facts.Count)
            .ToList();
        return [.. records
            .Select((record, at) => record with { IsFirst = at == 0 })
            .GroupBy(record => Kinds.Named(record.Record.Kind))];
    }

    private static List<Fact> FactsOf(IEnumerable<View.Fact> facts) =>
    [
        .. facts
            .GroupBy(fact => (Part: FactAbout.Part(fact.Field), fact.About, fact.Text))
            .Select(same => new Fact(same.Key.Part, same.Key.About, same.Key.Text, [.. same.Select(fact => fact.Locator).Distinct().OrderBy(Place.Order)])),
    ];

    private static int Order(RecordRef record) => Array.IndexOf(Kindwise, record.Kind) is >= 0 and var place ? place : Kindwise.Length;
}
