using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>Chooses the form of an answer by the <c>Accept</c> header.</summary>
internal static class Accepted
{
    /// <summary>
    /// The best that the header takes. What it does not weigh apart comes in our order: a browser, which takes anything, gets
    /// the first.
    /// </summary>
    /// <param name="header">None takes anything.</param>
    /// <param name="forms">Those there are.</param>
    /// <param name="mediaType">Of a form, without parameters.</param>
    /// <exception cref="BadHttpRequestException">406: the header takes none of the forms.</exception>
    public static T Best<T>(StringValues header, IReadOnlyList<T> forms, Func<T, string> mediaType)
    {
        if (StringValues.IsNullOrEmpty(header) || !MediaTypeHeaderValue.TryParseList([.. header.OfType<string>()], out var taken))
            return forms[0];

        var best = forms.Select(form => (Form: form, Weight: Weight(mediaType(form), taken))).MaxBy(entry => entry.Weight);
        return best.Weight > 0
            ? best.Form
            : throw new BadHttpRequestException(
                $"`Accept: {header}` takes none of the forms there are: {string.Join(", ", forms.Select(mediaType))}.",
                StatusCodes.Status406NotAcceptable);
    }

    /// <summary>The most exact range that covers a form weighs it.</summary>
    private static double Weight(string mediaType, IList<MediaTypeHeaderValue> taken) => taken
        .Where(range => range.MatchesMediaType(mediaType))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
