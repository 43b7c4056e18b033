using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Tables;
using AgreementsKb.Web.Start;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>In which form a list is answered: as the end of its address says, else as the <c>Accept</c> header prefers.</summary>
internal static class ListForms
{
    /// <summary>How many lines follow the head of a table.</summary>
    public const string TotalHeader = "KB-Total";

    /// <summary>The revision since which changes are still being worked into which records are disputed, where a table is chosen by that.</summary>
    public const string PendingHeader = "KB-Disputes-Pending-Since";

    /// <summary>What a table of a kind says of itself beside its lines.</summary>
    public static object[] Headers(RecordKind kind) =>
    [
        new HeaderShape(TotalHeader, "Of CSV: how many lines follow the head.", "25"),
        .. List.FilterNames(kind).Contains("hasDispute") ? new object[] { Pending } : [],
    ];

    public static HeaderShape Pending { get; } = new(
        PendingHeader,
        "Of CSV of disputes, or chosen by `hasDispute`, while disputes of later changes are still being worked out: the revision up to which the answer holds "
        + "everything. Absent where nothing is pending. Such an answer is not to be kept.",
        "812");

    private static readonly string[] All = [Answers.Json, CsvAnswer.MediaType];

    /// <exception cref="BadHttpRequestException">406: the header takes neither.</exception>
    public static bool IsCsvWanted(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Accepted.Best(context.Request.Headers.Accept, All, form => form) == CsvAnswer.MediaType;
    }

    /// <summary>Writes the table as it is read, with a name for who keeps it as a file; of a head that is asked for, no line.</summary>
    /// <param name="plural">What the list is of.</param>
    public static async Task WriteCsvAsync(HttpContext context, string plural, ListTable table)
    {
        CsvAnswer.Name(context, FormattableString.Invariant($"{plural}-r{table.Revision}"));
        context.Response.Headers[TotalHeader] = FormattableString.Invariant($"{table.Total}");
        if (table.DisputesPendingSince is { } pending)
            context.Response.Headers[PendingHeader] = FormattableString.Invariant($"{pending}");

        if (!Answers.Begin(context, $"r{table.Revision}-csv{(table.DisputesPendingSince is null ? "" : $"-{Guid.NewGuid():N}")}", CsvAnswer.ContentType, table.AsOf) || HeadRequest.IsOne(context))
            return;

        await foreach (var piece in ListCsv.WriteAsync(table, context.RequestAborted))
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
    }
}
