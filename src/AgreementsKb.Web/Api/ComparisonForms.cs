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

    /// <summary>JSON first: a browser, which takes anything, gets JSON.</summary>
    public static Way Accepted(StringValues header) => Api.Accepted.Best(header, Way.All, way => way.MediaType);

    /// <summary>Writes the comparison in that form, with a name for who keeps it as a file.</summary>
    public static Task WriteAsync(HttpContext context, ComparisonTable table, Way way)
    {
        var (request, response) = (context.Request, context.Response);
        response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        response.Headers.ContentDisposition =
            $"{(way == Way.Json ? "inline" : "attachment")}; filename=\"{FileNames.Of(table, way)}\"";
        return way == Way.Json
            ? Answers.WriteJson(context, table, table.Revision, table.AsOf)
            : Answers.WriteWorkedOut(context, way.Write(Published(table, request)), table.Revision, table.AsOf, way);
    }

    /// <summary>A file is read far from here, so its links name this site.</summary>
    private static ComparisonTable Published(ComparisonTable table, HttpRequest request) =>
        request.Host.HasValue ? table.At(new Uri($"{request.Scheme}://{request.Host}")) : table;
}
