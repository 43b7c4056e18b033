namespace AgreementsKb.Tests.SeedData;

/// <summary>Keys that there are not, and values that say nothing.</summary>
internal static class MutationsOfValues
{
    private const string Agreement = "agreements/it-tn-2023.yaml";
    private const string Outcome = "outcomes/it-irregular-arrivals-2024.yaml";
    private const string Pilot = "agreements/gb-fr-2025-returns-pilot.yaml";
    private const string Source = "sources/express-2024-11-18.yaml";
    private const string Statement = "statements/chris-philp-2025-07-pilot.yaml";
    private const string Title = "title: Italy–Tunisia migration co-operation";
    private const string NoValue = ", or `unknown`, `none` or `not-applicable`";
    private const string ADate = "an EDTF date such as `2024`, `2024-11`, `2024-11-17`, `2024-07~` (about), `2024-11-18?` (inferred) or `2024-01/2024-07`";
    private const string SomeMoney = "money such as `EUR 105m`, `~GBP 500m`, `GBP 100m..300m`, `GBP ..300m`, `GBP 300m..` (at least) or `GBP hundreds of millions`";
    private const string AQuantity = "a quantity such as `32900`, `>32000`, `~9400`, `100..300`, `945..` (at least), `-62%` (a change), `94%` (a share) or `1 in 17`";
    private const string ACitation = "a citation such as `express-2024-11-18#p13` (a source id, `#`, a place in it)";

    public static IEnumerable<(string Name, Action<BrokenSeed> Break)> All => [.. Keys, .. Dates, .. Amounts, .. Others];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Keys =>
    [
        ("a wrong key", seed => seed.Edit(Agreement, "payer: it", "¦payr: it", "the unknown key `payr`, expected perhaps `payer`")),
        ("a key of nothing that is known", seed => seed.Edit(
            Agreement, "actor: it,", "actor: it, ¦colour: red,", "the unknown key `colour`, expected one of `actor`, `role`, `cite`, `note`")),
        ("a key in capitals", seed => seed.Edit(Agreement, "names:", "¦Names:", "the unknown key `Names`, expected perhaps `names`")),
        ("a missing key", seed => seed.Edit(
            Agreement, "id: it-tn-2023\ntitle: Italy–Tunisia migration co-operation\n", "¦id: it-tn-2023\n",
            "no `title`, expected the key `title`")),
        ("a missing key of an item", seed => seed.Edit(
            Agreement, "{ actor: it, role: funder,", "¦{ actor: it,", "no `role`, expected the key `role`")),
        ("a claim without a citation", seed => seed.Edit(
            Agreement, "{ term: border-security, cite: national-2024-11-17#s5 }", "¦{ term: border-security }", "no `cite`, expected the key `cite`")),
        ("a key without a value", seed => seed.Edit(
            Agreement, Title, "title:¦", "nothing, expected a text (leave the key out where there is nothing to say)")),
        ("an empty list", seed => seed.Edit(
            Statement, "[gb-fr-2025-returns-pilot]", "¦[]", "an empty list, expected at least one element in `about`")),
        ("a mapping for a list", seed => seed.Edit(Agreement, "names: [Italy-Tunisia deal, Italian deal with Tunisia, Tunisia deal]", "names: ¦{ a: b }", "a mapping, expected a list")),
        ("a text for a list", seed => seed.Edit(
            Statement, "[gb-fr-2025-returns-pilot]", "¦gb-fr-2025-returns-pilot", "`gb-fr-2025-returns-pilot`, expected a list")),
        ("a list for a text", seed => seed.Edit(Agreement, Title, "title: ¦[Italy, Tunisia]", "a list, expected a text")),
        ("a text for a mapping", seed => seed.Edit(Agreement,
            "{ actor: it, role: funder, cite: [national-2024-11-17#s5, national-2024-11-17#s6, express-2024-11-18#p13] }", "¦italy",
            "`italy`, expected a mapping with `actor`, `role`, `cite`")),
        ("an empty text", seed => seed.Edit(
            Agreement, "title: Italy", "title: ¦\"\" # ", "an empty text, expected a text (leave the key out where there is nothing to say)")),
        ("a number for a text", seed => seed.Edit(Agreement, "title: Italy", "title: ¦2023 #", "the number `2023`, expected a text (put it in quotes)")),
        ("an escaped control character", seed => seed.Edit(
            Agreement, "title: Italy", "title: ¦\"It\\u0007aly\" #", "the control character U+0007 in a text, expected text without control characters")),
        ("half a character", seed => seed.Edit(
            Agreement, "title: Italy", "title: ¦\"It\\ud800aly\" #", "half of a character (a lone surrogate), expected whole characters")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Dates =>
    [
        ("a date in words", seed => seed.Edit(Agreement, "on: 2024-11~", "on: ¦17 November 2024", $"`17 November 2024`, expected {ADate}{NoValue}")),
        ("a date of another order", seed => seed.Edit(Agreement, "on: 2024-11~", "on: ¦17/11/2024", $"`17/11/2024`, expected {ADate}{NoValue}")),
        ("a day that there is not", seed => seed.Edit(Agreement, "on: 2024-11~", "on: ¦2024-02-30", $"`2024-02-30`, expected {ADate}{NoValue}")),
        ("a month that there is not", seed => seed.Edit(Agreement, "on: 2024-11~", "on: ¦2024-13", $"`2024-13`, expected {ADate}{NoValue}")),
        ("a time of day", seed => seed.Edit(
            Agreement, "on: 2024-11~", "on: ¦\"2024-11-17T10:00\"", $"`2024-11-17T10:00`, expected {ADate}{NoValue}")),
        ("a period that ends before it begins", seed => seed.Edit(
            Outcome, "2024-01/2024-07", "¦2024-07/2024-01", "`2024-07/2024-01`, expected a period that does not end before it begins")),
        ("a date before the year 1000", seed => seed.Edit(Outcome, "2024-01/2024-07", "¦0024-01", $"`0024-01`, expected {ADate}")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Amounts =>
    [
        ("money without a blank", seed => seed.Edit(Agreement, "EUR 105m", "¦EUR105m", $"`EUR105m`, expected {SomeMoney}{NoValue}")),
        ("a sign for a currency", seed => seed.Edit(Agreement, "EUR 105m", "¦€105m", $"`€105m`, expected {SomeMoney}{NoValue}")),
        ("an unknown currency", seed => seed.Edit(
            Agreement, "EUR 105m", "¦EUX 105m",
            $"`EUX 105m`, expected an ISO 4217 currency code in place of `EUX`, perhaps `EUR`{NoValue}")),
        ("an amount below nothing", seed => seed.Edit(Agreement, "EUR 105m", "¦EUR -5m", $"`EUR -5m`, expected {SomeMoney}{NoValue}")),
        ("commas between thousands", seed => seed.Edit(Agreement, "amount: GBP 83m", "amount: ¦GBP 83,000,000", $"`GBP 83,000,000`, expected {SomeMoney}{NoValue}")),
        ("a range that runs backwards", seed => seed.Edit(Agreement, "EUR 105m", "¦EUR 300m..100m", $"`EUR 300m..100m`, expected {SomeMoney}{NoValue}")),
        ("a huge amount", seed => seed.Edit(
            Agreement, "EUR 105m", "¦EUR 99999999999999999999bn", $"`EUR 99999999999999999999bn`, expected {SomeMoney}{NoValue}")),
        ("a mapping for money with a wrong key", seed => seed.Edit(
            Agreement, "EUR 105m", "{ currency: EUR, ¦sum: 105000000 }", "the unknown key `sum`, expected one of `currency`, `amount`, `upTo`, `qualifier`, `stated`")),
        ("a mapping for money without an amount", seed => seed.Edit(
            Agreement, "EUR 105m", "¦{ currency: EUR }", "an object with a wrong value, expected an `amount`, an `upTo` or a `stated`")),
        ("a quantity in words", seed => seed.Edit(Outcome, "value: -62%", "value: ¦62 per cent", $"`62 per cent`, expected {AQuantity}{NoValue}")),
        ("a share above the whole", seed => seed.Edit(Outcome, "value: -62%", "value: ¦162%", $"`162%`, expected {AQuantity}{NoValue}")),
        ("a huge number", seed => seed.Edit(
            Outcome, "value: -62%", "value: ¦999999999999999999999999999999", $"`999999999999999999999999999999`, expected {AQuantity}{NoValue}")),
        ("a number with an exponent", seed => seed.Edit(Outcome, "value: -62%", "value: ¦1e400", $"`1e400`, expected {AQuantity}{NoValue}")),
        ("a whole number in words", seed => seed.Edit(Source, "count: 53", "count: ¦fifty", "`fifty`, expected a whole number")),
        ("a whole number beyond all", seed => seed.Edit(Source, "count: 53", "count: ¦99999999999", "the number `99999999999`, expected a whole number")),
        ("a proportion in words", seed => seed.Edit(Statement, "1 in 17", "¦one in 17", $"`one in 17`, expected {AQuantity}")),
    ];

    private static IEnumerable<(string Name, Action<BrokenSeed> Break)> Others =>
    [
        ("yes for true", seed => seed.Edit(Pilot, "pilot: true", "pilot: ¦yes", "`yes`, expected `true` or `false`")),
        ("a wrong word of a few", seed => seed.Edit(Pilot, "per: week", "per: ¦weak", "`weak`, expected perhaps `week`")),
        ("no word of a few", seed => seed.Edit(Pilot, "per: week", "per: ¦fortnight", "`fortnight`, expected one of `day`, `month`, `week`, `year`")),
        ("a slip in unknown", seed => seed.Edit(
            Pilot, "limit: unknown", "limit: ¦unknwon", $"`unknwon`, expected {AQuantity}{NoValue}, perhaps `unknown`")),
        ("a citation in words", seed => seed.Edit(
            Statement, "cite: mirror-2025-07-10#p18", "cite: ¦Mirror, paragraph 18", $"`Mirror, paragraph 18`, expected {ACitation}")),
        ("a citation without a place after its sign", seed => seed.Edit(
            Statement, "cite: mirror-2025-07-10#p18", "cite: ¦\"mirror-2025-07-10#\"", $"`mirror-2025-07-10#`, expected {ACitation}")),
        ("an item's name that is none", seed => seed.Edit(
            Agreement, "item: prevention-of-departures", "item: ¦Patrol Ships", "`Patrol Ships`, expected a name in lower-case letters, digits and single hyphens, at most 80")),
    ];
}
