using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>What the list of a kind offers on its page: what is counted, in what orders it comes.</summary>
/// <param name="Path">Of the page.</param>
/// <param name="Facets">The fields that are counted, each with its heading, the most useful first.</param>
/// <param name="Sorts">The orders, each with its name; the first is taken where none is asked for.</param>
public sealed record ListShape(
    RecordKind Kind,
    string Path,
    IReadOnlyList<ListChoice> Facets,
    IReadOnlyList<ListChoice> Sorts)
{
    /// <summary>What the API calls the whole list as CSV.</summary>
    public string Table { get; init; } = Kind.Plural;

    private static readonly ListChoice ByTitle = new("title", "Title, A to Z");
    private static readonly ListChoice Newest = new("-date", "Newest first");
    private static readonly ListChoice Oldest = new("date", "Oldest first");
    private static readonly ListChoice Changed = new("-changed", "Changed last");

    public static ListShape Agreements { get; } = new(
        Kinds.Named(Kinds.Agreement),
        "/agreements",
        [
            new("party", "Party"), new("status", "Status", Schemes.Status), new("instrument", "What it uses", Schemes.Instrument), new("form", "Form", Schemes.Form),
            new("year", "Year"), new("payer", "Who pays"), new("payee", "Who is paid"), new("currency", "Currency"),
            new("text", "Text", Schemes.TextAvailability),
        ],
        [ByTitle, Newest, Oldest, Changed]);

    /// <summary>Agreements again, with what is known of them.</summary>
    public static ListShape Coverage { get; } = Agreements with { Path = "/coverage", Table = "coverage" };

    public static ListShape Outcomes { get; } = new(
        Kinds.Named(Kinds.Outcome),
        "/outcomes",
        [
            new("metric", "What is counted", Schemes.Metric), new("geography", "Place"), new("route", "Route", Schemes.Route), new("year", "Year"),
            new("basis", "Kind of report", Schemes.ClaimBasis), new("agreement", "Reported beside"),
        ],
        [ByTitle, Newest, Oldest, Changed]);

    public static ListShape Actors { get; } = new(
        Kinds.Named(Kinds.Actor),
        "/actors",
        [new("kind", "Kind", Schemes.ActorKind), new("partOf", "Belongs to")],
        [ByTitle, Changed]);

    public static ListShape Sources { get; } = new(
        Kinds.Named(Kinds.Source),
        "/sources",
        [new("kind", "Kind", Schemes.SourceKind), new("publisher", "Publisher"), new("language", "Language"), new("year", "Year")],
        [Newest, Oldest, ByTitle, Changed]);

    public static ListShape Statements { get; } = new(
        Kinds.Named(Kinds.Statement),
        "/statements",
        [
            new("stance", "Stance", Schemes.Stance), new("theme", "Theme", Schemes.Theme), new("speaker", "Speaker"), new("person", "Person"),
            new("about", "About"), new("year", "Year"),
        ],
        [Newest, Oldest, Changed]);

    public string? SchemeOf(string field) => Facets.FirstOrDefault(facet => facet.Name == field)?.Scheme;
}

/// <summary>A choice that a list offers.</summary>
/// <param name="Name">As addresses have it.</param>
/// <param name="Label">For reading.</param>
/// <param name="Scheme">Whose words its values are; null where they are none.</param>
public sealed record ListChoice(string Name, string Label, string? Scheme = null);
