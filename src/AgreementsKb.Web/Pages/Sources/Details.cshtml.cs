using AgreementsKb.Core.Features.Sources;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>One source with every fact taken from it.</summary>
public sealed class DetailsModel(IMediator mediator, PageMoment moment) : PageModel
{
    private const int Few = 20;

    public View.Result View { get; private set; } = null!;

    /// <summary>The facts by place, in the order of the source.</summary>
    public IReadOnlyList<IGrouping<string?, View.Fact>> Places { get; private set; } = [];

    /// <summary>The facts by the record that they stand in.</summary>
    public IReadOnlyList<IGrouping<RecordKind, TakenRecord>> Taken { get; private set; } = [];

    /// <summary>A few facts stand in sight, in the order of the source.</summary>
    public bool IsShort => View.Facts.Count <= Few;

    /// <summary>Whether everything is open, on the screen and on paper.</summary>
    public bool PrintsAll => Opened.InFull(Request);

    public string InBrief => $"/sources/{View.Source.Id}";

    public string InFull => $"{InBrief}?{Opened.Print}={Opened.All}";

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        Taken = TakenRecord.Of(View.Facts);
        Places = [.. View.Facts.GroupBy(fact => fact.Locator).OrderBy(place => Place.Order(place.Key))];
    }
}
