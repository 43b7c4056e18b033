using AgreementsKb.Core.Features.Tokens;
using Microsoft.AspNetCore.Authorization;

namespace AgreementsKb.Web.Access;

/// <summary>Who may use a route that is not open to everybody.</summary>
internal static class Policies
{
    /// <summary>Whoever holds a token.</summary>
    public const string Edit = "edit";

    /// <summary>Reviewers and who is above them.</summary>
    public const string Review = "review";

    /// <summary>
    /// Everybody: a page of the desk says by itself what is for editors. Whoever has signed in is known there, and nowhere else.
    /// </summary>
    public const string Desk = "desk";

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(TokenAuthentication.Scheme)
            .AddScheme<TokenAuthenticationOptions, TokenAuthentication>(TokenAuthentication.Scheme, configureOptions: null)
            .AddCookie(DeskSession.Scheme, DeskSession.Configure);
        builder.Services.AddScoped<DeskSession>();
        builder.Services.AddScoped<SigningIn>();
        builder.Services.AddAntiforgery(DeskSession.Configure);
        builder.AddSessionKeys();
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Edit, policy => From(policy, Role.Editor))
            .AddPolicy(Review, policy => From(policy, Role.Reviewer))
            .AddPolicy(Desk, policy => policy.AddAuthenticationSchemes(DeskSession.Scheme).RequireAssertion(_ => true));
        builder.Services.AddSingleton(EditingOptions.Of(builder.Configuration));
    }

    /// <summary>Each role may do what the ones before it may.</summary>
    private static void From(AuthorizationPolicyBuilder policy, Role least) => policy
        .AddAuthenticationSchemes(TokenAuthentication.Scheme)
        .RequireAuthenticatedUser()
        .RequireRole(Enum.GetValues<Role>().Where(role => role >= least).Select(role => role.ToString()));
}
