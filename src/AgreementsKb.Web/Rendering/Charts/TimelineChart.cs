using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>The dated events of several agreements on one scale of years.</summary>
public sealed record TimelineChart : Chart
{
    public const string NameOfAll = "timeline";
    public const decimal Length = 400;

    private const int MostYears = 8;

    /// <summary>The beginnings of years, with their place on the scale.</summary>
    public required IReadOnlyList<(decimal X, string Year)> Years { get; init; }

    public required IReadOnlyList<TimelineRow> Rows { get; init; }

    public override IReadOnlyList<ChartLine> Lines =>
    [
        .. Rows.SelectMany(row => row.Marks.Select(mark => new ChartLine(mark.What, mark.When, Low: null, High: null, mark.Citations)
        {
            Subject = row.Agreement,
            From = mark.From,
            To = mark.To,
            Note = mark.IsExpected ? "expected" : null,
        })),
    ];

    /// <summary>Null where fewer than two agreements have a dated event.</summary>
    public static TimelineChart? Of(ComparisonTable table)
    {
        var cells = table.Dimensions.FirstOrDefault(dimension => dimension.Key == "status")?.Cells ?? [];
        var told = cells
            .SelectMany((cell, index) => cell.Values.Select(value => Read(value, table.Subjects[index])))
            .OfType<Told>()
            .ToList();
        if (told.Select(one => one.Agreement).Distinct(StringComparer.Ordinal).Count() < 2)
            return null;

        var agreements = told.Select(one => one.Agreement).Distinct(StringComparer.Ordinal).Count();
        var from = new DateOnly(told.Min(one => one.From).Year, 1, 1);
        var to = new DateOnly(told.Max(one => one.To).Year, 12, 31);
        decimal Place(DateOnly day) => Length * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber + 1);
        var rows = told
            .GroupBy(one => (one.Subject, one.Agreement))
            .Select(agreement => TimelineRow.Of(agreement.Key.Agreement, agreement.OrderBy(one => one.From).Select(one => one.Draw(Place))));
        return new TimelineChart
        {
            Name = NameOfAll,
            Title = string.Create(
                CultureInfo.InvariantCulture,
                $"{NumberWords.Count(told.Count, "dated event")} of {agreements} agreements, from {from.Year} to {to.Year}"),
            Subtitle = "A filled mark is an event that is reported to have happened, an empty one was expected; a dashed box is the time in which it may have happened.",
            Years = Ticks(from.Year, to.Year, Place),
            Rows = [.. rows],
        };
    }

    private static List<(decimal X, string Year)> Ticks(int first, int last, Func<DateOnly, decimal> place)
    {
        var step = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (decimal)MostYears));
        return [.. Enumerable.Range(first, last - first + 1)
            .Where(year => (year - first) % step == 0)
            .Select(year => (place(new DateOnly(year, 1, 1)), year.ToString(CultureInfo.InvariantCulture)))];
    }

    private static Told? Read(CellValue value, Subject subject)
    {
        if (value.Stated is not { } stated || Edtf.Parse(stated).Value is not { } date || (date.From ?? date.To) is not { } from)
            return null;

        var agreement = DetailWords.AgreementOf(value) ?? (subject.Agreements.Count == 1 ? subject.Agreements[0].Title : subject.Label);
        var isExpected = value.Details.Any(detail => detail.Key == "expected");
        return new Told(subject.Id, agreement, value.About ?? "", value.Text, from, date.To ?? from, isExpected, value.Citations);
    }

    /// <summary>A place on the scale, as drawings have it.</summary>
    public static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    /// <summary>How far apart lanes lie in a drawing.</summary>
    private const decimal LaneOnPaper = 16;

    /// <summary>The years stand below all lines; under each line its events in words.</summary>
    public override void Draw(SvgSheet sheet)
    {
        const decimal Scale = (SvgSheet.Right - SvgSheet.Left) / Length;
        foreach (var row in Rows)
        {
            sheet.Y += 10;
            sheet.Paragraph(row.Agreement, 14, bold: true);
            var middle = sheet.Y + 12 + (LaneOnPaper * (row.Lanes - 1));
            sheet.Line(SvgSheet.Left, middle, SvgSheet.Right, middle, SvgSheet.Grey);
            foreach (var (x, _) in Years)
                sheet.Line(SvgSheet.Left + (Scale * x), middle - 8, SvgSheet.Left + (Scale * x), middle + 8);

            foreach (var mark in row.Marks)
            {
                var at = middle - (LaneOnPaper * mark.Lane);
                if (mark.IsVague)
                    sheet.Box(SvgSheet.Left + (Scale * mark.Start), at - 4, Scale * mark.Width, 8, "none", SvgSheet.Ink, dashed: true);

                sheet.Box(SvgSheet.Left + (Scale * mark.X) - 2, at - 7, 5, 14, mark.IsExpected ? "#ffffff" : SvgSheet.Ink, SvgSheet.Ink);
            }

            sheet.Y = middle + 10;
            sheet.Paragraph(
                string.Join(" · ", row.Marks.Select(mark => $"{mark.When}: {mark.What}{(mark.IsExpected ? " (expected)" : "")}")), 12, colour: SvgSheet.Grey);
        }

        sheet.Line(SvgSheet.Left, sheet.Y + 8, SvgSheet.Right, sheet.Y + 8, SvgSheet.Grey);
        foreach (var (x, year) in Years)
            sheet.Words(year, SvgSheet.Left + (Scale * x), sheet.Y + 24, 12, SvgSheet.Grey);

        sheet.Y += 28;
    }

    private sealed record Told(
        string Subject, string Agreement, string What, string When, DateOnly From, DateOnly To, bool IsExpected, ListOf<Citation> Citations)
    {
        public TimelineMark Draw(Func<DateOnly, decimal> place)
        {
            var (start, end) = (place(From), place(To));
            return new TimelineMark((start + end) / 2, start, end - start, What, When, IsExpected, Citations)
            {
                From = From,
                To = To,
                IsVague = To.DayNumber - From.DayNumber > 45,
            };
        }
    }
}

/// <param name="Agreement">Whose events they are, for reading.</param>
/// <param name="Lanes">How many lie above each other, so that none covers another.</param>
public sealed record TimelineRow(string Agreement, IReadOnlyList<TimelineMark> Marks, int Lanes)
{
    /// <summary>What a lane takes of the height on a page.</summary>
    public const int Lane = 10;

    /// <summary>How far apart two marks have to be to stand in one lane.</summary>
    private const decimal Apart = 5;

    /// <summary>Each mark in the lowest lane that has room for it. Reports of one event at about one time are one mark.</summary>
    public static TimelineRow Of(string agreement, IEnumerable<TimelineMark> marks)
    {
        var lanes = new List<TimelineMark>();
        var placed = new List<TimelineMark>();
        foreach (var mark in marks)
        {
            var lane = lanes.FindIndex(last => End(last) + Apart <= Beginning(mark) || IsSame(last, mark));
            if (lane < 0)
            {
                lane = lanes.Count;
                lanes.Add(mark);
            }

            lanes[lane] = mark;
            placed.Add(mark with { Lane = lane });
        }

        return new TimelineRow(agreement, placed, Math.Max(1, lanes.Count));
    }

    /// <summary>The top of a lane on a page.</summary>
    public int Top(int lane) => Lane * (Lanes - 1 - lane);

    private static bool IsSame(TimelineMark one, TimelineMark other) => (one.What, one.IsExpected) == (other.What, other.IsExpected)
        && Math.Abs(one.X - other.X) < Apart;

    private static decimal Beginning(TimelineMark mark) => mark.IsVague ? mark.Start : mark.X;

    private static decimal End(TimelineMark mark) => mark.IsVague ? mark.Start + mark.Width : mark.X;
}

/// <summary>An event on the scale.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Start">Of the time in which it can have been.</param>
/// <param name="Width">Of that time.</param>
public sealed record TimelineMark(
    decimal X, decimal Start, decimal Width, string What, string When, bool IsExpected, ListOf<Citation> Citations)
{
    /// <summary>The first day that it can have been.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last.</summary>
    public required DateOnly To { get; init; }

    /// <summary>No more is known than a year, or a long time.</summary>
    public bool IsVague { get; init; }

    /// <summary>Above the lowest, which is 0.</summary>
    public int Lane { get; init; }
}
