using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Tokens;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace AgreementsKb.Web.Pages.Desk.Review;

/// <summary>One changeset that waits, with what it would do, and the reviewer's decision on it.</summary>
public sealed class OneModel(IMediator mediator) : DeskModel
{
    public const string ApproveWord = "approve";
    public const string RejectWord = "reject";

    public WaitingOne.Result Proposal { get; private set; } = null!;

    public Findings? Findings { get; private set; }

    public bool IsOwn => Editor?.IsSameAs("", Proposal.Proposal.Editor) == true;

    /// <summary>Whether who reads this may decide, if it is not their own.</summary>
    public bool IsReviewer => Editor?.Role >= Role.Reviewer;

    public Task OnGetAsync(long id, CancellationToken cancellationToken) => ReadAsync(id, cancellationToken);

    public async Task<IActionResult> OnPostAsync(long id, CancellationToken cancellationToken)
    {
        if (Editor is not null && !IsReviewer)
            throw new ForbiddenError("To approve and to reject takes the role of a reviewer.");

        Findings = Editor is null ? Findings.Ended
            : FieldNote.OfReason(Reason) is { } note ? new Findings { Notes = [note] }
            : null;
        try
        {
            if (Findings is null)
                return await DecideAsync(id, cancellationToken);
        }
        catch (Exception error) when (error is ConflictError or Core.Features.SeedData.SeedDataError)
        {
            Findings = Findings.Of(error);
        }

        SayStatus(Findings);
        await ReadAsync(id, cancellationToken);
        return Page();
    }

    private async Task<IActionResult> DecideAsync(long id, CancellationToken cancellationToken)
    {
        if (Do == RejectWord)
        {
            await mediator.Send(new Reject.Command(id, Editor!, Reason!), cancellationToken);
            return ToProposal(id);
        }

        if (Do != ApproveWord)
            throw new BadParameterError("do", Do ?? "", "approve or reject");

        var done = await mediator.Send(new Approve.Command(id, Editor!, Reason!) { Origin = Origin }, cancellationToken);
        return ToChangeset(done.Changeset);
    }

    private async Task ReadAsync(long id, CancellationToken cancellationToken) =>
        Proposal = await mediator.Send(new WaitingOne.Query(id) { InFull = true }, cancellationToken);
}
