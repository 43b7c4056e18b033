using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Comparison.Slicing;

/// <summary>
/// Small worlds in which everything that ties records together happens often: few states, few round sums, few months. The
/// same number gives the same world.
/// </summary>
internal sealed class AnyWorld(int number)
{
    private static readonly string[] States = ["it", "tn", "gb", "fr"];
    private static readonly string[] Bodies = ["tn-guard", "gb-office"];
    private static readonly string[] Currencies = ["EUR", "EUR", "GBP", "USD", "CHF"];
    private static readonly string[] Sums = ["100m", "102m", "105m", "110m", "83m", "500k", "..100m", "90m..110m", "0", "much"];
    private static readonly string[] Purposes = ["border-security", "patrol-vessels", "education"];
    private static readonly string[] Periods =
    [
        "2024", "2023", "2024-03", "2024-03-10/2024-03-16", "2024-03-12/2024-03-18", "2024-03-28/2024-04-03", "2024-03~", "2024-21",
        "../2024-03", "2024-01-31/2024-03-01", "202X", "2024-02-12/2024-03-20",
    ];

    private static readonly string[] Metrics = ["irregular-arrivals", "small-boat-arrivals", "returns", "interceptions"];

    private readonly Random _random = new(number);
    private readonly List<string> _agreements = [];

    public IReadOnlyList<KbRecord> Records()
    {
        _agreements.AddRange(Enumerable.Range(0, _random.Next(4, 12)).Select(index => $"agreement-{index}"));
        return
        [
            .. SeedRecords.Set.Terms.Values,
            .. States.Select(id => Some.Actor(id)),
            .. Bodies.Select(id => Some.Actor(id, "public-body") with { PartOf = id[..2] }),
            .. Enumerable.Range(0, 6).Select(index => Some.Source($"source-{index}") with
            {
                Published = Stated<Edtf>.Of(Some.Date($"{2019 + index}-06-01")),
            }),
            .. Enumerable.Range(0, _random.Next(4)).Select(Rate),
            .. _agreements.Select(Agreement),
            .. Enumerable.Range(0, _random.Next(25)).Select(Outcome),
            .. Enumerable.Range(0, _random.Next(8)).Select(index => Statement(index)),
        ];
    }

    private T OneOf<T>(IReadOnlyList<T> choices) => choices[_random.Next(choices.Count)];

    private bool Rarely() => _random.Next(5) == 0;

    private ListOf<T> Few<T>(Func<T> make, int least, int most) =>
        Enumerable.Range(0, _random.Next(least, most + 1)).Select(_ => make()).Distinct().ToListOf();

    private Citation Cite() => Some.Citation($"source-{_random.Next(6)}");

    private Edtf? Period() => Rarely() ? null : Some.Date(OneOf(Periods));

    private string Actor() => OneOf([.. States, .. Bodies]);

    private ItemRef Line() => new() { Agreement = OneOf(_agreements), Item = $"line-{_random.Next(3)}" };

    private Rate Rate(int index) => Some.Rate($"rate-{index}") with
    {
        From = Money.Parse($"{OneOf(Currencies)} 100m").OrThrow("a sum"),
        To = Money.Parse($"{OneOf(Currencies)} {_random.Next(80, 130)}m").OrThrow("a sum"),
        On = Some.Date($"{_random.Next(2015, 2026)}-06-01"),
        Cite = [Cite()],
    };

    private Agreement Agreement(string id) => Some.Agreement(id, Few(() => OneOf(States), 1, 2)) with
    {
        Cite = [Cite()],
        Withdrawn = _random.Next(15) == 0 ? Some.Withdrawal() : null,
        FormerIds = Rarely() ? [$"former-{id}"] : [],
        Funding = Enumerable.Range(0, _random.Next(4)).Select(Funding).ToListOf(),
        Caps = Enumerable.Range(0, _random.Next(2)).Select(Cap).ToListOf(),
        Related = Few(
            () => new Relation
            {
                Agreement = OneOf(_agreements),
                How = _random.Next(3) > 0 ? Words.PossiblySameFunding : "amends",
                Cite = [Cite()],
            },
            0,
            2),
    };

    private FundingLine Funding(int index) => new()
    {
        Item = $"line-{index}",
        What = "Money",
        PartOf = Rarely() ? Line() : null,
        ReannouncementOf = Rarely() ? Line() : null,
        PossiblySameAs = Few(Line, 0, Rarely() ? 1 : 0),
        Reports = Few(Report, 1, 2),
    };

    private FundingReport Report() => new()
    {
        Amount = _random.Next(8) == 0
            ? Stated<Money>.No(NoValue.Unknown)
            : Stated<Money>.Of(Money.Parse($"{(Rarely() ? "~" : "")}{OneOf(Currencies)} {OneOf(Sums)}") is { Value: { } money } ? money : Money.Of("EUR", 1)),
        Payer = Rarely() ? null : Actor(),
        Payee = _random.Next(3) == 0 ? null : Actor(),
        Period = Rarely() ? Period() : null,
        Purposes = Few(() => OneOf(Purposes), 0, 2),
        Cite = [Cite()],
        Rank = _random.Next(10) == 0 ? Rank.Deprecated : null,
    };

    private Cap Cap(int index) => new()
    {
        Item = $"cap-{index}",
        What = "People",
        Reports =
        [
            new CapReport { Limit = Stated<Quantity>.Of(Quantity.Of(_random.Next(1, 4) * 50)), Per = Per.Week, Cite = [Cite()] },
            new CapReport { Limit = Stated<Quantity>.Of(Quantity.Of(_random.Next(2, 4) * 1300)), Per = Per.Year, Cite = [Cite()] },
        ],
    };

    private Outcome Outcome(int index) => Some.Outcome($"outcome-{index}", OneOf(Metrics), OneOf(States)) with
    {
        Title = string.Create(CultureInfo.InvariantCulture, $"Figure {index}"),
        Route = Rarely() ? "english-channel" : null,
        Population = Rarely() ? "children" : null,
        Period = Period(),
        Agreements = Few(() => OneOf(_agreements), 0, 2),
        Attribution = Few(() => new Attribution { Agreement = OneOf(_agreements), Strength = "credits", Cite = [Cite()] }, 0, Rarely() ? 1 : 0),
        Withdrawn = _random.Next(15) == 0 ? Some.Withdrawal() : null,
        Reports = Few(
            () => Rarely() ? Series() : new OutcomeReport
            {
                Value = Stated<Quantity>.Of(Quantity.Of(_random.Next(1, 4) * 1000)),
                Period = Rarely() ? Period() : null,
                Geography = Rarely() ? OneOf(States) : null,
                Population = Rarely() ? "children" : null,
                Metric = Rarely() ? OneOf(Metrics) : null,
                Cite = [Cite()],
            },
            1,
            3),
    };

    /// <summary>Months around those that figures are for, mostly all of a year.</summary>
    private OutcomeReport Series() => new()
    {
        Series = Enumerable.Range(0, 24)
            .Where(_ => _random.Next(50) > 0)
            .Select(index => new SeriesPoint
            {
                Period = Some.Date(string.Create(CultureInfo.InvariantCulture, $"{2023 + (index / 12)}-{(index % 12) + 1:00}")),
                Value = Quantity.Of(_random.Next(1, 4) * 100),
            })
            .ToListOf(),
        Population = Rarely() ? "children" : null,
        Metric = Rarely() ? OneOf(Metrics) : null,
        Cite = [Cite()],
    };

    private Statement Statement(int index) => Some.Statement($"statement-{index}", OneOf(States)) with
    {
        About = Few(() => OneOf(_agreements), 1, 2),
        Cite = [Cite()],
        Claims = Rarely() ? [new StatedNumber { Item = "share", What = "Share returned", Value = Quantity.Parse("1 in 17").OrThrow("a share") }] : [],
    };
}
