using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>Claims come as JSON or as CSV.</summary>
internal static class ClaimForms
{
    private static readonly string[] MediaTypes = [Answers.Json, CsvAnswer.MediaType];

    public static AnswerShape Csv { get; } = new(Type: null, "A head, and a claim a line.", CsvAnswer.MediaType);

    public static IReadOnlyList<AnswerShape> Shapes(AnswerShape json) => [json, Csv];

    /// <exception cref="BadHttpRequestException">406: the header takes neither.</exception>
    public static bool WantsCsv(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Accepted.Best(context.Request.Headers.Accept, MediaTypes, type => type) == CsvAnswer.MediaType;
    }
}
