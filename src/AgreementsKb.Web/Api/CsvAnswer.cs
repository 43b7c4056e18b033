using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Bulk;
using AgreementsKb.Web.Start;

namespace AgreementsKb.Web.Api;

/// <summary>Tables on their way out, in pieces.</summary>
internal static class CsvAnswer
{
    public const string MediaType = "text/csv";
    public const string ContentType = MediaType + "; charset=utf-8; header=present";

    /// <summary>Streams a table; of one that the caller knows already only the head is sent.</summary>
    /// <param name="name">Of the file, without its ending.</param>
    public static async Task WriteAsync(HttpContext context, TableExport export, string name)
    {
        Name(context, name);
        if (!Answers.Begin(context, $"r{export.Revision}-csv", ContentType, export.AsOf) || HeadRequest.IsOne(context))
            return;

        await foreach (var piece in export.Pieces.WithCancellation(context.RequestAborted))
            await context.Response.Body.WriteAsync(piece, context.RequestAborted);
    }

    /// <summary>A name for who keeps it as a file, and the licence, which a line of CSV could not say without being in the way.</summary>
    public static void Name(HttpContext context, string name, string extension = "csv")
    {
        context.Response.Headers.ContentDisposition = string.Create(
            CultureInfo.InvariantCulture, $"attachment; filename=\"{name}.{extension}\"");
        context.Response.Headers.Link = $"<{Licence.OfTheData.Url}>; rel=\"license\"";
    }
}
