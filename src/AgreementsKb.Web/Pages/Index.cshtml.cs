using AgreementsKb.Core.Features.Home;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages;

/// <summary>The first page: ask a comparison, find an agreement, see what is disputed.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public const string Example = "Italy-Tunisia versus UK-France";

    public static IReadOnlyList<string> Examples { get; } =
        [Example, "UK-Rwanda versus UK-France returns pilot", "Italy-Libya, Italy-Tunisia, EU-Tunisia"];

    public Overview.Result Home { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Home = await mediator.Send(new Overview.Query(), cancellationToken);
}
