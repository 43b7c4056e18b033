using System.Globalization;
using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Rendering;

/// <summary>One scale of time for all reports of a row, so that the times they are for can be seen beside each other.</summary>
public sealed record TimeAxis(DateOnly From, DateOnly To)
{
    /// <summary>The length of the scale in the units of the drawing.</summary>
    public const decimal Length = 240;

    /// <summary>A single day must still be seen.</summary>
    private const decimal Least = 2;

    /// <summary>"January 2023 to November 2024".</summary>
    public string Words => $"{Month(From)} to {Month(To)}";

    /// <summary>Null where no report of the row has both a beginning and an end of its time to draw by.</summary>
    public static TimeAxis? Of(Dimension row)
    {
        var times = row.Cells.SelectMany(cell => cell.Values).Select(value => value.Covers).OfType<Coverage>().ToList();
        var (from, to) = (times.Min(time => time.From ?? time.To), times.Max(time => time.To ?? time.From));
        return from is { } first && to is { } last ? new TimeAxis(first, last) : null;
    }

    /// <summary>Null for a time without beginning and end.</summary>
    public TimeBar? Draw(Coverage time)
    {
        if (time.From is null && time.To is null)
            return null;

        var (start, end) = (Place(time.From ?? From), Place((time.To ?? To).AddDays(1)));
        var width = Math.Max(end - start, Least);
        return new TimeBar(
            Written(Math.Min(start, Length - width)),
            Written(width),
            time.Text,
            time.Approximate || time.From is null || time.To is null);
    }

    private decimal Place(DateOnly day) =>
        Math.Clamp(Length * (day.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber + 1), 0, Length);

    private static string Written(decimal number) => decimal.Round(number, 1).ToString(CultureInfo.InvariantCulture);

    private static string Month(DateOnly day) => day.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
}

/// <summary>The time of one report on the scale of its row.</summary>
/// <param name="X">Where it begins, in the units of the drawing.</param>
/// <param name="Text">The same in words.</param>
/// <param name="Vague">An end of it is not exact, or not given.</param>
public sealed record TimeBar(string X, string Width, string Text, bool Vague);
