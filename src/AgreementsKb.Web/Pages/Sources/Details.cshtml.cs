using AgreementsKb.Core.Features.Sources;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Sources;

/// <summary>One source with every fact taken from it.</summary>
public sealed class DetailsModel(IMediator mediator, PageMoment moment) : PageModel
{
    public View.Result View { get; private set; } = null!;

    /// <summary>The facts by place, in the order of the source.</summary>
    public IReadOnlyList<IGrouping<string?, View.Fact>> Places { get; private set; } = [];

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        Places = [.. View.Facts.GroupBy(fact => fact.Locator).OrderBy(place => Place.Order(place.Key))];
    }

    /// <summary>Where in the record the facts are.</summary>
    public static string Fields(IEnumerable<View.Fact> facts)
    {
        var fields = facts.Select(fact => fact.Field).Where(field => field.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return fields.Count == 0 ? "" : ": " + string.Join(", ", fields);
    }
}
