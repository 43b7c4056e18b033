using AgreementsKb.Core.Features.Home;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Agreements;

/// <summary>Every agreement with its status.</summary>
public sealed class IndexModel(IMediator mediator, PageMoment moment) : PageModel
{
    public Overview.Result Home { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Home = await mediator.Send(new Overview.Query(AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(Home.AsOf);
    }
}
