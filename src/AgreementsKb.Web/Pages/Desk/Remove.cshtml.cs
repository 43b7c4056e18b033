using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>Removes a record altogether.</summary>
public sealed class RemoveModel(IMediator mediator, EditingOptions editing) : DeskModel
{
    /// <summary>The version of the record that was shown.</summary>
    [BindProperty]
    public int Version { get; set; }

    public RecordKind Kind { get; private set; } = null!;

    public string Id { get; private set; } = "";

    public string Title { get; private set; } = "";

    public Findings? Findings { get; private set; }

    public bool IsReviewed => editing.Review;

    public async Task OnGetAsync(string kind, string id, CancellationToken cancellationToken)
    {
        await TakeAsync(kind, id, cancellationToken);
        Version = (await mediator.Send(new Get.Query(Kind, id), cancellationToken)).Version;
    }

    public async Task<IActionResult> OnPostAsync(string kind, string id, CancellationToken cancellationToken)
    {
        await TakeAsync(kind, id, cancellationToken);
        if (Editor is null)
            return Shown(Findings.Ended);

        if (FieldNote.OfReason(Reason) is { } note)
            return Shown(new Findings { Notes = [note] });

        try
        {
            var done = await TimeLimit.SendAsync(mediator, Removal(), editing.Work, cancellationToken);
            return done.Proposal is { } proposal ? ToProposal(proposal) : ToChangeset(done.Changeset!.Value);
        }
        catch (Exception error) when (error is KbError or BadHttpRequestException)
        {
            return Shown(Findings.Of(error));
        }
    }

    private PageResult Shown(Findings findings)
    {
        Findings = findings;
        SayStatus(findings);
        return Page();
    }

    private Submit.Command Removal()
    {
        var line = AnswerJson.Write(new { Kind = Kind.Name, Id, Revision = Version, Remove = true });
        return new Submit.Command(line, ChangesetForm.Lines, Editor!, Reason!, ChangeNature.Correction, Seen: null)
        {
            Review = editing.Review,
            Origin = Origin,
        };
    }

    private async Task TakeAsync(string kind, string id, CancellationToken cancellationToken)
    {
        (Kind, Id) = (KindInAddress.Of(kind), id);
        var titles = await mediator.Send(new Titles.Query(Kind, [id]), cancellationToken);
        Title = titles.GetValueOrDefault(id) is { Length: > 0 } title ? title : id;
    }
}
