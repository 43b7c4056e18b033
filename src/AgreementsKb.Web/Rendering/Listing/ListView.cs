using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering.Listing;

/// <summary>
/// A list as a page shows it. All that was chosen is in its address, so that the address can be sent to somebody else; a choice
/// is a link, so that it needs no script.
/// </summary>
/// <param name="words">What the codes in it stand for.</param>
public sealed class ListView(ListShape shape, List.Query asked, List.Result page, RecordSet words)
{
    private const string HasDispute = "hasDispute";

    public ListShape Shape => shape;

    public long Total => page.Total;

    public long Revision => page.Revision;

    /// <summary>As of the page.</summary>
    public long? DisputesPendingSince => page.DisputesPendingSince;

    public bool IsFirstPage => asked.Cursor is null;

    public IReadOnlyList<Facet> Facets => [.. page.Facets.Where(facet => facet.Values.Count > 0)];

    /// <summary>What is looked for; empty where nothing is.</summary>
    public string Words => Values("q") is [var words, ..] ? words : "";

    public string Sort => asked.Sort ?? shape.Sorts[0].Name;

    /// <summary>Whether the list can be narrowed to what sources differ about.</summary>
    public bool OffersDisputed => List.FilterNames(shape.Kind).Contains(HasDispute);

    public bool IsDisputed => Values(HasDispute).Contains("true");

    public string Disputed => Address(IsDisputed ? Without(HasDispute) : With(HasDispute, "true"));

    /// <summary>What was chosen, each with the list without it.</summary>
    public IReadOnlyList<ChosenValue> Chosen =>
    [
        .. from filter in asked.Filters
           from value in filter.Values
           select new ChosenValue(Heading(filter.Name), filter.Name, value, Address(Without(filter.Name, value))),
    ];

    public string Everything => shape.Path;

    public string? Next => page.Next is { } next ? Joined(Address(asked.Filters), "cursor", next) : null;

    public string FirstPage => Address(asked.Filters);

    /// <summary>The whole list, not only this page.</summary>
    public string Csv => Download($"{shape.Table}.csv");

    public string Json => Download($"{shape.Kind.Plural}.json");

    public ListForm Form => new(
        shape.Path, Pairs(asked.Filters).Where(pair => pair.Key is not "q" and not "sort"), shape.Sorts, Sort, Words);

    public string Heading(string field) =>
        field == "q" ? "Words" : field == HasDispute ? "Reports" : shape.Facets.FirstOrDefault(facet => facet.Name == field)?.Label ?? field;

    /// <summary>The list with a value chosen, or without it where it is chosen already.</summary>
    public string Toggled(string field, FacetValue value) =>
        Address(value.IsSelected ? Without(field, value.Value) : With(field, value.Value));

    /// <summary>A value for reading: a word of the vocabulary by its label, a record by its title, which is English, and what speaks for itself.</summary>
    public Said LabelOf(PageLanguage language, string field, string value) => field switch
    {
        "q" => new Said(language.Spoken.Quoted(value), null),
        HasDispute => new Said(language[value == "true" ? "Sources differ" : "Sources do not differ"], null),
        "language" => new Said(language[LanguageNames.Of(value)], null),
        _ when shape.SchemeOf(field) is { } scheme => language.Term(words, scheme, value),
        _ when page.Facets.FirstOrDefault(facet => facet.Field == field)?.Values.FirstOrDefault(one => one.Value == value)?.Label is { } title =>
            new Said(title, language.English),
        _ => new Said(value == Source.NotStated ? language[value] : value, null),
    };

    private ListOf<string> Values(string field) => asked.Filters.FirstOrDefault(filter => filter.Name == field)?.Values ?? [];

    private IEnumerable<List.Filter> With(string field, string value) =>
        Values(field).Count == 0
            ? asked.Filters.Append(new List.Filter(field, [value]))
            : asked.Filters.Select(filter => filter.Name == field ? filter with { Values = [.. filter.Values, value] } : filter);

    private IEnumerable<List.Filter> Without(string field, string? value = null) =>
        from filter in asked.Filters
        let left = filter.Name == field ? filter.Values.Where(one => value is not null && one != value).ToListOf() : filter.Values
        where left.Count > 0
        select filter with { Values = left };

    private IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<List.Filter> filters)
    {
        foreach (var filter in filters)
        {
            foreach (var value in filter.Values)
                yield return KeyValuePair.Create(filter.Name, value);
        }

        if (Sort != shape.Sorts[0].Name)
            yield return KeyValuePair.Create("sort", Sort);
    }

    private string Address(IEnumerable<List.Filter> filters) => shape.Path + Query(Pairs(filters));

    private string Download(string file) => $"/api/v1/{file}"
        + Query(Pairs(asked.Filters).Where(pair => pair.Key != "sort").Append(KeyValuePair.Create("sort", Sort)));

    private static string Joined(string address, string name, string value) =>
        $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}{name}={Uri.EscapeDataString(value)}";

    private static string Query(IEnumerable<KeyValuePair<string, string>> pairs) =>
        QueryString.Create(pairs.Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value))).Value ?? "";
}

/// <summary>A value that the list is narrowed by.</summary>
/// <param name="Heading">Of its field.</param>
/// <param name="Without">The list without it.</param>
public sealed record ChosenValue(string Heading, string Field, string Value, string Without);
