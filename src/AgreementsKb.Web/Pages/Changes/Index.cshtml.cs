using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Changes;

/// <summary>The changesets, or those of one nature.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    private const string Path = "/changes";

    private static readonly ListChoice[] Orders = [new("-date", "Newest first"), new("date", "Oldest first")];

    private ListChangesets.Query _asked = new();

    public ListChangesets.Result List { get; private set; } = null!;

    public IReadOnlyList<PlainFacet> Facets =>
    [
        new("Kind of change", List.Natures.Select(count => new PlainChoice(
            ChangeWords.Of(count.Nature),
            count.Changesets,
            count.Nature == _asked.Nature,
            Path + Query(count.Nature == _asked.Nature ? null : count.Nature)))),
    ];

    public ListForm Form => new(Path, Chosen(_asked.Nature), Orders, Sort);

    public string? Next => List.Next is { } cursor ? Path + Query(_asked.Nature, cursor) : null;

    /// <summary>The whole list, not only this page.</summary>
    public string Csv => "/api/v1/changesets.csv" + Query(_asked.Nature);

    public string Json => "/api/v1/changesets" + Query(_asked.Nature, _asked.Cursor);

    private string Sort => Orders[_asked.OldestFirst ? 1 : 0].Name;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Request.Query = RequestQuery.Filled(Request);
        _asked = Changesets.Read(Request);
        List = await mediator.Send(_asked, cancellationToken);
    }

    private static IEnumerable<KeyValuePair<string, string>> Chosen(ChangeNature? nature) =>
        nature is { } one ? [KeyValuePair.Create("nature", InWords.Key(one))] : [];

    private QueryString Query(ChangeNature? nature, string? cursor = null)
    {
        var pairs = Chosen(nature).ToList();
        if (_asked.OldestFirst)
            pairs.Add(KeyValuePair.Create("sort", Sort));

        if (cursor is not null)
            pairs.Add(KeyValuePair.Create("cursor", cursor));

        return QueryString.Create(pairs!);
    }
}
