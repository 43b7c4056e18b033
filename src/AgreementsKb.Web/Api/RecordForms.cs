using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using MediatR;
using Microsoft.Net.Http.Headers;

namespace AgreementsKb.Web.Api;

/// <summary>A form in which a record is answered.</summary>
/// <param name="Suffix">Of its address: <c>/agreements/it-tn-2023.yaml</c>.</param>
/// <param name="MediaType">As an <c>Accept</c> header names it.</param>
/// <param name="Parameters">Of the media type, with the semicolon before them; empty where there are none.</param>
internal sealed record RecordAnswerForm(RecordForm Form, string Suffix, string MediaType, string Parameters = "");

/// <summary>Answers a record in the form that is asked for.</summary>
internal static class RecordForms
{
    /// <summary>The first is what is given where nothing is asked for.</summary>
    public static IReadOnlyList<RecordAnswerForm> All { get; } =
    [
        new(RecordForm.Json, "json", Answers.Json),
        new(RecordForm.Yaml, "yaml", "application/yaml", "; charset=utf-8"),
        new(RecordForm.LinkedData, "jsonld", "application/ld+json"),
    ];

    public static IReadOnlyList<AnswerShape> Shapes(RecordKind kind) =>
    [
        new(kind.Type, "The record."),
        .. All.Skip(1).Select(form => new AnswerShape(Type: null, "The record.", form.MediaType)),
    ];

    /// <exception cref="BadHttpRequestException">406: the header takes none of the forms.</exception>
    public static RecordAnswerForm Wanted(HttpContext context)
    {
        context.Response.Headers.Append(HeaderNames.Vary, HeaderNames.Accept);
        return Accepted.Best(context.Request.Headers.Accept, All, form => form.MediaType);
    }

    /// <exception cref="NotFoundError">There is no such form.</exception>
    public static RecordAnswerForm Named(string suffix) => All.FirstOrDefault(form => form.Suffix == suffix)
        ?? throw new NotFoundError("form of a record", suffix, [.. All.Select(form => form.Suffix)]);

    public static async Task WriteAsync(HttpContext context, IMediator mediator, RecordKind kind, string id, RecordAnswerForm form)
    {
        var asOf = AsOfParameter.Value.Text(context.Request);
        if (form.Form == RecordForm.Json)
        {
            var record = await mediator.Send(new Get.Query(kind, id, asOf), context.RequestAborted);
            await Answers.WriteStored(context, record.Json, record.Version, record.AsOf);
            return;
        }

        var query = new GetAs.Query(kind, id, form.Form, SiteOf(context.Request), asOf);
        var found = await mediator.Send(query, context.RequestAborted);
        FormattableString state = $"{found.Version}-{form.Suffix}{(found.Revision is null ? "" : "-r")}{found.Revision}";
        await Answers.WriteForm(context, found.Bytes, state, form.MediaType + form.Parameters, found.AsOf);
    }

    /// <summary>Linked data is read far from here, so its links name this site.</summary>
    public static string SiteOf(HttpRequest request) => $"{request.Scheme}://{request.Host}{request.PathBase}";
}
