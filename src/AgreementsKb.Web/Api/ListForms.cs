using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>In which form a list is answered: as the end of its address says, else as the <c>Accept</c> header prefers.</summary>
internal static class ListForms
{
    public const string Csv = "text/csv";
    public const string CsvContent = "text/csv; charset=utf-8; header=present";

    /// <summary>How many lines follow the head of a table.</summary>
    public const string TotalHeader = "KB-Total";

    private static readonly string[] All = [Answers.Json, Csv];

    /// <exception cref="BadHttpRequestException">406: the header takes neither.</exception>
    public static bool IsCsvWanted(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        var header = context.Request.Headers.Accept;
        if (header.Count == 0 || !MediaTypeHeaderValue.TryParseList([.. header.OfType<string>()], out var taken))
            return false;

        var weights = All.Select(form => Weight(form, taken)).ToList();
        return weights.Max() > 0
            ? weights[1] > weights[0]
            : throw new BadHttpRequestException(
                $"`Accept: {header}` takes none of the forms there are: {string.Join(", ", All)}.", StatusCodes.Status406NotAcceptable);
    }

    /// <summary>Writes the table as it is read, with a name for who keeps it as a file.</summary>
    public static async Task WriteCsvAsync(HttpContext context, RecordKind kind, Tabulate.Result table)
    {
        var response = context.Response;
        response.Headers.ContentDisposition = FormattableString.Invariant($"attachment; filename=\"{kind.Plural}-r{table.Revision}.csv\"");
        response.Headers[TotalHeader] = FormattableString.Invariant($"{table.Total}");
        if (!Answers.Begin(context, $"r{table.Revision}-csv", CsvContent, table.AsOf))
            return;

        await foreach (var piece in ListCsv.WriteAsync(table, context.RequestAborted))
            await response.Body.WriteAsync(piece, context.RequestAborted);
    }

    /// <summary>The most exact range that covers a form weighs it.</summary>
    private static double Weight(string form, IList<MediaTypeHeaderValue> taken) => taken
        .Where(range => range.MatchesMediaType(form))
        .OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0)
        .Select(range => range.Quality ?? 1)
        .FirstOrDefault();
}
