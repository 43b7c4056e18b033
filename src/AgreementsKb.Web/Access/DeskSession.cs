using System.Security.Claims;
using AgreementsKb.Core.Features.Tokens;
using MediatR;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;

namespace AgreementsKb.Web.Access;

/// <summary>
/// That an editor has signed in at the desk. The cookie holds the public part of the token, encrypted and signed; who holds the
/// token, and whether it is still worth anything, is asked of the database with every request.
/// </summary>
internal sealed class DeskSession(IMediator mediator) : CookieAuthenticationEvents
{
    public const string Scheme = "Desk";
    public const string SignInPath = "/desk";
    public const string ReturnTo = "returnUrl";

    private const string CookieName = "agreementskb-desk";
    private const string FormCookieName = "agreementskb-form";
    private const string Challenge = "Desk realm=\"AgreementsKb\"";

    /// <summary>For which a session that is over is still known to have been one: who typed on meanwhile sends a form of ours.</summary>
    private static readonly TimeSpan Afterlife = TimeSpan.FromDays(1);

    public static TimeSpan Life { get; } = TimeSpan.FromHours(8);

    public static void Configure(CookieAuthenticationOptions options)
    {
        options.EventsType = typeof(DeskSession);
        options.ExpireTimeSpan = Life + Afterlife;
        options.SlidingExpiration = false;
        Configure(options.Cookie, CookieName);
    }

    public static void Configure(AntiforgeryOptions options) => Configure(options.Cookie, FormCookieName);

    public static Holder? Holder(HttpContext context) =>
        context.User.Identity is { IsAuthenticated: true, AuthenticationType: Scheme } ? HolderClaims.Read(context.User) : null;

    public static async Task BeginAsync(HttpContext context, Holder holder)
    {
        context.User = HolderClaims.Of(holder, Scheme);
        await context.SignInAsync(Scheme, context.User);
    }

    /// <summary>Holds a form that was sent to be one of ours: given to who sends it, also before the session began or was over.</summary>
    /// <exception cref="BadHttpRequestException">It is not.</exception>
    public static async Task HoldToOursAsync(HttpContext context)
    {
        var antiforgery = context.RequestServices.GetRequiredService<IAntiforgery>();
        if (!await IsOursAsync(context, antiforgery))
        {
            throw new BadHttpRequestException(
                "This form was not given to you by these pages, or your browser takes no cookies. Open the page again.");
        }
    }

    private static async Task<bool> IsOursAsync(HttpContext context, IAntiforgery antiforgery)
    {
        var now = context.User;
        var before = context.Items[typeof(DeskSession)] as ClaimsPrincipal;
        try
        {
            foreach (var user in new[] { now, before, new ClaimsPrincipal() })
            {
                context.User = user ?? now;
                if (await antiforgery.IsRequestValidAsync(context))
                    return true;
            }

            return false;
        }
        finally
        {
            context.User = now;
        }
    }

    /// <summary>Says that it takes a session.</summary>
    public static void Refuse(HttpResponse response)
    {
        response.StatusCode = StatusCodes.Status401Unauthorized;
        response.Headers.WWWAuthenticate = Challenge;
    }

    public override async Task ValidatePrincipal(CookieValidatePrincipalContext context)
    {
        var now = (context.Options.TimeProvider ?? TimeProvider.System).GetUtcNow();
        var isOver = context.Properties.IssuedUtc is not { } began || now >= began + Life;
        var token = context.Principal!.FindFirst(HolderClaims.Token)!.Value;
        if (!isOver && await mediator.Send(new Recognise.Query(token), context.HttpContext.RequestAborted) is { } holder)
        {
            context.ReplacePrincipal(HolderClaims.Of(holder, Scheme));
            return;
        }

        context.HttpContext.Items[typeof(DeskSession)] = context.Principal;
        context.RejectPrincipal();
    }

    /// <summary>In the language of the page, and on whatever host a proxy has it.</summary>
    public override Task RedirectToLogin(RedirectContext<CookieAuthenticationOptions> context)
    {
        var request = context.Request;
        var here = request.PathBase.Add(request.Path).ToUriComponent() + request.QueryString.ToUriComponent();
        context.Response.Redirect(request.PathBase.Add(SignInPath).ToUriComponent() + QueryString.Create(ReturnTo, here));
        return Task.CompletedTask;
    }

    public override Task RedirectToAccessDenied(RedirectContext<CookieAuthenticationOptions> context)
    {
        context.Response.StatusCode = StatusCodes.Status403Forbidden;
        return Task.CompletedTask;
    }

    private static void Configure(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.Path = "/";
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }
}
