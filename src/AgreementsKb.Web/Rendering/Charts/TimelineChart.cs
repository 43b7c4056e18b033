using System.Globalization;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>The dated events of several agreements on one scale of years.</summary>
/// <param name="Years">The beginnings of years, with their place on the scale.</param>
public sealed record TimelineChart(DateOnly From, DateOnly To, IReadOnlyList<(string X, string Year)> Years, IReadOnlyList<TimelineRow> Rows)
{
    public const decimal Length = 400;
    private const int MostYears = 8;

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

        var from = new DateOnly(told.Min(one => one.From).Year, 1, 1);
        var to = new DateOnly(told.Max(one => one.To).Year, 12, 31);
        decimal Place(DateOnly day) => Length * (day.DayNumber - from.DayNumber) / (to.DayNumber - from.DayNumber + 1);
        var rows = told
            .GroupBy(one => (one.Subject, one.Agreement))
            .Select(agreement => new TimelineRow(agreement.Key.Agreement, [.. agreement.OrderBy(one => one.From).Select(one => one.Draw(Place))]));
        return new TimelineChart(from, to, Ticks(from.Year, to.Year, Place), [.. rows]);
    }

    private static List<(string X, string Year)> Ticks(int first, int last, Func<DateOnly, decimal> place)
    {
        var step = Math.Max(1, (int)Math.Ceiling((last - first + 1) / (decimal)MostYears));
        return [.. Enumerable.Range(first, last - first + 1)
            .Where(year => (year - first) % step == 0)
            .Select(year => (Written(place(new DateOnly(year, 1, 1))), year.ToString(CultureInfo.InvariantCulture)))];
    }

    private static Told? Read(CellValue value, Subject subject)
    {
        if (value.Stated is not { } stated || Edtf.Parse(stated).Value is not { } date || (date.From ?? date.To) is not { } from)
            return null;

        var agreement = DetailWords.AgreementOf(value) ?? (subject.Agreements.Count == 1 ? subject.Agreements[0].Title : subject.Label);
        var isExpected = value.Details.Any(detail => detail.Key == "expected");
        return new Told(subject.Id, agreement, value.About ?? "", value.Text, from, date.To ?? from, isExpected, value.Citations);
    }

    internal static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private sealed record Told(
        string Subject, string Agreement, string What, string When, DateOnly From, DateOnly To, bool IsExpected, ListOf<Citation> Citations)
    {
        public TimelineMark Draw(Func<DateOnly, decimal> place)
        {
            var (start, end) = (place(From), place(To));
            return new TimelineMark(Written((start + end) / 2), Written(start), Written(end - start), What, When, IsExpected, Citations)
            {
                IsVague = To.DayNumber - From.DayNumber > 45,
            };
        }
    }
}

/// <param name="Agreement">Whose events they are, for reading.</param>
public sealed record TimelineRow(string Agreement, IReadOnlyList<TimelineMark> Marks);

/// <summary>An event on the scale.</summary>
/// <param name="X">Its middle.</param>
/// <param name="Start">Of the time in which it can have been.</param>
/// <param name="Width">Of that time.</param>
public sealed record TimelineMark(
    string X, string Start, string Width, string What, string When, bool IsExpected, ListOf<Citation> Citations)
{
    /// <summary>No more is known than a year, or a long time.</summary>
    public bool IsVague { get; init; }
}
