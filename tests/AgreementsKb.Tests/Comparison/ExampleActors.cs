using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison;

internal static class ExampleActors
{
    public static IEnumerable<Actor> All =>
    [
        State("gb", "United Kingdom", ["British", "Anglo"], ["UK", "U.K.", "Britain", "Great Britain", "Regno Unito"]),
        State("fr", "France", ["French", "Franco"], ["Francia"]),
        State("it", "Italy", ["Italian", "Italo"], ["Italia", "Italie"]),
        State("tn", "Tunisia", ["Tunisian"], ["Tunisie"]),
        State("tr", "Türkiye", ["Turkish"], ["Turkey", "Turquie"]),
        State("vn", "Viet Nam", ["Vietnamese"], ["Vietnam", "Viêt Nam"]),
        State("iq", "Iraq", ["Iraqi"], []),
        State("rw", "Rwanda", ["Rwandan"], []),
        State("us", "United States", ["American"], ["USA", "U.S."]),
        State("ly", "Libya", ["Libyan"], []),
        Other("iq-kr", "Kurdistan Region of Iraq", "region", "iq") with { Adjectives = ["Kurdish"], Aliases = ["Kurdistan", "Iraqi Kurdistan"] },
        Other("eu", "European Union", "supranational", null) with { Adjectives = ["European"], Aliases = ["EU"] },
        Other("gb-government", "UK government", "government", "gb"),
        Other("it-interior-ministry", "Italian Interior Ministry", "ministry", "it"),
        Other("it-government", "Italian government", "government", "it"),
        Other("french-media", "Media in France", "media", null),
        Other("conservative-party", "Conservative Party", "party", null),
        Other("chris-philp", "Chris Philp", "person", "conservative-party"),
        Other("keir-starmer", "Keir Starmer", "person", "gb-government") with { Aliases = ["Starmer"] },
    ];

    private static Actor State(string id, string name, ListOf<string> adjectives, ListOf<string> aliases) =>
        new() { Id = id, Name = name, Kind = "state", Adjectives = adjectives, Aliases = aliases };

    private static Actor Other(string id, string name, string kind, string? partOf) =>
        new() { Id = id, Name = name, Kind = kind, PartOf = partOf, Cite = Example.Cite("express-2024-11-18#p13") };
}
