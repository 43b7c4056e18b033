using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Api;
using MediatR;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>The charts of pages as files: <c>/charts/agreements/it-tn-2023/money.svg</c>, and the same as <c>.csv</c>.</summary>
internal static class ChartRoutes
{
    private static readonly string[] Forms = ["csv", "svg"];

    public static void MapCharts(this IEndpointRouteBuilder app)
    {
        var charts = app.MapGroup("/charts").ExcludeFromDescription();
        charts.MapGet("/compare/{chart}.{form}", async (string chart, string form, HttpContext context, IMediator mediator, Footnotes notes) =>
        {
            var table = await mediator.Send(Comparisons.Read(context.Request), context.RequestAborted);
            notes.Know(table.Sources);
            await WriteAsync(context, ChartsOf.Comparison(table), chart, form, notes, table.Revision, table.AsOf);
        });
        charts.MapGet("/agreements/{id}/{chart}.{form}", async (string id, string chart, string form, HttpContext context, IMediator mediator, Footnotes notes) =>
        {
            var view = await mediator.Send(
                new Core.Features.Agreements.View.Query(id, AsOfParameter.Value.Text(context.Request)), context.RequestAborted);
            notes.Know(view.Rows.Sources);
            notes.Know(view.Records);
            await WriteAsync(context, ChartsOf.Agreement(view), chart, form, notes, view.Records.Revision, view.AsOf);
        });
        charts.MapGet("/outcomes/{id}/{chart}.{form}", async (string id, string chart, string form, HttpContext context, IMediator mediator, Footnotes notes) =>
        {
            var view = await mediator.Send(
                new Core.Features.Outcomes.View.Query(id, AsOfParameter.Value.Text(context.Request)), context.RequestAborted);
            notes.Know(view.Records);
            await WriteAsync(context, ChartsOf.Outcome(view), chart, form, notes, view.Records.Revision, view.AsOf);
        });
    }

    private static Task WriteAsync(
        HttpContext context, IEnumerable<Chart> charts, string name, string form, Footnotes notes, long revision, Moment? moment)
    {
        var all = charts.ToList();
        var chart = all.Find(one => one.Name == name)
            ?? throw new NotFoundError("chart", name, Nearest.To(name, all.Select(one => one.Name)).ToListOf());
        if (!Forms.Contains(form))
            throw new NotFoundError("form of a chart", form, Forms.ToListOf());

        var request = context.Request;
        var (bytes, type) = form == "csv"
            ? (ChartCsv.Write(chart, notes.Cite), CsvAnswer.ContentType)
            : (Encoding.UTF8.GetBytes(ChartSvg.Write(chart, notes.Cite, $"{request.Scheme}://{request.Host}{request.Path}{request.QueryString}")),
                "image/svg+xml; charset=utf-8");
        if (form == "csv")
            CsvAnswer.Name(context, $"{name}-r{FormattableString.Invariant($"{revision}")}");

        return Answers.WriteForm(context, bytes, $"r{revision}-{name}-{form}", type, moment);
    }
}
