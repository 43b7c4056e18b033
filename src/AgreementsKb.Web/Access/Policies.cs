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

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddAuthentication(TokenAuthentication.Scheme)
            .AddScheme<TokenAuthenticationOptions, TokenAuthentication>(TokenAuthentication.Scheme, configureOptions: null);
        builder.Services.AddAuthorizationBuilder()
            .AddPolicy(Edit, policy => From(policy, Role.Editor))
            .AddPolicy(Review, policy => From(policy, Role.Reviewer));
        builder.Services.AddSingleton(EditingOptions.Of(builder.Configuration));
    }

    /// <summary>Each role may do what the ones before it may.</summary>
    private static void From(AuthorizationPolicyBuilder policy, Role least) => policy
        .AddAuthenticationSchemes(TokenAuthentication.Scheme)
        .RequireAuthenticatedUser()
        .RequireRole(Enum.GetValues<Role>().Where(role => role >= least).Select(role => role.ToString()));
}
