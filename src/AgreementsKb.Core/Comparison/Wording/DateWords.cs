using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>EDTF dates for reading: "17 November 2024", "November 2024 (about)", "January 2024 to July 2024".</summary>
public static class DateWords
{
    public const string NotGiven = "date not given";

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    private static readonly string[] Months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    public static string Of(Stated<Edtf> stated) => stated switch
    {
        { Value: { } date } => Of(date),
        { Is: NoValue.Unknown } => NotGiven,
        { Is: NoValue.None } => "said not to have happened",
        _ => "no date",
    };

    public static string Of(Edtf date)
    {
        var slash = date.Text.IndexOf('/', StringComparison.Ordinal);
        var words = slash < 0 ? End(date.Text) : Interval(date.Text.AsSpan(0, slash), date.Text.AsSpan(slash + 1));
        return words + Mark(date);
    }

    public static string Of(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    private static string Mark(Edtf date) => (date.IsApproximate, date.IsUncertain) switch
    {
        (true, true) => " (about; inferred)",
        (true, false) => " (about)",
        (false, true) => " (inferred)",
        _ => "",
    };

    private static string Interval(ReadOnlySpan<char> first, ReadOnlySpan<char> last) =>
        first is "" or ".." ? "up to " + End(last)
        : last is "" or ".." ? "from " + End(first)
        : $"{End(first)} to {End(last)}";

    /// <summary>Of a year, month or day, whose parts have their fixed places.</summary>
    private static string End(ReadOnlySpan<char> text)
    {
        var marked = text.TrimEnd("?~%");
        var year = Year(marked[..4]);
        if (Number(marked, 5) is not { } month)
        {
            return year;
        }

        var words = month > Months.Length ? $"{Seasons[month - 21]} {year}" : $"{Months[month - 1]} {year}";
        return Number(marked, 8) is { } day ? string.Create(CultureInfo.InvariantCulture, $"{day} {words}") : words;
    }

    /// <summary>Two digits; null where there are none, or they are not specified.</summary>
    private static int? Number(ReadOnlySpan<char> text, int at) =>
        text.Length >= at + 2 && int.TryParse(text.Slice(at, 2), CultureInfo.InvariantCulture, out var number) ? number : null;

    private static string Year(ReadOnlySpan<char> digits) =>
        digits.Contains('X') ? digits.ToString().Replace('X', '0') + "s" : digits.ToString();
}
