using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>EDTF dates for reading: "17 November 2024", "November 2024 (about)", "January 2024 to July 2024".</summary>
public static class DateWords
{
    public const string NotGiven = "date not given";

    private static readonly string[] Seasons = ["spring", "summer", "autumn", "winter"];

    public static string Of(Stated<Edtf> stated) => stated switch
    {
        { Value: { } date } => Of(date),
        { Is: NoValue.Unknown } => NotGiven,
        _ => "no date",
    };

    public static string Of(Edtf date)
    {
        var ends = date.Text.Split('/');
        var words = ends switch
        {
            [var only] => End(only),
            ["" or "..", var last] => "up to " + End(last),
            [var first, "" or ".."] => "from " + End(first),
            [var first, var last] => $"{End(first)} to {End(last)}",
            _ => date.Text,
        };
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

    private static string End(string text)
    {
        var parts = text.TrimEnd('?', '~', '%').Split('-');
        var year = Year(parts[0]);
        var month = parts.Length > 1 && int.TryParse(parts[1], CultureInfo.InvariantCulture, out var number) ? number : 0;
        if (month == 0)
        {
            return year;
        }

        if (month > 12)
        {
            return $"{Seasons[month - 21]} {year}";
        }

        var monthAndYear = $"{CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month)} {year}";
        return parts.Length > 2 && int.TryParse(parts[2], CultureInfo.InvariantCulture, out var day)
            ? string.Create(CultureInfo.InvariantCulture, $"{day} {monthAndYear}")
            : monthAndYear;
    }

    private static string Year(string digits) =>
        digits.Contains('X', StringComparison.Ordinal) ? digits.Replace('X', '0') + "s" : digits;
}
