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
        ["source"] = ("Records that cite a source: its id.", "express-2024-11-18"),
        ["partOf"] = ("Actors that belong to another: its id.", "gb"),
        ["metric"] = ("Outcomes of a metric: words of the scheme `metric`.", "irregular-arrivals"),
        ["geography"] = ("Outcomes of a place: ids of actors.", "it"),
        ["agreement"] = ("Outcomes reported beside an agreement: its id.", "it-tn-2023"),
        ["speaker"] = ("Statements of a body, or of a person who spoke for none: its id.", "care4calais"),
        ["person"] = ("Statements of the person who spoke for a body: an id.", "steve-smith"),
        ["about"] = ("Statements about an agreement: its id.", "gb-fr-2025-returns-pilot"),
        ["stance"] = ("Statements of a stance: words of the scheme `stance`.", "opposes"),
        ["theme"] = ("Statements on a theme: words of the scheme `theme`.", "cost"),
        ["publisher"] = ("Sources of a publisher, by name.", "Daily Express"),
        ["currency"] = ("Rates from or to a currency: ISO 4217 codes.", "EUR"),
        ["scheme"] = ("Terms of a scheme.", "metric"),
    };

    public static QueryParameter Of(string name, RecordKind kind)
    {
        var (description, example) = (name, kind.Name) switch
        {
            ("kind", Kinds.Source) => ("Sources of a kind: words of the scheme `source-kind`.", "press"),
            ("source", Kinds.Rate) => (Known[name].Description, "national-2024-11-17"),
            ("kind", _) => ("Actors of a kind: words of the scheme `actor-kind`.", "state"),
            _ => Known[name],
        };
        return new QueryParameter(name, description) { Many = name != "publisher", Example = example };
    }
}
