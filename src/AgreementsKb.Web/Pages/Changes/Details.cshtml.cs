using AgreementsKb.Core.Features.History;
using AgreementsKb.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Changes;

/// <summary>One changeset with all that it changed.</summary>
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    public OfChangeset.Result Changeset { get; private set; } = null!;

    public async Task OnGetAsync(string id, CancellationToken cancellationToken) =>
        Changeset = await mediator.Send(Changesets.Read(id, Request), cancellationToken);
}
