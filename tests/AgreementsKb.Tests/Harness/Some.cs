using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.Harness;

/// <summary>Small valid records; a test says with <c>with</c> what it is about.</summary>
public static class Some
{
    public static Citation Citation(string source = "some-source", string locator = "p1") =>
        new() { Source = source, Locator = locator };

    public static Source Source(string id = "some-source") => new()
    {
        Id = id,
        Publisher = "A newspaper",
        Title = "A headline",
        Label = "A newspaper, 17 November 2024",
        Published = Stated<Edtf>.Of(Date("2024-11-17")),
        Kind = "news-article",
        Language = "en",
        Locators = new Locators { Form = LocatorForm.Paragraphs, Count = 20 },
    };

    public static Actor Actor(string id, string kind = "state") =>
        new() { Id = id, Name = id.ToUpperInvariant(), Kind = kind, Cite = [Citation()] };

    public static Agreement Agreement(string id, params IEnumerable<string> parties) => new()
    {
        Id = id,
        Title = $"The agreement {id}",
        Summary = "What it is.",
        Cite = [Citation()],
        Parties = parties.DefaultIfEmpty("it").Select(Party).ToListOf(),
    };

    public static Party Party(string actor) => new() { Actor = actor, Role = "party", Cite = [Citation()] };

    public static Outcome Outcome(string id, string metric = "irregular-arrivals", string geography = "it") => new()
    {
        Id = id,
        Title = "A figure",
        Metric = metric,
        Geography = geography,
        Reports = [new OutcomeReport { Value = Stated<Quantity>.Of(Quantity.Of(32_900)), Cite = [Citation()] }],
    };

    public static Statement Statement(string id, string speaker = "it", string about = "it-tn") => new()
    {
        Id = id,
        Speaker = speaker,
        About = [about],
        Stance = "supports",
        Summary = "Welcomes it.",
        Cite = [Citation()],
    };

    public static Rate Rate(string id, string from = "EUR", string to = "USD") => new()
    {
        Id = id,
        From = Money.Of(from, 105_000_000),
        To = Money.Of(to, 110_000_000),
        On = Date("2024-11-17"),
        Cite = [Citation()],
    };

    public static Term Term(string scheme, string word) =>
        new() { Id = $"{scheme}-{word}", Scheme = scheme, Word = word, Label = word, Definition = "What it means." };

    public static Edtf Date(string text) => Edtf.Parse(text).OrThrow(text);

    /// <summary>As if they had passed the checks.</summary>
    public static IReadOnlyList<CheckedRecord> Checked(params IEnumerable<KbRecord> records) =>
        [.. records.Select(CheckedRecord.Of)];

    public static Withdrawal Withdrawal(string reason = "It was a duplicate.") =>
        new() { On = Date("2025-01-02"), Reason = reason };

    /// <summary>One of every kind.</summary>
    public static IEnumerable<KbRecord> OfEveryKind() =>
    [
        Agreement("it-tn", "it", "tn"), Actor("it"), Outcome("arrivals"), Statement("welcome"), Source(), Rate("eur-usd"),
        Term("theme", "cost"),
    ];
}
