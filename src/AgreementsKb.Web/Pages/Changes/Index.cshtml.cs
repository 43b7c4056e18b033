using AgreementsKb.Core.Features.History;
using AgreementsKb.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Changes;

/// <summary>The changesets, newest first.</summary>
public sealed class IndexModel(IMediator mediator) : PageModel
{
    public ListChangesets.Result List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        List = await mediator.Send(Changesets.Read(Request), cancellationToken);
}
