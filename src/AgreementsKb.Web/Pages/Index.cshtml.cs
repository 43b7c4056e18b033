using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Core.Features.Home;
using AgreementsKb.Web.Rendering.Maps;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>The first page: ask a comparison, see the agreements on a map, what changed lately and what is disputed most.</summary>
public sealed class IndexModel(IMediator mediator, Places places) : PageModel
{
    public const string Example = "Italy-Tunisia versus UK-France";

    private const int Few = 5;

    public static IReadOnlyList<string> Examples { get; } =
        [Example, "UK-Rwanda versus UK-France returns pilot", "Italy-Libya, Italy-Tunisia, EU-Tunisia"];

    public Overview.Result Home { get; private set; } = null!;

    public AgreementMap Map { get; private set; } = null!;

    public IReadOnlyList<Recent.Entry> Changes { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Home = await mediator.Send(new Overview.Query(Few), cancellationToken);
        Map = AgreementMap.Of(await mediator.Send(new Pairs.Query(), cancellationToken), places);
        Changes = (await mediator.Send(new Recent.Query(Few), cancellationToken)).Items;
    }
}
