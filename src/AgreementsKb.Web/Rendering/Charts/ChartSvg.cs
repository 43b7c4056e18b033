using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>A chart as a drawing that stands alone: its title, what to know to read it, its sources, and where it is from.</summary>
public static class ChartSvg
{
    private const int MostSources = 12;

    /// <param name="cited">What is known of a source.</param>
    /// <param name="from">Where it can be had again.</param>
    public static string Write(Chart chart, Func<Citation, SourceNote> cited, string from)
    {
        var sheet = new SvgSheet();
        var subtitle = chart.Span is { } span && !chart.Subtitle.Contains(span, StringComparison.Ordinal) ? $"{chart.Subtitle} Times given: {span}." : chart.Subtitle;
        sheet.Paragraph(chart.Title, 20, bold: true);
        sheet.Y += 4;
        sheet.Paragraph(subtitle, 13, colour: SvgSheet.Grey);
        sheet.Y += 6;
        chart.Draw(sheet);
        sheet.Y += 12;
        sheet.Line(SvgSheet.Left, sheet.Y, SvgSheet.Right, sheet.Y);
        sheet.Paragraph(SourceWords([.. chart.Citations.Select(cited).DistinctBy(note => note.Id)]), 12, colour: SvgSheet.Grey);
        sheet.Paragraph($"AgreementsKb, {Licence.OfTheData.Name}. {from}", 12, colour: SvgSheet.Grey);
        return sheet.Finish(chart.Title, subtitle);
    }

    private static string SourceWords(List<SourceNote> notes)
    {
        var named = string.Join("; ", notes.Take(MostSources).Select(note => note.Label));
        return notes.Count > MostSources ? $"Sources: {named}; and {notes.Count - MostSources} more." : $"Sources: {named}.";
    }
}
