using System.Security.Claims;
using AgreementsKb.Core.Features.Tokens;

namespace AgreementsKb.Web.Access;

/// <summary>Who holds a token, as the framework knows users.</summary>
internal static class HolderClaims
{
    /// <summary>The public part of the token; under the name by which the framework tells users apart.</summary>
    public const string Token = ClaimTypes.NameIdentifier;

    public static ClaimsPrincipal Of(Holder holder, string scheme) => new(new ClaimsIdentity(
        [
            new Claim(Token, holder.Token),
            new Claim(ClaimTypes.Name, holder.Name),
            new Claim(ClaimTypes.Role, holder.Role.ToString()),
        ],
        scheme));

    public static Holder Read(ClaimsPrincipal user) => new(
        user.FindFirstValue(Token)!,
        user.FindFirstValue(ClaimTypes.Name)!,
        Enum.Parse<Role>(user.FindFirstValue(ClaimTypes.Role)!));
}
