using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Api;

/// <summary>The parameters of the lists of a kind.</summary>
internal sealed class ListParameters
{
    private readonly QueryParameter _limit = new("limit", "How many records a page holds.")
    {
        Maximum = List.MaximumLimit,
        Default = $"{List.DefaultLimit}",
        Example = $"{List.DefaultLimit}",
    };

    private readonly QueryParameter _sort;
    private readonly QueryParameter _facets;
    private readonly QueryParameter _fields;
    private readonly QueryParameter _include;
    private readonly RecordKind _kind;

    public ListParameters(RecordKind kind)
    {
        _kind = kind;
        Filters = [.. List.FilterNames(kind).Select(name => Api.Filters.Of(name, kind))];
        _sort = new("sort", "The order; with `-` before it, the other way round. `date` is the first day that a record is of, "
            + "`changed` the revision of its last change. Records without a date count as the oldest.")
        {
            Words = List.SortNames(kind),
            Default = "id",
            Example = "-changed",
        };
        _facets = new("facets", "Fields to count over the filtered list. Each count is the total of the list with that value as the "
            + "field's only filter, the other filters unchanged; a hundred values at most, the most frequent first.")
        {
            Many = true,
            Words = List.FacetNames(kind),
            Example = List.FacetNames(kind)[0],
        };
        _fields = new("fields", "Only these keys of the records, and the id. Dots lead into objects and lists: `cite.source`.")
        {
            Many = true,
            Example = RecordShape.Of(kind.Type).Required[1].Key,
        };
        _include = new("include", "Related records to come with the page, in `included`, each once: those that its records name"
            + (kind.Name == Kinds.Agreement ? ", and the outcomes and statements about them." : "."))
        {
            Many = true,
            Words = List.IncludeNames(kind),
            Example = List.IncludeNames(kind) is [var first, ..] ? first : null,
        };
    }

    public IReadOnlyList<QueryParameter> Filters { get; }

    /// <summary>Of a list in pages.</summary>
    public IReadOnlyList<QueryParameter> All =>
        [.. Filters, _sort, _facets, _fields, .. _include.Words.Count > 0 ? [_include] : Array.Empty<QueryParameter>(), _limit, Paging.Cursor, AsOfParameter.Value];

    /// <summary>Of a whole list.</summary>
    public IReadOnlyList<QueryParameter> OfWhole => [.. Filters, _sort, AsOfParameter.Value];

    public List.Query Read(HttpRequest request) => new(
        _kind, Wanted(request), _limit.Number(request, List.DefaultLimit), Paging.Cursor.Text(request))
    {
        AsOf = AsOfParameter.Value.Text(request),
        Sort = _sort.Text(request),
        Facets = _facets.Texts(request),
        Fields = _fields.Texts(request),
        Include = _include.Texts(request),
    };

    public Tabulate.Query ReadWhole(HttpRequest request) =>
        new(_kind, Wanted(request), _sort.Text(request), AsOfParameter.Value.Text(request));

    private ListOf<List.Filter> Wanted(HttpRequest request) => Filters
        .Select(filter => new List.Filter(filter.Name, filter.Texts(request)))
        .Where(filter => filter.Values.Count > 0)
        .ToListOf();
}
