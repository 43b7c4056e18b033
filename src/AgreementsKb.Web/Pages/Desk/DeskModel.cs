using System.Globalization;
using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Web.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>
/// A page for editors. Who reads it signs in first; who sends a form of it after their session is over gets the form back with all
/// that they typed, and a field to sign in again. That a form is ours is held to here and not by the filter of the framework, which
/// would refuse a form that was given to the session before.
/// </summary>
[Authorize(Policy = Policies.Desk)]
[IgnoreAntiforgeryToken]
public abstract class DeskModel : PageModel
{
    /// <summary>Of the button that decides on something else than to look.</summary>
    public const string SubmitWord = "submit";

    /// <summary>From where changes come that are made here.</summary>
    protected const string Origin = "desk";

    /// <summary>Typed again, where the session is over.</summary>
    [BindProperty]
    public string? Token { get; set; }

    /// <summary>Why something is changed, or decided.</summary>
    [BindProperty]
    public string? Reason { get; set; }

    /// <summary>The word of the button that was pressed.</summary>
    [BindProperty]
    public string? Do { get; set; }

    /// <summary>Why the token was not taken, in English.</summary>
    public string? TokenRefused { get; private set; }

    /// <summary>Null where nobody has signed in, or the session is over.</summary>
    public Holder? Editor { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        Editor = DeskSession.Holder(HttpContext);
        if (context.HandlerMethod is null)
        {
            Response.Headers.Allow = "GET, POST";
            context.Result = StatusCode(StatusCodes.Status405MethodNotAllowed);
        }
        else if (HttpMethods.IsPost(Request.Method))
        {
            await TakeFormAsync();
        }
        else if (Editor is null)
        {
            context.Result = Challenge(DeskSession.Scheme);
        }

        if (context.Result is null)
            await next();
    }

    protected IActionResult ToChangeset(long number) => LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"~/changes/{number}"));

    protected IActionResult ToProposal(long id) => LocalRedirect(string.Create(CultureInfo.InvariantCulture, $"~/desk/waiting/{id}"));

    /// <summary>The status of a page that could not do what was asked, unless it has one already.</summary>
    protected void SayStatus(Findings findings)
    {
        if (Response.StatusCode < StatusCodes.Status400BadRequest)
            Response.StatusCode = findings.Status;
    }

    private async Task TakeFormAsync()
    {
        await DeskSession.HoldToOursAsync(HttpContext);
        if (Editor is not null)
            return;

        if (Token is null)
            DeskSession.Refuse(Response);
        else
            TokenRefused = await HttpContext.RequestServices.GetRequiredService<SigningIn>().TryAsync(HttpContext, Token);

        Editor = DeskSession.Holder(HttpContext);
    }
}
