using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>One end of an EDTF interval, or a whole EDTF date.</summary>
internal sealed partial record EdtfEnd(DateOnly? First, DateOnly? Last, bool Approximate, bool Uncertain)
{
    private static readonly EdtfEnd Open = new(First: null, Last: null, Approximate: false, Uncertain: false);

    /// <summary>Null where the text is no such date.</summary>
    public static EdtfEnd? Parse(string text, bool inInterval)
    {
        if (text is "" or "..")
        {
            return inInterval ? Open : null;
        }

        if (PlainYear(text) is { } plain)
        {
            return new EdtfEnd(new DateOnly(plain, 1, 1), new DateOnly(plain, 12, 31), Approximate: false, Uncertain: false);
        }

        if (PlainDay(text) is { } day)
        {
            return new EdtfEnd(day, day, Approximate: false, Uncertain: false);
        }

        if (Shape().Match(text) is not { Success: true } match)
        {
            return null;
        }

        var mark = match.Groups["mark"].Value;
        return Bounds(match.Groups["year"].Value, match.Groups["month"].Value, match.Groups["day"].Value) is { } bounds
            ? new EdtfEnd(bounds.First, bounds.Last, mark is "~" or "%", mark is "?" or "%")
            : null;
    }

    /// <summary>Nearly all dates are a year or a day and nothing else; to match the shape takes as long as all else that is done with one.</summary>
    private static int? PlainYear(string text) =>
        text.Length == 4 && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year >= 1000 ? year : null;

    private static DateOnly? PlainDay(string text) =>
        text.Length == 10 && text[0] != '0' && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static (DateOnly First, DateOnly Last)? Bounds(string year, string month, string day)
    {
        var firstYear = Number(year.Replace('X', '0'));
        var lastYear = Number(year.Replace('X', '9'));
        if (firstYear < 1000 || (firstYear != lastYear && month.Length > 0 && month != "XX"))
        {
            return null;
        }

        if (month is "" or "XX")
        {
            return day is "" or "XX" ? (new DateOnly(firstYear, 1, 1), new DateOnly(lastYear, 12, 31)) : null;
        }

        var number = Number(month);
        return number switch
        {
            >= 1 and <= 12 => InMonth(firstYear, number, day),
            >= 21 and <= 24 when day.Length == 0 => Season(firstYear, number),
            _ => null,
        };
    }

    private static (DateOnly First, DateOnly Last)? InMonth(int year, int month, string day)
    {
        if (day is "" or "XX")
        {
            return (new DateOnly(year, month, 1), new DateOnly(year, month, DateTime.DaysInMonth(year, month)));
        }

        var number = Number(day);
        return number >= 1 && number <= DateTime.DaysInMonth(year, month)
            ? (new DateOnly(year, month, number), new DateOnly(year, month, number))
            : null;
    }

    /// <summary>Meteorological seasons of the northern hemisphere; winter runs into the next year.</summary>
    private static (DateOnly First, DateOnly Last) Season(int year, int season)
    {
        var first = new DateOnly(year, ((season - 21) * 3) + 3, 1);
        return (first, year == 9999 && season == 24 ? new DateOnly(9999, 12, 31) : first.AddMonths(3).AddDays(-1));
    }

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(
        @"^(?<year>[0-9]{4}|[0-9]{3}X|[0-9]{2}XX)(-(?<month>[0-9]{2}|XX)(-(?<day>[0-9]{2}|XX))?)?(?<mark>[?~%])?\z",
        RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
