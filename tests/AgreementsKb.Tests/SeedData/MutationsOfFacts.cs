namespace AgreementsKb.Tests.SeedData;

/// <summary>Records that read well and cannot be: references that lead nowhere, claims that contradict themselves.</summary>
internal static class MutationsOfFacts
{
    private const string Agreement = "agreements/it-tn-2023.yaml";
    private const string Outcome = "outcomes/it-irregular-arrivals-2024.yaml";
    private const string Pilot = "agreements/gb-fr-2025-returns-pilot.yaml";
    private const string Source = "sources/express-2024-11-18.yaml";
    private const string Statement = "statements/chris-philp-2025-07-pilot.yaml";
    private const string Rate = "rates/eur-usd-2024-11.yaml";
    private const string Withdrawn = "`eu-ly`, which was withdrawn, expected an agreement that stands";
    private const string Alleged = "outcomes/ly-alleged-ill-treatment.yaml";

    public static IEnumerable<(string Name, Action<BrokenSeed> Break)> All => [.. References, .. Ids, .. Places, .. Claims];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> References =>
    [
        ("an unknown term", seed => seed.Edit(
            Outcome, "metric: irregular-arrivals", "metric: ¦irregular-arrival",
            "the unknown word `irregular-arrival`, expected a term of the scheme `metric`, perhaps `irregular-arrivals`")),
        ("an unknown term in a list", seed => seed.Edit(
            Agreement, "purposes: [border-security]", "purposes: [¦border-securty]",
            "the unknown word `border-securty`, expected a term of the scheme `instrument`, perhaps `border-security`")),
        ("a word of another scheme", seed => seed.Edit(
            Agreement, "basis: paid", "basis: ¦funder", "the unknown word `funder`, expected a term of the scheme `money-basis`")),
        ("an actor who is not there", seed => seed.Edit(
            Agreement, "payer: it", "payer: ¦itt", "`itt`, which is no actor, expected the id of an actor, perhaps `it`")),
        ("an agreement that is not there", seed => seed.Edit(
            Outcome, "[it-tn-2023,", "[¦it-tn-2032,", "`it-tn-2032`, which is no agreement, expected the id of an agreement, perhaps `it-tn-2023`")),
        ("a source that is not there", seed => seed.Edit(
            Statement, "cite: mirror-2025-07-10#p18", "cite: ¦mirror-2025-07-11#p18",
            "`mirror-2025-07-11`, which is no source, expected the id of a source, perhaps `mirror-2025-07-10` or `mirror-2024-11-18`")),
        ("a person who is not there", seed => seed.Edit(
            Statement, "person: chris-philp", "person: ¦chris-phillip",
            "`chris-phillip`, which is no actor, expected the id of an actor, perhaps `chris-philp`")),
        ("a funding line that is not there", seed => seed.Edit(
            Agreement, "[development-support]", "[¦development-suport]",
            "`development-suport`, which is no funding line of `it-tn-2023`, expected the item of a funding line, perhaps `development-support`")),
        ("a funding line of an agreement that is not there", seed => seed.Edit(
            Agreement, "[eu-tn-mou-2023/border-security]", "[¦eu-tn-mou-2022/border-security]",
            "`eu-tn-mou-2022`, which is no agreement, expected the id of an agreement, perhaps `eu-tn-mou-2023`")),
        ("a reference to nothing that is near", seed => seed.Edit(
            Agreement, "payer: it", "payer: ¦atlantis", "`atlantis`, which is no actor, expected the id of an actor")),
        ("a reference by a former id", seed => seed
            .Edit("actors/tn.yaml", "id: tn\n", "id: tn\nformerIds: [tunisia]\n")
            .Edit(Agreement, "payee: tn", "payee: ¦tunisia", "`tunisia`, a former id, expected `tn`")),
        ("a reference to a record that was withdrawn", seed => seed
            .Edit("agreements/eu-ly.yaml", "id: eu-ly\n", "id: eu-ly\nwithdrawn: { on: 2026, reason: A copy. }\n")
            .Edit("agreements/gb-iq-kr-2024-proposal.yaml", "agreement: eu-ly", "agreement: ¦eu-ly", Withdrawn)
            .Edit("agreements/gb-tr-2024-proposal.yaml", "agreement: eu-ly", "agreement: ¦eu-ly", Withdrawn)
            .Edit("agreements/gb-vn-2024-proposal.yaml", "agreement: eu-ly", "agreement: ¦eu-ly", Withdrawn)),
        ("a circle of metrics", seed => seed.Edit(
            "terms/metric-irregular-arrivals.yaml", "definition:", "within: ¦irregular-arrivals\ndefinition:",
            "`metric-irregular-arrivals`, which leads back here, expected no circle")),
        ("a funding line that may be itself", seed => seed.Edit(
            Agreement, "[development-support]", "[¦patrol-ships]", "`it-tn-2023/patrol-ships`, which leads back here, expected no circle")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Ids =>
    [
        ("an id that is not the file name", seed => seed.Edit(
            Agreement, "id: it-tn-2023", "id: ¦it-tn-2024", "the id `it-tn-2024`, expected `it-tn-2023`, the name of the file")),
        ("a former id that another record has", seed => seed.Edit(
            "actors/tn.yaml", "id: tn\n", "id: tn\nformerIds: [¦it]\n",
            "the id `it`, which `actors/it.yaml` has already, expected an id that no other record of the kind has or had")),
        ("a former id that two records had", seed => seed
            .Edit("actors/it.yaml", "id: it\n", "id: it\nformerIds: [carthage]\n")
            .Edit(
                "actors/tn.yaml", "id: tn\n", "id: tn\nformerIds: [¦carthage]\n",
                "the id `carthage`, which `actors/it.yaml` has already, expected an id that no other record of the kind has or had")),
        ("an item twice", seed => seed.Edit(
            Agreement, "item: prevention-of-departures", "item: ¦patrol-vessels", "a second item `patrol-vessels`, expected a name that no other item of the list has")),
        ("a word that is not in its id", seed => seed.Edit(
            "terms/theme-cost.yaml", "id: theme-cost\nscheme: theme\nword: cost", "id: ¦theme-cost\nscheme: theme\nword: costs",
            "the id `theme-cost`, expected `theme-costs`, the scheme and the word")),
        ("a scheme that there is not", seed => seed.Edit(
            "terms/theme-cost.yaml", "id: theme-cost\nscheme: theme", "id: ¦theme-cost\nscheme: ¦themes",
            "the id `theme-cost`, expected `themes-cost`, the scheme and the word", "the unknown scheme `themes`, expected perhaps `theme`")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Places =>
    [
        ("a paragraph beyond the last", seed => seed.Edit(
            Agreement, "mirror-2024-11-18#p9]", "¦mirror-2024-11-18#p900]", "the place `p900`, expected `p1` to `p15`, the places in `mirror-2024-11-18`")),
        ("a paragraph of a text without paragraphs", seed => seed.Edit(
            Rate, "national-2024-11-17#s5", "¦national-2024-11-17#p5", "the place `p5`, expected `s1` to `s20`, the places in `national-2024-11-17`")),
        ("no place in a source that has them", seed => seed.Edit(
            Rate, "national-2024-11-17#s5", "¦national-2024-11-17", "no place in the source, expected `s1` to `s20`, the places in `national-2024-11-17`")),
        ("a count of places left out", seed => seed.Edit(
            Source, "{ form: paragraphs, count: 53 }", "¦{ form: paragraphs }", "no `count`, expected how many paragraphs there are, from 1")),
        ("an inferred date without a reason", seed => seed.Whole(
            "sources/xx.yaml", seed.Text(Source).Split("inferredFrom:")[0].Replace("id: express-2024-11-18", "id: xx", StringComparison.Ordinal)
                .Replace("published: ", "published: ¦", StringComparison.Ordinal) + "kind: press\nlanguage: en\nlocators: { form: free }\n",
            "an inferred date (`?`), expected `inferredFrom: { published: … }`, which says from what")),
        ("a reason for a date that is not inferred", seed => seed.Edit(
            Source, "published: 2024-11-18?\ninferredFrom:\n  publisher", "published: 2024-11-18\ninferredFrom:\n  ¦publisher",
            "`inferredFrom.published`, expected a `published` marked as inferred (`?`)")),
        ("an address that is none", seed => seed.Edit(
            Source, "kind: press", "kind: press\nurl: ¦express.example", "`express.example`, expected an address that begins with `https://` or `http://`")),
        ("a name that leads out of the archive", seed => seed.Edit(
            Source, "archiveRef: ", "archiveRef: ¦../../etc/passwd # ", "`../../etc/passwd`, expected the name of a file, without folders")),
        ("a language in words", seed => seed.Edit(
            Source, "language: en", "language: ¦English", "`English`, expected a language tag such as `en` or `fr-FR`")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Claims =>
    [
        ("a rank without a reason", seed => seed.Edit(
            Agreement, "basis: paid, purposes", "basis: paid, rank: ¦preferred, purposes", "a `rank` without a reason, expected `because`, which says why")),
        ("a reason without a rank", seed => seed.Edit(
            Agreement, "basis: paid, purposes", "basis: paid, because: ¦Newer., purposes",
            "a reason without a `rank`, expected `rank: preferred` or `rank: deprecated`")),
        ("a loaded word", seed => seed.Edit(
            Agreement, "what: Money for Tunisia's border security", "what: ¦Money against illegal migrants",
            "the loaded word `illegal migrants`, expected `People arriving without permission`, or the word within `quoted`")),
        ("a long quotation", seed => seed.Edit(
            Outcome, "quoted: dramatic reductions", "quoted: ¦" + string.Join(' ', Enumerable.Repeat("word", 26)),
            "a quotation of 26 words, expected at most 25")),
        ("an event after its source", seed => seed.Edit(
            Agreement, "on: 2024-11~", "on: ¦2025-03",
            "an event of `2025-03`, after its source `national-2024-11-17` of `2024-11-17?`, expected an earlier date, or `expected: true` for a planned event")),
        ("an allegation without its history", seed => seed.Edit(
            Alleged, "basis: allegation\n    against: ly\n    history:\n      - { status: alleged, cite: national-2024-11-17#s8 }",
            "basis: ¦allegation\n    against: ly", "an allegation without `history`, expected its status, with where it was published")),
        ("a limit in words and in numbers", seed => seed.Edit(
            Pilot, "limit: 50\n        per", "limit: 50\n        says: ¦Several hundred\n        per",
            "`says` beside a limit that is known, expected `limit: unknown` beside it, or a `note`")),
        ("a history without an allegation", seed => seed.Edit(
            Alleged, "basis: allegation\n    against: ly\n    history:\n      - { status", "basis: statement\n    against: ly\n    history:\n      ¦- { status",
            "a `history`, expected none, or the basis `allegation`")),
        ("a cap that is alleged", seed => seed.Edit(
            Pilot, "basis: expectation", "basis: ¦allegation",
            "`allegation`, expected a basis of a cap (an allegation belongs in an outcome, with its history)")),
        ("a report of nothing", seed => seed.Edit(
            Alleged, "- says: People are said to have suffered violence and abuse in detention centres.\n    basis", "- ¦basis",
            "a report without a figure or words, expected `value`, `says` or `series`")),
        ("a body that is named as a person", seed => seed.Edit(
            Statement, "person: chris-philp", "person: ¦conservative-party", "`conservative-party`, a party, expected an actor of the kind `person`")),
        ("an actor without a citation", seed => seed.Whole(
            "actors/xx.yaml", "¦id: xx\nname: X\nkind: ministry\n", "no `cite`, expected where the actor is named (only a state needs none)")),
        ("a rate of a currency to itself", seed => seed.Edit(Rate, "to: USD 110m", "to: ¦EUR 110m", "`EUR` on both sides, expected two currencies")),
        ("a rate without an amount", seed => seed.Edit(Rate, "to: USD 110m", "to: ¦USD ..110m", "`USD ..110m`, expected money with an amount")),
    ];
}
