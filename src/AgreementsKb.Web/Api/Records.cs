using System.Buffers;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Problems;
using MediatR;
using Microsoft.AspNetCore.WebUtilities;

namespace AgreementsKb.Web.Api;

/// <summary>The records of the seven kinds: in lists, and each as the bytes that are stored.</summary>
internal static class Records
{
    private static readonly QueryParameter Limit = new("limit", "How many records a page holds.")
    {
        Maximum = List.MaximumLimit,
        Default = $"{List.DefaultLimit}",
        Example = $"{List.DefaultLimit}",
    };

    public static void MapRecords(this RouteGroupBuilder api)
    {
        foreach (var kind in Kinds.All)
        {
            MapList(api, kind);
            MapOne(api, kind);
        }
    }

    private static void MapList(RouteGroupBuilder api, RecordKind kind)
    {
        var filters = List.FilterNames(kind).Select(name => Filters.Of(name, kind)).ToList();
        api.MapGet($"/{kind.Plural}", (HttpContext context, IMediator mediator) => SendList(context, mediator, kind, filters))
            .Described(
                $"list{Upper(kind.Plural)}",
                Upper(kind.Plural),
                $"List {kind.Plural}",
                $"Records of the kind {kind.Name}, ordered by id, a page at a time. Values of one filter are "
                + "alternatives (OR); several filters all hold (AND). `Link: rel=\"next\"` leads to the next page. A filter by an id that "
                + "a record had before answers 308, by that of a withdrawn one 410.")
            .Takes([.. filters, Limit, Paging.Cursor, AsOfParameter.Value])
            .WithMetadata(new RecordPageShape(kind.Type))
            .Problems(ProblemKinds.BadParameter, ProblemKinds.Gone);
    }

    private static void MapOne(RouteGroupBuilder api, RecordKind kind) => api
        .MapGet($"/{kind.Plural}/{{id}}", async (string id, HttpContext context, IMediator mediator) =>
        {
            var asOf = AsOfParameter.Value.Text(context.Request);
            var record = await mediator.Send(new Get.Query(kind, id, asOf), context.RequestAborted);
            await Answers.WriteStored(context, record.Json, record.Version, record.AsOf);
        })
        .Described(
            $"get{Upper(kind.Name)}",
            Upper(kind.Plural),
            $"Get one {kind.Name}",
            "The record as it is stored. Its `ETag` is its revision number; an earlier id answers 308 with the "
            + "present address, a withdrawn or removed record 410 with the reason. With `asOf`, the header `KB-Revision` says "
            + "which revision of the knowledge base the record is of.")
        .Takes(AsOfParameter.Value)
        .Answers(new AnswerShape(kind.Type, "The record."))
        .Problems(ProblemKinds.BadParameter, ProblemKinds.NotFound, ProblemKinds.Gone);

    private static async Task SendList(
        HttpContext context,
        IMediator mediator,
        RecordKind kind,
        IReadOnlyList<QueryParameter> filters)
    {
        var request = context.Request;
        var wanted = filters
            .Select(filter => new List.Filter(filter.Name, filter.Texts(request)))
            .Where(filter => filter.Values.Count > 0)
            .ToListOf();
        var limit = Limit.Number(request, List.DefaultLimit);
        var query = new List.Query(kind, wanted, limit, Paging.Cursor.Text(request)) { AsOf = AsOfParameter.Value.Text(request) };
        var page = await mediator.Send(query, context.RequestAborted);
        if (page.Next is { } next)
            context.Response.Headers.Link = $"<{request.Path}{WithCursor(request, next, page.AsOf)}>; rel=\"next\"";

        await Answers.WriteWorkedOut(context, Page(page), page.Revision, page.AsOf);
    }

    /// <summary>All pages of a list of the past are of one revision, also where the first was asked for by date.</summary>
    private static QueryString WithCursor(HttpRequest request, string next, Moment? moment)
    {
        var query = moment is null ? request.QueryString : AsOfParameter.At(request, moment);
        var pairs = QueryHelpers.ParseQuery(query.Value).Where(pair => pair.Key != Paging.Cursor.Name);
        return QueryString.Create(pairs).Add(Paging.Cursor.Name, next);
    }

    /// <summary>The stored bytes go into the page as they are.</summary>
    private static ReadOnlyMemory<byte> Page(List.Result page)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var item in page.Items)
                json.WriteRawValue(item.Span, skipInputValidation: true);

            json.WriteEndArray();
            json.WriteNumber("total", page.Total);
            if (page.Next is { } next)
                json.WriteString("next", next);

            json.WriteNumber("revision", page.Revision);
            if (page.AsOf is { } moment)
            {
                json.WritePropertyName("asOf");
                json.WriteRawValue(AnswerJson.Write(moment));
            }

            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    private static string Upper(string word) => char.ToUpperInvariant(word[0]) + word[1..];
}
