using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Access;
using AgreementsKb.Web.Api;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>The text of a record that somebody edits: looked at as often as they like, then sent.</summary>
public abstract class EditorModel(IMediator mediator, EditingOptions editing) : DeskModel
{
    /// <summary>Of the question that a script asks while somebody types: the answer is the findings alone.</summary>
    public const string LiveWord = "live";

    /// <summary>The text.</summary>
    [BindProperty]
    public string? Text { get; set; }

    [BindProperty]
    public ChangeNature? Nature { get; set; }

    /// <summary>The version of the record that was shown.</summary>
    [BindProperty]
    public int? Version { get; set; }

    /// <summary>The version that somebody else made meanwhile, and that the editor says to have taken in.</summary>
    [BindProperty]
    public int? Merged { get; set; }

    public RecordKind Kind { get; private set; } = null!;

    public Findings? Findings { get; private set; }

    public bool IsReviewed => editing.Review;

    /// <summary>That of the record which is edited; null for a new one.</summary>
    public abstract string? Id { get; }

    protected IMediator Mediator => mediator;

    protected void Take(string kind) => Kind = KindInAddress.Of(kind);

    protected async Task<IActionResult> AnswerAsync(CancellationToken cancellationToken)
    {
        // A browser sends the ends of lines as the network has them.
        Text = (Text ?? "").Replace("\r\n", "\n", StringComparison.Ordinal);
        Version = Merged ?? Version;
        if (Editor is null)
            return Shown(Findings.Ended);

        var notes = Do == SubmitWord ? Notes() : [];
        var isSent = Do == SubmitWord && notes.Count == 0;
        var (findings, done) = await SendAsync(isSent, cancellationToken);
        return (done?.Changeset, done?.Proposal) switch
        {
            ({ } changeset, _) => ToChangeset(changeset),
            (_, { } proposal) => ToProposal(proposal),
            _ => Shown(findings with { Notes = [.. notes, .. findings.Notes] }),
        };
    }

    private IActionResult Shown(Findings findings)
    {
        Findings = findings with { Lines = (Text ?? "").Split('\n') };
        ModelState.Clear();
        if (Do == LiveWord)
            return Partial("_Findings", Findings with { IsLive = true });

        if (findings.IsEnded || (Do == SubmitWord && !findings.IsSound))
            SayStatus(findings);

        return Page();
    }

    private List<FieldNote> Notes()
    {
        List<FieldNote> notes = [];
        if (FieldNote.OfReason(Reason) is { } reason)
            notes.Add(reason);

        if (Nature is null)
            notes.Add(new FieldNote(FieldNote.Nature, "Choose what kind of change it is."));

        return notes;
    }

    /// <returns>What is found; and what was done, where something was written.</returns>
    private async Task<(Findings Findings, Submit.Result? Done)> SendAsync(bool isSent, CancellationToken cancellationToken)
    {
        var command = new Submit.Command(
            Encoding.UTF8.GetBytes(Text!),
            ChangesetForm.SeedFile,
            Editor!,
            Reason?.Trim() is { Length: <= Submit.LongestReason } reason ? reason : "",
            Nature ?? ChangeNature.Addition,
            Seen: null)
        {
            About = new ChangesetText.About(Kind, Id, Version),
            DryRun = !isSent,
            Review = editing.Review,
            Origin = Origin,
            InFull = true,
        };
        try
        {
            var result = await TimeLimit.SendAsync(mediator, command, editing.Work, cancellationToken);
            return (Told(result), isSent ? result : null);
        }
        catch (Exception error) when (error is KbError or BadHttpRequestException)
        {
            return (error is UnseenError && Id is null ? new Findings { Notes = [Taken] } : Findings.Of(error), null);
        }
    }

    private static FieldNote Taken { get; } = new(
        FieldNote.Content, "There is a record with this id already. Give another id, or find the record on the desk to edit it.");

    private Findings Told(Submit.Result result)
    {
        var isTaken = Id is null && result.Changes.Any(change => change.Kind == Kind.Name && change.Op != "added" && change.RenamedTo is null);
        return isTaken
            ? new Findings { Notes = [Taken] }
            : new Findings { Plan = result.Changes, Warnings = result.Warnings };
    }
}
