using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison;

internal static class ExampleOutcomes
{
    public static Outcome Fall { get; } = Outcome(
        "it-irregular-arrivals-2024",
        "Change in arrivals in Italy",
        "irregular-arrivals",
        "it",
        null,
        "it-tn-2023") with
    {
        Reports =
        [
            Report("-62%", "express-2024-11-18#p12") with { AssertedBy = "it-interior-ministry" },
            Report("-62%", "unattributed-2024-11-17#p21") with { Period = Date("2024-01/2024-07"), AssertedBy = "it-interior-ministry" },
            Report("-62%", "national-2024-11-17#s4") with { Period = Date("2023-11~/2024-11~"), Population = "People arriving by boat" },
        ],
        Attribution = [new Attribution { Agreement = "it-tn-2023", Strength = "credited", Cite = Cite("national-2024-11-17#s4") }],
    };

    public static Outcome Boats2024 { get; } = Outcome(
        "gb-small-boat-arrivals-2024",
        "Arrivals by small boat, 2024",
        "small-boat-arrivals",
        "gb",
        "2024-01/2024-11",
        "gb-fr-2023-funding") with
    {
        Reports = [Report("32900", "national-2024-11-17#s12"), Report(">32000", "unattributed-2024-11-17#p24")],
    };

    public static Outcome Week { get; } = Outcome(
        "gb-crossings-week",
        "Crossings in a week of November 2024",
        "attempted-crossings",
        "gb",
        "2024-11-09/2024-11-15",
        "gb-tr-2024-proposal") with
    {
        Reports =
        [
            Report("1018", "express-2024-11-18#p25"),
            Report(">1000", "express-2024-11-18#p24"),
            Report("871", "express-2024-11-18#p27") with { Metric = "small-boat-arrivals", Period = Date("2024-11-11/2024-11-17") },
        ],
    };

    public static IEnumerable<KbRecord> All =>
    [
        Fall, Boats2024, Week,
        Outcome(
            "gb-small-boat-arrivals-2023",
            "Arrivals by small boat, 2023",
            "small-boat-arrivals",
            "gb",
            "2023",
            "gb-fr-2023-funding") with
        {
            Reports = [Report("29437", "national-2024-11-17#s12")],
        },
        Outcome("tn-allegations", "Alleged ill-treatment in Tunisia", "alleged-ill-treatment", "tn", null, "it-tn-2023") with
        {
            Reports = [new OutcomeReport { Says = "Ill-treatment in detention.", Basis = Words.Allegation, Cite = Cite("national-2024-11-17#s9") }],
        },
        Statement("philp-pilot", "conservative-party", Words.Opposes, "gb-fr-2025-returns-pilot", "mirror-2025-07-10#p18") with
        {
            Person = "chris-philp",
            Claims =
            [
                new StatedNumber { Item = "returned", What = "Part who would be returned", Value = Number("1 in 17").Value!, Metric = Words.ShareReturned },
                new StatedNumber { Item = "staying", What = "Part who would stay", Value = Number("94%").Value! },
            ],
        },
        Statement("starmer-pilot", "keir-starmer", Words.Supports, "gb-fr-2025-returns-pilot", "mirror-2025-07-10#p1"),
        Statement("starmer-italy", "keir-starmer", Words.Supports, "it-tn-2023", "national-2024-11-17#s11"),
    ];

    public static OutcomeReport Report(string value, string place) => new() { Value = Number(value), Cite = Cite(place) };

    private static Outcome Outcome(string id, string title, string metric, string place, string? period, string beside) => new()
    {
        Id = id,
        Title = title,
        Metric = metric,
        Geography = place,
        Period = period is null ? null : Date(period),
        Agreements = [beside],
        Reports = [],
    };

    private static Statement Statement(string id, string speaker, string stance, string about, string place) => new()
    {
        Id = id,
        Speaker = speaker,
        Stance = stance,
        About = [about],
        Themes = ["effectiveness"],
        Summary = $"Says something: {id}.",
        Cite = Cite(place),
    };
}
