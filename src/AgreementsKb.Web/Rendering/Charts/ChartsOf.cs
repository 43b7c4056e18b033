using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>The charts of a page, in its order. Their files are made by the same.</summary>
public static class ChartsOf
{
    public static IEnumerable<Chart> Comparison(ComparisonTable table) =>
        new Chart?[] { TimelineChart.Of(table), MoneyChart.Of(table), CapChart.Of(table) }.OfType<Chart>().Concat(OutcomeChart.Of(table));

    public static IEnumerable<Chart> Agreement(Core.Features.Agreements.View.Result view) =>
        new Chart?[] { MoneyChart.Of(view.Rows), CapChart.Of(view.Rows) }.OfType<Chart>().Concat(SeriesView.Of(view.Records, view.Outcomes));

    public static IEnumerable<Chart> Outcome(Core.Features.Outcomes.View.Result view) =>
        new Chart?[] { OutcomeChart.OfReports(view.Outcome.Title, view.Answers.Cells[0].Values) }.OfType<Chart>()
            .Concat(SeriesView.Of(view.Records, [view.Outcome]));
}
