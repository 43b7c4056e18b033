using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Web.Access;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>A new record, from the text of the keys that its kind has.</summary>
public sealed class NewModel(IMediator mediator, EditingOptions editing) : EditorModel(mediator, editing)
{
    public override string? Id => null;

    public void OnGet(string kind)
    {
        Take(kind);
        Text = Skeleton.Of(Kind);
        Nature = ChangeNature.Addition;
    }

    public Task<IActionResult> OnPostAsync(string kind, CancellationToken cancellationToken)
    {
        Take(kind);
        (Version, Merged) = (null, null);
        return AnswerAsync(cancellationToken);
    }
}
