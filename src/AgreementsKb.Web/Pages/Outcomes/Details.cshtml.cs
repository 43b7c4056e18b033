using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Outcomes;
using AgreementsKb.Core.Records;
using AgreementsKb.Web.Api;
using AgreementsKb.Web.Rendering;
using AgreementsKb.Web.Rendering.Charts;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace AgreementsKb.Web.Pages.Outcomes;

/// <summary>One question about the world with every reported answer.</summary>
public sealed class DetailsModel(IMediator mediator, Footnotes footnotes, PageMoment moment) : PageModel
{
    public View.Result View { get; private set; } = null!;

    /// <summary>The answers in no dispute; those in one stand on its card.</summary>
    public IReadOnlyList<ValueView> Loose { get; private set; } = [];

    public IReadOnlyList<DisputeView> Cards { get; private set; } = [];

    /// <summary>The counts on one scale, and numbers over time.</summary>
    public IReadOnlyList<Chart> Charts { get; private set; } = [];

    /// <summary>From when to when the bars go that are drawn beside periods; null where fewer than two reports are for a time: one bar says nothing.</summary>
    public string? Scale { get; private set; }

    /// <summary>Who links it to agreements. What somebody says alike of several, in one place, is one entry.</summary>
    public IEnumerable<IEnumerable<Attribution>> Attributions => View.Outcome.Attribution.GroupBy(link => (link.By, link.Strength, link.Note, link.Cite));

    public RecordLinks Links { get; private set; } = null!;

    public async Task OnGetAsync(string id, CancellationToken cancellationToken)
    {
        View = await mediator.Send(new View.Query(id, AsOfParameter.Value.Text(Request)), cancellationToken);
        moment.Offer(View.AsOf);
        footnotes.Know(View.Records);
        var values = View.Answers.Cells[0].Values;
        var axis = values.Count(value => value.Covers is not null) > 1 ? TimeAxis.Of(View.Answers) : null;
        Scale = axis?.Words;
        var shown = new HashSet<CellValue>();
        Cards = [.. View.Disputes.Select(dispute => DisputeView.Of(dispute, values, shown, axis))];
        Loose = [.. values.Where(value => !shown.Contains(value)).Select(value => ValueView.Of(value, figures: true, sayAgreement: true, axis))];
        Links = new RecordLinks(Kinds.Outcome, View.Outcome.Id, View.Outcome.Title, View.Records.Revision);
        Charts = [.. ChartsOf.Outcome(View).Select(chart => Noted(chart).At($"/charts/outcomes/{View.Outcome.Id}"))];
    }

    /// <summary>Above the chart of a series stands its report, with the note.</summary>
    private static Chart Noted(Chart chart) => chart is SeriesView series ? series with { Note = null } : chart;
}
