using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Listing;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>Records of one kind with what they have in common counted: what every list page does.</summary>
public abstract class ListPageModel<T>(IMediator mediator, PageMoment moment, ListShape shape, Footnotes? footnotes = null) : PageModel
    where T : KbRecord
{
    public ListView View { get; private set; } = null!;

    public IReadOnlyList<T> Items { get; private set; } = [];

    /// <summary>What the codes in them stand for.</summary>
    public RecordSet Words { get; private set; } = null!;

    /// <summary>The agreements that they name.</summary>
    public IReadOnlyDictionary<string, Agreement> Agreements { get; private set; } = new Dictionary<string, Agreement>();

    /// <summary>What the page needs of each record: enough to be read as one. Empty where that is all of it.</summary>
    protected virtual ListOf<string> Fields => [];

    /// <summary>The kinds of related records that the page shows by name.</summary>
    protected virtual ListOf<string> Include => [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var query = Read();
        var page = await mediator.Send(query, cancellationToken);
        moment.Offer(page.AsOf);
        Words = (await mediator.Send(new Vocabulary.Query(moment.AsOf), cancellationToken)).Words;
        View = new ListView(shape, query, page, Words);
        Items = [.. page.Items.Select(item => (T)RecordJson.Read(shape.Kind, item))];
        Agreements = Included<Agreement>(page, Kinds.Agreement);
        footnotes?.Know(Included<Source>(page, Kinds.Source));
        await ReadMoreAsync(cancellationToken);
    }

    /// <summary>What a page shows beside the records themselves.</summary>
    protected virtual Task ReadMoreAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static Dictionary<string, TRecord> Included<TRecord>(List.Result page, string kind)
        where TRecord : KbRecord => (page.Included ?? [])
        .Where(included => included.Kind == Kinds.Named(kind).Plural)
        .SelectMany(included => included.Items)
        .Select(item => (TRecord)RecordJson.Read(Kinds.Named(kind), item))
        .ToDictionary(record => record.Id, StringComparer.Ordinal);

    /// <summary>A form sends what was left empty; that is nothing asked for.</summary>
    private List.Query Read()
    {
        Request.Query = RequestQuery.Filled(Request);
        var asked = new ListParameters(shape.Kind).Read(Request);
        return asked with
        {
            Sort = asked.Sort ?? shape.Sorts[0].Name,
            Facets = [.. shape.Facets.Select(facet => facet.Name)],
            Fields = Fields,
            Include = Include,
        };
    }
}
