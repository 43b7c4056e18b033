using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>In which form a comparison is answered: as <c>format</c> says, else as the <c>Accept</c> header prefers.</summary>
internal static class ComparisonForms
{
    public static readonly QueryParameter Format = new(
        "format",
        "The form of the answer, in place of an `Accept` header. Every form holds each value with its citations, the permalink, "
        + "how to cite the comparison, the licence and the sources.")
    {
        Words = [.. Way.All.Select(way => way.Name)],
        Example = "csv",
    };

    public static IReadOnlyList<AnswerShape> Shapes { get; } =
    [
        new(typeof(ComparisonTable), "The comparison."),
        .. Way.All.Skip(1).Select(way =>
            new AnswerShape(Type: null, "The comparison.", way.ContentType) { IsBinary = way.IsBinary }),
    ];

    /// <exception cref="BadParameterError">The parameter names no form.</exception>
    /// <exception cref="BadHttpRequestException">406: the header takes none of the forms.</exception>
    public static Way Wanted(HttpRequest request) => Format.Text(request) is { } name
        ? Way.Named(name)!
        : Accepted(request.Headers.Accept);

    /// <summary>
    /// The best that the header takes. What it does not weigh apart comes in our order, JSON first: a browser, which takes
    /// anything, gets JSON.
    /// </summary>
    public static Way Accepted(StringValues header)
    {
        if (StringValues.IsNullOrEmpty(header) || !MediaTypeHeaderValue.TryParseList([.. header.OfType<string>()], out var taken))
            return Way.Json;

        var best = Way.All.Select(way => (Way: way, Weight: Weight(way, taken))).MaxBy(entry => entry.Weight);
        return best.Weight > 0
            ? best.Way
            : throw new BadHttpRequestException(
                $"`Accept: {header}` takes none of the forms there are: {string.Join(", ", Way.All.Select(way => way.MediaType))}.",
                StatusCodes.Status406NotAcceptable);
    }

    /// <summary>The most exact range that covers a form weighs it.</summary>
    private static double Weight(Way way, IList<MediaTypeHeaderValue> taken) => taken
        .Where(range => range.MatchesMediaType(way.MediaType))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();

    /// <summary>Writes the comparison in that form, with a name for who keeps it as a file.</summary>
    public static Task WriteAsync(HttpContext context, ComparisonTable table, Way way)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.ContentDisposition =
            $"{(way == Way.Json ? "inline" : "attachment")}; filename=\"{FileNames.Of(table, way)}\"";
        var bytes = way.Write(way == Way.Json ? table : Published(table, request));
        return Answers.WriteWorkedOut(context, bytes, table.Revision, table.AsOf, way);
    }

    /// <summary>A file is read far from here, so its links name this site.</summary>
    private static ComparisonTable Published(ComparisonTable table, HttpRequest request) =>
        request.Host.HasValue ? table.At(new Uri($"{request.Scheme}://{request.Host}")) : table;
}
