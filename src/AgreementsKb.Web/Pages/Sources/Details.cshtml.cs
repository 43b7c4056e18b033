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

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        Taken = TakenRecord.Of(View.Facts);
        Places = [.. View.Facts.GroupBy(fact => fact.Locator).OrderBy(place => Place.Order(place.Key))];
    }

    /// <summary>Where in the record the facts are.</summary>
    public static string Fields(IEnumerable<View.Fact> facts)
    {
        var fields = facts.Select(fact => fact.Field).Where(field => field.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return fields.Count == 0 ? "" : ": " + string.Join(", ", fields);
    }
}
