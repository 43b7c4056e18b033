using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Web.Rendering.Charts;

namespace AgreementsKb.Web.Rendering;

/// <summary>A bar for each row of a series, on a zero baseline; time runs to the right, and a missing period stays empty.</summary>
public sealed record SeriesChart(
    IReadOnlyList<SeriesChart.Bar> Bars,
    IReadOnlyList<SeriesChart.Mark> Levels,
    IReadOnlyList<SeriesChart.Mark> Years,
    IReadOnlyList<SeriesChart.Label> Labels)
{
    public const int Width = 720;
    public const int Height = 250;
    public const int Left = 64;
    public const int Right = 712;
    public const int Top = 30;
    public const int Base = 220;

    private const int MostYears = 12;
    private const int MostLevels = 4;

    /// <summary>Two labels nearer than this would run into each other.</summary>
    private const decimal LabelWidth = 170;

    /// <summary>Part of its period that a bar fills.</summary>
    private const decimal Filled = 0.8m;

    /// <summary>In words, with its period.</summary>
    public required string Highest { get; init; }

    public required string Last { get; init; }

    /// <summary>Null where there is no zero to draw from, or nothing above it.</summary>
    public static SeriesChart? Of(ListOf<SeriesPoint> series)
    {
        var rows = series.Where(row => row.Period is { From: not null, To: not null }).ToList();
        if (rows.Count == 0 || rows.Exists(row => row.Value.Change is not null) || rows.Max(SizeOf) is not (> 0 and var most))
            return null;

        var scale = new Scale(rows[0].Period.From!.Value, rows[^1].Period.To!.Value.AddDays(1), TopOf(most));
        var (highest, last) = (rows.MaxBy(SizeOf)!, rows[^1]);
        return new SeriesChart(
            [.. rows.Select(scale.Draw)],
            [.. LevelsOf(scale.Most).Select(level => new Mark(Written(scale.Y(level)), LevelWords(level, rows[0].Value)))],
            [.. YearsOf(scale)],
            [.. LabelsOf(scale, rows, highest, last)])
        {
            Highest = SeriesWords.Of(highest),
            Last = SeriesWords.Of(last),
        };
    }

    /// <summary>On a sheet of its own, a little broader than on a page.</summary>
    public void Draw(SvgSheet sheet)
    {
        const decimal Scale = (SvgSheet.Right - SvgSheet.Left) / (decimal)Width;
        var top = sheet.Y;
        decimal X(string at) => SvgSheet.Left + (Scale * Number(at));
        foreach (var level in Levels)
        {
            sheet.Line(X(Written(Left)), top + Number(level.At), SvgSheet.Right, top + Number(level.At));
            sheet.Words(level.Text, X(Written(Left)) - 8, top + Number(level.At) + 4, 12, SvgSheet.Grey, anchor: "end");
        }

        foreach (var bar in Bars)
            sheet.Box(X(bar.X), top + Number(bar.Y), Scale * Number(bar.Width), Number(bar.Height), SvgSheet.Ink);

        sheet.Line(X(Written(Left)), top + Base, SvgSheet.Right, top + Base, SvgSheet.Grey);
        foreach (var year in Years)
        {
            sheet.Line(X(year.At), top + Base, X(year.At), top + Base + 5, SvgSheet.Grey);
            sheet.Words(year.Text, X(year.At), top + Base + 20, 12, SvgSheet.Grey);
        }

        foreach (var label in Labels)
            sheet.Words(label.Text, X(label.X), top + Number(label.Y), 13, bold: true, anchor: label.Anchor);

        sheet.Y = top + Height;
    }

    public static decimal SizeOf(SeriesPoint row) => row.Value switch
    {
        { Share: { } share } => share,
        { OneIn: { } n } => 1 / n,
        var count => count.UpTo ?? count.Value ?? 0,
    };

    /// <summary>The highest number and the last; one of them where they are the same or too near each other.</summary>
    private static IEnumerable<Label> LabelsOf(Scale scale, List<SeriesPoint> rows, SeriesPoint highest, SeriesPoint last)
    {
        yield return scale.Name(highest, rows);
        if (Math.Abs(scale.Middle(last) - scale.Middle(highest)) >= LabelWidth)
            yield return scale.Name(last, rows);
    }

    private static IEnumerable<Mark> YearsOf(Scale scale)
    {
        var years = Enumerable.Range(scale.From.Year, scale.After.AddDays(-1).Year - scale.From.Year + 1).ToList();
        var every = (years.Count + MostYears - 1) / MostYears;
        return years
            .Where((year, index) => index % every == 0 && new DateOnly(year, 1, 1) >= scale.From)
            .Select(year => new Mark(Written(scale.X(new DateOnly(year, 1, 1))), year.ToString(CultureInfo.InvariantCulture)));
    }

    /// <summary>A round number that is not below it: 10, 20 or 50 and their like.</summary>
    private static decimal StepOf(decimal most)
    {
        var step = 1m;
        while (step * MostLevels * 10 < most)
            step *= 10;

        while (step * MostLevels >= most * 10)
            step /= 10;

        return new[] { 1m, 2m, 5m, 10m }.Select(times => step * times).First(size => size * MostLevels >= most);
    }

    private static decimal TopOf(decimal most) => Math.Ceiling(most / StepOf(most)) * StepOf(most);

    private static IEnumerable<decimal> LevelsOf(decimal top)
    {
        var step = StepOf(top);
        for (var level = 0m; level <= top; level += step)
            yield return level;
    }

    private static string LevelWords(decimal level, Quantity sample) =>
        sample.Share is null ? NumberWords.Of(level) : NumberWords.Percent(level);

    private static decimal Number(string written) => decimal.Parse(written, CultureInfo.InvariantCulture);

    private static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    /// <param name="Text">The number with its period, for whoever points at the bar.</param>
    public sealed record Bar(string X, string Y, string Width, string Height, string Text);

    /// <summary>A line of the scale: its place and its words.</summary>
    public sealed record Mark(string At, string Text);

    /// <param name="Anchor">Which end of the words stands at the place: <c>start</c>, <c>middle</c> or <c>end</c>.</param>
    public sealed record Label(string X, string Y, string Anchor, string Text);

    private sealed record Scale(DateOnly From, DateOnly After, decimal Most)
    {
        public decimal X(DateOnly day) =>
            Left + ((decimal)(Right - Left) * (day.DayNumber - From.DayNumber) / (After.DayNumber - From.DayNumber));

        public decimal Y(decimal size) => Base - ((Base - Top) * size / Most);

        public decimal Middle(SeriesPoint row) => (X(row.Period.From!.Value) + X(row.Period.To!.Value.AddDays(1))) / 2;

        public Bar Draw(SeriesPoint row)
        {
            var (start, end) = (X(row.Period.From!.Value), X(row.Period.To!.Value.AddDays(1)));
            var width = (end - start) * Filled;
            var top = Y(SizeOf(row));
            return new Bar(
                Written(start + ((end - start - width) / 2)), Written(top), Written(width), Written(Base - top), SeriesWords.Of(row));
        }

        /// <summary>Above every bar that the words would run over.</summary>
        public Label Name(SeriesPoint row, IEnumerable<SeriesPoint> rows)
        {
            var at = Middle(row);
            var (anchor, before) = at < Left + (LabelWidth / 2) ? ("start", 0)
                : at > Right - (LabelWidth / 2) ? ("end", LabelWidth)
                : ("middle", LabelWidth / 2);
            var start = at - before;
            var under = rows.Where(other => Middle(other) >= start && Middle(other) <= start + LabelWidth).Append(row).Max(SizeOf);
            return new Label(Written(at), Written(Y(under) - 7), anchor, SeriesWords.Of(row));
        }
    }
}
