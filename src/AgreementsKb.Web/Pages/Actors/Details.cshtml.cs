using AgreementsKb.Core.Features.Actors;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Actors;

/// <summary>One actor with all that it takes part in, pays, is paid and says.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    public View.Result View { get; private set; } = null!;

    public RecordLinks Links { get; private set; } = null!;

    /// <summary>The actors that it belongs to, the nearest first.</summary>
    public IReadOnlyList<Actor> Wholes { get; private set; } = [];

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        footnotes.Know(View.Records);
        Links = new RecordLinks(Kinds.Actor, View.Actor.Id, View.Actor.Name, View.Records.Revision);
        Wholes = [.. WholesOf(View.Actor)];
    }

    /// <summary>The roles that it has in an agreement.</summary>
    public IEnumerable<Party> Roles(Agreement agreement) => agreement.Parties.Where(party => party.Actor == View.Actor.Id);

    private IEnumerable<Actor> WholesOf(Actor actor)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { actor.Id };
        while (actor.PartOf is { } whole && seen.Add(whole) && View.Records.Actors.TryGetValue(whole, out var next))
            yield return actor = next;
    }
}
