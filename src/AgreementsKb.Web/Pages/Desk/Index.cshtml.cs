using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Access;
using MediatR;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Found = AgreementsKb.Core.Features.Search.Find;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>Where editors sign in, and where their work begins.</summary>
[Authorize(Policy = Policies.Desk)]
[IgnoreAntiforgeryToken]
public sealed class IndexModel : PageModel
{
    private const int Few = 10;

    /// <summary>Null where nobody has signed in.</summary>
    public Holder? Editor { get; private set; }

    /// <summary>Where whoever signs in wants to go.</summary>
    [BindProperty(SupportsGet = true, Name = DeskSession.ReturnTo)]
    public string? ReturnUrl { get; set; }

    /// <summary>The token that was typed. It is never shown again.</summary>
    [BindProperty]
    public string? Token { get; set; }

    /// <summary>Why the token was not taken, in English.</summary>
    public string? Refused { get; private set; }

    /// <summary>What an editor looks for.</summary>
    [BindProperty(SupportsGet = true, Name = "q")]
    public string? Words { get; set; }

    public IReadOnlyList<(string Kind, string Id, string Title)> Matches { get; private set; } = [];

    public Waiting.Result? Waiting { get; private set; }

    public ListOf<ListChangesets.Line> Latest { get; private set; } = [];

    public async Task OnGetAsync([FromServices] IMediator mediator, CancellationToken cancellationToken)
    {
        Editor = DeskSession.Holder(HttpContext);
        if (Editor is null)
            return;

        Words = Words?.Trim();
        if (Words is { Length: > 0 })
            Matches = await FindAsync(mediator, Words, cancellationToken);

        Waiting = await mediator.Send(new Waiting.Query("waiting", Few), cancellationToken);
        Latest = await mediator.Send(new LatestOf.Query(Editor.Name, Few), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync()
    {
        await DeskSession.HoldToOursAsync(HttpContext);
        var signingIn = HttpContext.RequestServices.GetRequiredService<SigningIn>();
        Refused = await signingIn.TryAsync(HttpContext, Token);
        Token = null;
        ModelState.Clear();
        return Refused is null ? LocalRedirect(Url.IsLocalUrl(ReturnUrl) ? ReturnUrl! : "~/desk") : Page();
    }

    /// <summary>Those that have the words for an id, then those in which they occur.</summary>
    private static async Task<IReadOnlyList<(string Kind, string Id, string Title)>> FindAsync(
        IMediator mediator, string words, CancellationToken cancellationToken)
    {
        var matches = new List<(string Kind, string Id, string Title)>();
        foreach (var kind in Slug.IsValid(words) ? Kinds.All : [])
        {
            var titles = await mediator.Send(new Core.Features.Records.Titles.Query(kind, [words]), cancellationToken);
            matches.AddRange(titles.Select(title => (kind.Name, title.Key, title.Value)));
        }

        try
        {
            var found = await mediator.Send(new Found.Query(words, [], Limit: 2 * Few) { Fragments = false }, cancellationToken);
            matches.AddRange(found.Items.Select(hit => (hit.Kind, hit.Id, hit.Title)));
        }
        catch (BadParameterError)
        {
            // No word to look for: then it is an id, or nothing.
        }

        return [.. matches.DistinctBy(match => (match.Kind, match.Id))];
    }
}
