using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Api;

/// <summary>What each filter of a list selects, in a reader's words.</summary>
internal static class Filters
{
    private static readonly Dictionary<string, (string Description, string Example)> Known = new(StringComparer.Ordinal)
    {
        ["party"] = ("Agreements with any of these parties: ids of actors.", "gb"),
        ["between"] = ("Agreements with all of these parties: ids of actors.", "gb,fr"),
        ["instrument"] = ("Agreements that use an instrument: words of the scheme `instrument`.", "border-security"),
        ["form"] = ("Agreements of a form: words of the scheme `form`.", "proposal"),
        ["text"] = ("Agreements whose text can be read or not: words of the scheme `text-availability`.", "unpublished"),
        ["status"] = ("Agreements that stand so: words of the scheme `status`, derived from their events; on `statusOn`, or by all that is "
            + "told of them.", "under-negotiation"),
        ["statusOn"] = ("The day of which `status` is asked, as filter and as facet.", "2024-11-17"),
        ["inForceOn"] = ("Agreements that were in operation on a day.", "2024-11-17"),
        ["payer"] = ("Agreements with money from a payer: ids of actors.", "it"),
        ["payee"] = ("Agreements with money to a payee: ids of actors.", "tn"),
        ["minAmount"] = ("Agreements with a sum of at least so much, as stated in one of the currencies of `currency`, which it needs. "
            + "Nothing is converted.", "100000000"),
        ["related"] = ("Agreements that say how they stand to another: its id.", "eu-tn-mou-2023"),
        ["year"] = ("Records with a date in a year: of events (agreements), periods (outcomes), or their own.", "2024"),
        ["hasDispute"] = ("`true`: records that are part of a dispute; `false`: those that are part of none.", "true"),
        ["q"] = ("Records with all of these words in their names and summaries; in quotes, one after the other; `-` before a word leaves "
            + "it out. The order stays that of `sort`; `/search` ranks.", "returns pilot"),
        ["source"] = ("Records that cite a source: its id.", "express-2024-11-18"),
        ["partOf"] = ("Actors that belong to another: its id.", "gb"),
        ["metric"] = ("Outcomes of a metric: words of the scheme `metric`.", "irregular-arrivals"),
        ["geography"] = ("Outcomes of a place: ids of actors.", "it"),
        ["route"] = ("Outcomes on a route: words of the scheme `route`.", "english-channel"),
        ["basis"] = ("Outcomes with a report on such a basis: words of the scheme `claim-basis`.", "statistic"),
        ["period"] = ("Outcomes with a period that touches this one: an EDTF date or interval.", "2024-01/2024-07"),
        ["agreement"] = ("Outcomes reported beside an agreement: its id.", "it-tn-2023"),
        ["speaker"] = ("Statements of a body, or of a person who spoke for none: its id.", "care4calais"),
        ["person"] = ("Statements of the person who spoke for a body: an id.", "steve-smith"),
        ["about"] = ("Statements about an agreement: its id.", "gb-fr-2025-returns-pilot"),
        ["stance"] = ("Statements of a stance: words of the scheme `stance`.", "opposes"),
        ["theme"] = ("Statements on a theme: words of the scheme `theme`.", "cost"),
        ["publisher"] = ("Sources of a publisher, by name.", "Daily Express"),
        ["language"] = ("Sources in a language: BCP 47 tags.", "en"),
        ["scheme"] = ("Terms of a scheme.", "metric"),
    };

    /// <summary>Those that hold a comma of their own, or that mean one thing only.</summary>
    private static readonly string[] Single = ["publisher", "statusOn", "inForceOn", "minAmount", "period", "hasDispute", "q"];

    public static QueryParameter Of(string name, RecordKind kind)
    {
        var (description, example) = (name, kind.Name) switch
        {
            ("currency", Kinds.Rate) => ("Rates from or to a currency: ISO 4217 codes.", "EUR"),
            ("currency", _) => ("Agreements with money stated in a currency: ISO 4217 codes.", "EUR"),
            ("q", Kinds.Actor) => (Known[name].Description, "Tunisia"),
            ("q", Kinds.Outcome) => (Known[name].Description, "arrivals"),
            ("q", Kinds.Source) => (Known[name].Description, "Express"),
            ("q", Kinds.Rate) => (Known[name].Description, "EUR"),
            ("q", Kinds.Term) => (Known[name].Description, "cost"),
            ("source", Kinds.Rate) => (Known[name].Description, "national-2024-11-17"),
            ("kind", Kinds.Source) => ("Sources of a kind: words of the scheme `source-kind`.", "press"),
            ("kind", _) => ("Actors of a kind: words of the scheme `actor-kind`.", "state"),
            _ => Known[name],
        };
        return new QueryParameter(name, description)
        {
            Many = !Single.Contains(name),
            Words = name == "hasDispute" ? ["true", "false"] : [],
            Example = example,
        };
    }
}
