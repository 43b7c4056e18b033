using System.Globalization;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Numbers for reading: commas between thousands, no more decimals than the number has.</summary>
public static class NumberWords
{
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    public static string Of(decimal number) => number.ToString("#,0.######", CultureInfo.InvariantCulture);

    /// <summary>"1 file", "3,000 files".</summary>
    public static string Count(int count, string noun) => $"{Of(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>0.941 is "94.1%".</summary>
    public static string Percent(decimal share, int decimals = 4) => Of(decimal.Round(share * 100, decimals)) + "%";

    /// <summary>105,000,000 is "105 million".</summary>
    public static string Scaled(decimal number) => Math.Abs(number) switch
    {
        >= Billion => Of(number / Billion) + " billion",
        >= Million => Of(number / Million) + " million",
        _ => Of(number),
    };

    /// <summary>Rounded to four significant digits, for results of a calculation: 106,008,182 is "106 million".</summary>
    public static string Rounded(decimal number) => Scaled(Significant(number, 4));

    private static decimal Significant(decimal number, int digits)
    {
        if (number == 0)
        {
            return 0;
        }

        var unit = 1m;
        for (var size = Math.Abs(number); size >= 10; size /= 10)
        {
            unit *= 10;
        }

        return decimal.Round(number / unit, digits - 1, MidpointRounding.AwayFromZero) * unit;
    }
}
