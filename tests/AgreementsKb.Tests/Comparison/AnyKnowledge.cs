using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison;

/// <summary>
/// Small knowledge bases of any shape: agreements between the actors of the example, with money, caps, events, outcomes and
/// statements that agree, differ, overlap or are silent as chance has it.
/// </summary>
internal sealed class AnyKnowledge(Any any)
{
    private static readonly string[] States = ["gb", "fr", "it", "tn", "tr", "vn", "rw", "eu", "iq-kr"];
    private static readonly string[] Places = [.. ExampleSources.All.SelectMany(source => new[] { $"{source.Id}#p1", $"{source.Id}#p2" })];
    private static readonly string[] Sums =
        ["EUR 105m", "USD 110m", "GBP 88m", "~EUR 100m", "EUR 80m..120m", "GBP 83m", "GBP hundreds of millions", "JPY 5bn", ">GBP 500m", "EUR 42m"];

    private static readonly string[] Days = ["2023", "2024-03", "2024-11~", "2024-07-05", "2023-01/2024-06", "2025", "2024-04-01/2025-03-31"];
    private static readonly string[] Counts = ["50", "2600", "~3000", ">32000", "29437", "-62%", "-60%", "1 in 17", "94%", "871", "1018"];
    private static readonly string[] Metrics = ["small-boat-arrivals", "irregular-arrivals", "attempted-crossings", "removals"];
    private static readonly string[] Terms = ["border-security", "coastguard-support", "education"];

    /// <summary>At least two agreements that share no id with one another.</summary>
    public static KbRecord[] Make(Any any) => new AnyKnowledge(any).Records();

    private KbRecord[] Records()
    {
        var ids = Enumerable.Range(1, 2 + any.Some(States, 5).Count).Select(number => $"deal-{number}").ToList();
        var lines = ids.ToDictionary(id => id, _ => any.Some(["a", "b", "c", "d"], 4).Distinct().ToList());
        return
        [
            .. ExampleActors.All, .. ExampleTerms.All, .. ExampleSources.All, .. ExampleSources.Rates,
            .. ids.Select(id => Agreement(id, lines)),
            .. any.Some(Metrics, 6).Select((metric, index) => Outcome($"outcome-{index}", metric, ids)),
            .. any.Some(ids, 4).Select((about, index) => Statement($"statement-{index}", about)),
        ];
    }

    private Agreement Agreement(string id, Dictionary<string, List<string>> lines)
    {
        var parties = any.Some(States, 3).Concat(any.Some(States, 2)).Distinct().Take(3).ToList();
        return new Agreement
        {
            Id = id,
            Title = $"Title of {id}",
            Summary = id,
            Cite = One(),
            Parties = parties.Select(actor => new Party { Actor = actor, Role = "participant", Cite = One() }).ToListOf(),
            Form = any.Coin() ? [new FormReport { Term = any.OneOf(["treaty", "memorandum"]), Cite = One() }] : [],
            Instruments = Maybe(2, () => new InstrumentReport { Term = any.OneOf(Terms), Cite = One() }),
            Timeline = Maybe(3, Step),
            Funding = lines[id].Select(item => Line(id, item, lines)).ToListOf(),
            Caps = Maybe(1, Cap),
            Related = Maybe(1, () => new Relation
            {
                Agreement = any.OneOf([.. lines.Keys]),
                How = any.OneOf(["possibly-same-funding", "replaces", "similar-to"]),
                Cite = One(),
            }),
        };
    }

    private FundingLine Line(string id, string item, Dictionary<string, List<string>> lines)
    {
        // A line is part of an earlier one only, so that there is no circle, as the check of seed data demands.
        var before = lines.Where(pair => string.CompareOrdinal(pair.Key, id) < 0)
            .SelectMany(pair => pair.Value.Select(other => $"{pair.Key}/{other}")).ToList();
        return new FundingLine
        {
            Item = item,
            What = $"Money {item}",
            PartOf = before.Count > 0 && any.Coin() && any.Coin() ? Ref(before) : null,
            ReannouncementOf = before.Count > 0 && any.Coin() && any.Coin() ? Ref(before) : null,
            PossiblySameAs = before.Count > 0 && any.Coin() && any.Coin() ? [Ref(before)] : [],
            Reports = any.Some(Sums, 3).Select(Report).ToListOf(),
        };
    }

    public FundingReport Report(string amount) => new()
    {
        Amount = Sum(amount),
        Payer = any.Coin() ? any.OneOf(States) : null,
        Payee = any.Coin() ? any.OneOf(States) : null,
        Basis = any.Coin() ? any.OneOf(["paid", "pledged", "committed"]) : null,
        Period = any.Coin() && any.Coin() ? Date(any.OneOf(Days)) : null,
        Over = any.Coin() && any.Coin() ? new Duration { Count = 3, Unit = Per.Year } : null,
        Purposes = any.Coin() ? any.Some(Terms, 2).Distinct().ToListOf() : [],
        Cite = One(),
    };

    public FundingReport Report() => Report(any.OneOf(Sums));

    public CapReport CapReport() => new()
    {
        Limit = any.Coin() && any.Coin() ? Stated<Quantity>.No(NoValue.Unknown) : Number(any.OneOf(["50", "2600", "~3000", "36000"])),
        Per = any.Coin() ? any.OneOf([Per.Week, Per.Month, Per.Year]) : null,
        Measure = any.Coin() ? any.OneOf([Measure.Flow, Measure.Stock]) : null,
        Period = any.Coin() && any.Coin() ? Date(any.OneOf(Days)) : null,
        AssertedBy = any.Coin() ? "gb-government" : null,
        Cite = One(),
    };

    public OutcomeReport OutcomeReport() => new()
    {
        Value = Number(any.OneOf(Counts)),
        Period = any.Coin() ? Date(any.OneOf(Days)) : null,
        Metric = any.Coin() && any.Coin() ? any.OneOf(Metrics) : null,
        AssertedBy = any.Coin() ? "it-interior-ministry" : null,
        Cite = One(),
    };

    private Cap Cap() => new()
    {
        Item = "cap",
        What = "People returned",
        Reciprocal = any.Coin() ? "one-for-one" : null,
        Reports = any.Some(States, 3).Select(_ => CapReport()).ToListOf(),
    };

    private TimelineEvent Step() => new()
    {
        Event = any.OneOf(["agreed", "in-operation", "scrapped", "announced"]),
        Item = $"step-{any.One<int>() & 0xFFFF}",
        Expected = any.Coin() && any.Coin() ? true : null,
        Reports = any.Some(Days, 2).Select(day => new EventReport { On = On(day), Cite = One() }).ToListOf(),
    };

    private Outcome Outcome(string id, string metric, List<string> agreements) => new()
    {
        Id = id,
        Title = $"Title of {id}",
        Metric = metric,
        Geography = any.OneOf(States),
        Period = any.Coin() ? Date(any.OneOf(Days)) : null,
        Agreements = any.Some(agreements, 2).Distinct().ToListOf(),
        Reports = any.Some(Counts, 3).Select(_ => OutcomeReport()).ToListOf(),
        Attribution = Maybe(2, () => new Attribution
        {
            Agreement = any.OneOf(agreements),
            By = any.Coin() ? any.OneOf(["gb-government", "chris-philp"]) : null,
            Strength = any.OneOf(["credited", "denied"]),
            Cite = One(),
        }),
    };

    private Statement Statement(string id, string about) => new()
    {
        Id = id,
        Speaker = any.OneOf(["chris-philp", "keir-starmer"]),
        About = [about],
        Stance = any.OneOf([Words.Supports, Words.Opposes]),
        Summary = $"Says something: {id}.",
        Claims = Maybe(1, () => new StatedNumber { Item = "n", What = "Part", Value = Number(any.OneOf(["1 in 17", "94%", "871"])).Value! }),
        Cite = One(),
    };

    private ListOf<T> Maybe<T>(int most, Func<T> make) =>
        any.Coin() ? Enumerable.Range(0, most).Select(_ => make()).ToListOf() : [];

    private ItemRef Ref(List<string> lines) => ItemRef.Parse(any.OneOf(lines)).OrThrow("line");

    private ListOf<Citation> One() => Cite(any.OneOf(Places));
}
