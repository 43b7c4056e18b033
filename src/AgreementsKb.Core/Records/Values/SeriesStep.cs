using System.Globalization;

namespace AgreementsKb.Core.Records.Values;

/// <summary>How long the periods of a series are: whole calendar months, or days.</summary>
/// <param name="Count">How many months or days.</param>
/// <param name="Unit"><see cref="Per.Month"/> or <see cref="Per.Day"/>.</param>
public sealed record SeriesStep(int Count, Per Unit)
{
    /// <summary>"month", "quarter", "year", "week", "day"; null where the length has no name of its own.</summary>
    public string? Name => (Count, Unit) switch
    {
        (1, Per.Month) => "month",
        (3, Per.Month) => "quarter",
        (12, Per.Month) => "year",
        (1, Per.Day) => "day",
        (7, Per.Day) => "week",
        _ => null,
    };

    /// <summary>Null where an end is open, or marked as not exact.</summary>
    public static SeriesStep? Of(Edtf period)
    {
        if (period is not { From: { } from, To: { } to, IsApproximate: false, IsUncertain: false })
        {
            return null;
        }

        var months = Months(from, to);
        return months > 0
            ? new SeriesStep(months, Per.Month)
            : new SeriesStep(to.DayNumber - from.DayNumber + 1, Per.Day);
    }

    /// <summary>The shortest text for the days from one to another: a year, a month, or a period of years, months or days.</summary>
    public static Edtf Span(DateOnly from, DateOnly to)
    {
        var months = Months(from, to);
        var form = months == 0 ? "yyyy-MM-dd" : from.Month == 1 && months % 12 == 0 ? "yyyy" : "yyyy-MM";
        var (first, last) = (from.ToString(form, CultureInfo.InvariantCulture), to.ToString(form, CultureInfo.InvariantCulture));
        var text = first == last ? first : $"{first}/{last}";
        return Edtf.Parse(text).OrThrow(text);
    }

    /// <summary>"month"; a length without a name is counted: "2 months".</summary>
    public override string ToString() => Name ?? new Duration { Count = Count, Unit = Unit }.ToText();

    /// <summary>0 where they are not whole months.</summary>
    private static int Months(DateOnly from, DateOnly to)
    {
        var after = to.DayNumber == DateOnly.MaxValue.DayNumber ? to : to.AddDays(1);
        return from.Day == 1 && after.Day == 1 ? ((after.Year - from.Year) * 12) + after.Month - from.Month : 0;
    }
}
