using AgreementsKb.Web.Access;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Desk;

/// <summary>Ends a session.</summary>
[Authorize(Policy = Policies.Desk)]
[IgnoreAntiforgeryToken]
public sealed class SignOutModel : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/desk");

    public async Task<IActionResult> OnPostAsync()
    {
        await DeskSession.HoldToOursAsync(HttpContext);
        await HttpContext.SignOutAsync(DeskSession.Scheme);
        return LocalRedirect("~/desk");
    }
}
