using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison;

internal static class ExampleSources
{
    public static IEnumerable<Source> All =>
    [
        Source("express-2024-11-18", "2024-11-18?"), Source("unattributed-2024-11-17", "2024-11-17?"), Source("mirror-2024-11-18", "2024-11-18?"),
        Source("national-2024-11-17", "2024-11-17?"), Source("mirror-2025-07-10", "2025-07-10?"),
    ];

    public static IEnumerable<Rate> Rates =>
    [
        Rate("eur-usd-2024-11", "EUR 105m", "USD 110m", "2024-11-17?", "national-2024-11-17#s5"),
        Rate("gbp-usd-2024-11", "GBP 500m", "USD 631m", "2024-11-17?", "national-2024-11-17#s13"),
    ];

    public static Rate Rate(string id, string from, string to, string on, string place) =>
        new() { Id = id, From = Sum(from).Value!, To = Sum(to).Value!, On = Date(on), Cite = Cite(place) };

    private static Source Source(string id, string published) => new()
    {
        Id = id,
        Publisher = id.Split('-')[0],
        Title = $"Headline of {id}",
        Label = $"Label of {id}",
        Published = On(published),
        Kind = "press",
        Language = "en",
        Locators = new Locators { Form = LocatorForm.Free },
    };
}

internal static class ExampleTerms
{
    public static IEnumerable<Term> All =>
    [
        Event("agreed", "agreed"), Event("in-operation", "in-operation"), Event("announced", "announced"), Event("scrapped", "ended"),
        Event("talks-reported", "under-negotiation"), Event("expected-start", null), Event("never-started", null),
        Term(Schemes.Status, "in-operation", "In operation"), Term(Schemes.Status, "ended", "Ended"),
        Term(Schemes.Metric, "attempted-crossings", "Attempted crossings"),
        Term(Schemes.Metric, "small-boat-arrivals", "Arrivals by small boat"),
        Term(Schemes.Instrument, "border-security", "Border security"), Term(Schemes.Stance, Words.Supports, "Supports"),
        Term(Schemes.ClaimBasis, Words.Allegation, "Allegation"),
        .. new[] { "treaty", "memorandum", "joint-statement", "unpublished-arrangement" }.Select(Exclusive),
    ];

    public static Term Exclusive(string form) => Term(Schemes.Form, form, form) with { Exclusive = true };

    private static Term Event(string word, string? gives) => Term(Schemes.Event, word, word) with { Gives = gives };

    private static Term Term(string scheme, string word, string label) =>
        new() { Id = $"{scheme}-{word}", Scheme = scheme, Word = word, Label = label, Definition = label };
}
