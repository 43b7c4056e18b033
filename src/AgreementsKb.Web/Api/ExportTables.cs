using System.IO.Compression;
using AgreementsKb.Core.Features.Bulk;
using AgreementsKb.Core.Tables;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Start;
using MediatR;
using Microsoft.AspNetCore.Http.Features;

namespace AgreementsKb.Web.Api;

/// <summary>Everything as tables: one by one, and together as a data package.</summary>
internal static class ExportTables
{
    private const string Zip = "application/zip";
    private const string LinkedData = "application/ld+json";

    public static void MapExportTables(this RouteGroupBuilder api)
    {
        foreach (var table in AllTables.List)
            MapTable(api, table);

        api.MapGet("/export/datapackage.zip", PackageAsync)
            .Described(
                "exportDataPackage",
                "Export",
                "Export a data package",
                "A Frictionless data package: every table as CSV with its schema, keys and foreign keys, every record as JSON, a "
                + "README, how to cite it, and the licence. Its version says what changed: the first number is the form of the tables, the second "
                + "counts changesets that added material, the third corrections since. The same revision gives the same bytes.")
            .Takes(AsOfParameter.Value)
            .Answers(new AnswerShape(Type: null, "The package.", Zip) { IsBinary = true })
            .Problems(ProblemKinds.BadParameter);

        api.MapGet("/export/dataset.jsonld", DatasetAsync)
            .Described(
                "getDataset",
                "Export",
                "Describe the data set",
                "The whole as a data set, in the vocabularies of schema.org and DCAT: what it is, its licence and version, and every file in "
                + "which it can be had. For catalogues and search engines.")
            .Takes()
            .Answers(new AnswerShape(Type: null, "The description.", LinkedData))
            .Problems(ProblemKinds.BadParameter);
    }

    private static void MapTable(RouteGroupBuilder api, Table table) => api
        .MapGet($"/export/{table.Name}.csv", async (HttpContext context, IMediator mediator) =>
        {
            var query = new OneTable.Query(table, AsOfParameter.Value.Text(context.Request));
            await using var export = await mediator.Send(query, context.RequestAborted);
            await CsvAnswer.WriteAsync(context, export, table.Name);
        })
        .Described(
            $"export{char.ToUpperInvariant(table.Name[0])}{table.Name[1..]}Table",
            "Export",
            $"Export {table.Name} as CSV",
            $"{table.Description} Columns: {string.Join(", ", table.Columns.Select(column => $"`{column.Name}`"))}.")
        .Takes(AsOfParameter.Value)
        .Answers(new AnswerShape(Type: null, "A head, and a row a line.", CsvAnswer.MediaType))
        .Problems(ProblemKinds.BadParameter);

    private static async Task DatasetAsync(HttpContext context, IMediator mediator)
    {
        var found = await mediator.Send(new Dataset.Query(RecordForms.SiteOf(context.Request)), context.RequestAborted);
        await Answers.WriteForm(context, found.Json, $"r{found.Revision}", LinkedData);
    }

    private static async Task PackageAsync(HttpContext context, IMediator mediator)
    {
        var query = new Package.Query(RecordForms.SiteOf(context.Request), AsOfParameter.Value.Text(context.Request));
        await using var package = await mediator.Send(query, context.RequestAborted);
        CsvAnswer.Name(context, $"agreementskb-{package.Version}", "zip");
        if (!Answers.Begin(context, $"r{package.Revision}-zip", Zip, package.AsOf) || HeadRequest.IsOne(context))
            return;

        // What the library holds back it can only write at once: a few bytes at the end of each file.
        context.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        var cancellationToken = context.RequestAborted;
        var body = context.Response.Body;
        await using var zip = await ZipArchive.CreateAsync(
            body, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancellationToken);
        await foreach (var part in package.Parts.WithCancellation(cancellationToken))
        {
            var entry = zip.CreateEntry(part.Name, CompressionLevel.Optimal);
            entry.LastWriteTime = new DateTimeOffset(package.At);
            await using var content = await entry.OpenAsync(cancellationToken);
            await foreach (var piece in part.Pieces.WithCancellation(cancellationToken))
                await content.WriteAsync(piece, cancellationToken);
        }
    }
}
