using System.Text.Encodings.Web;
using AgreementsKb.Core.Features.Tokens;
using MediatR;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace AgreementsKb.Web.Access;

/// <summary>
/// Knows who holds the token of the <c>Authorization</c> header. Routes that are open to everybody do not look at it, so that
/// reading costs nothing and fails for nobody. Nothing here writes the token anywhere.
/// </summary>
internal sealed class TokenAuthentication(
    IOptionsMonitor<TokenAuthenticationOptions> options, ILoggerFactory logging, UrlEncoder encoder, IMediator mediator)
    : AuthenticationHandler<TokenAuthenticationOptions>(options, logging, encoder)
{
    public new const string Scheme = "Bearer";

    private const string Challenge = "Bearer realm=\"AgreementsKb\"";

    private string? _error;

    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var open = Context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is null;
        var header = Request.Headers.Authorization.ToString();
        if (open || header.Length == 0)
            return AuthenticateResult.NoResult();

        var found = Parse(header) is { } token
            ? await mediator.Send(new Authenticate.Query(token), Context.RequestAborted)
            : new Authenticate.Result(Holder: null);
        if (found.Holder is { } holder)
            return AuthenticateResult.Success(new AuthenticationTicket(HolderClaims.Of(holder, Scheme), Scheme));

        _error = found.Expired
            ? ", error=\"invalid_token\", error_description=\"The token has expired\""
            : ", error=\"invalid_token\"";
        return AuthenticateResult.Fail("The token is worth nothing.");
    }

    protected override Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        Response.StatusCode = StatusCodes.Status401Unauthorized;
        Response.Headers.WWWAuthenticate = Challenge + _error;
        return Task.CompletedTask;
    }

    private static TokenText? Parse(string header) =>
        header.StartsWith(Scheme + " ", StringComparison.OrdinalIgnoreCase)
            ? TokenText.Parse(header[(Scheme.Length + 1)..].Trim())
            : null;
}

/// <summary>None of its own.</summary>
internal sealed class TokenAuthenticationOptions : AuthenticationSchemeOptions;
