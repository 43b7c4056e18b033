using AgreementsKb.Core.Features.Tokens;
using AgreementsKb.Web.Limits;
using MediatR;

namespace AgreementsKb.Web.Access;

/// <summary>Takes a token that somebody typed on a page of the desk, and begins their session.</summary>
internal sealed class SigningIn(IMediator mediator, RateLimits limits)
{
    /// <returns>Why it was not taken, in English; null where the session has begun.</returns>
    public async Task<string?> TryAsync(HttpContext context, string? typed)
    {
        if (string.IsNullOrWhiteSpace(typed))
            return Refused(context, "Enter your token.");

        if (limits.Take(context) is not null)
        {
            context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
            return "Too many tokens were tried from your address. Wait a minute, then try again.";
        }

        if (TokenText.Parse(typed.Trim()) is not { } token)
            return Refused(context, "This is no token. A token begins with akb_ and has 81 characters.");

        var found = await mediator.Send(new Authenticate.Query(token), context.RequestAborted);
        if (found.Holder is not { } holder)
        {
            return Refused(context, found.Expired
                ? "This token has expired. Ask whoever runs the knowledge base for another."
                : "Nobody has this token: it was mistyped, or revoked.");
        }

        await DeskSession.BeginAsync(context, holder);
        return null;
    }

    private static string Refused(HttpContext context, string why)
    {
        DeskSession.Refuse(context.Response);
        return why;
    }
}
