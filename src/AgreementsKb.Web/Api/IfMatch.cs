using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Changesets;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>Reads which state of the knowledge base the sender of a changeset saw.</summary>
internal static class IfMatch
{
    /// <returns>Null where the sender does not say.</returns>
    /// <exception cref="BadParameterError">It is neither a revision nor <c>*</c>.</exception>
    public static Seen? Read(HttpRequest request)
    {
        var header = request.Headers.IfMatch.ToString().Trim();
        return header switch
        {
            "" => null,
            "*" => Seen.Anything,
            _ when header.Length > 2
                && header[0] == '"'
                && header[^1] == '"'
                && long.TryParse(header.AsSpan(1..^1), NumberStyles.None, CultureInfo.InvariantCulture, out var revision) =>
                new Seen(revision),
            _ => throw new BadParameterError(
                HeaderNames.IfMatch, header, "the revision of the knowledge base in quotes, such as \"457\", or *"),
        };
    }
}
