using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace AgreementsKb.Web.Pages.Desk.Review;

/// <summary>The changesets that wait for a review, or that were decided.</summary>
public sealed class IndexModel(IMediator mediator) : DeskModel
{
    public static IReadOnlyList<(string State, string Name)> States { get; } =
        [("waiting", "Waiting"), ("approved", "Approved"), ("rejected", "Rejected")];

    [BindProperty(SupportsGet = true)]
    public string State { get; set; } = States[0].State;

    public Waiting.Result List { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (States.All(state => state.State != State))
            throw new BadParameterError("state", State, "waiting, approved or rejected");

        List = await mediator.Send(
            new Waiting.Query(State, Waiting.MaximumLimit), cancellationToken);
    }
}
