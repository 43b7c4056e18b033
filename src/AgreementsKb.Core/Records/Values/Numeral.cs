using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>Plain decimal numbers as editors type them: no exponent, no separators, no sign unless asked for.</summary>
internal static partial class Numeral
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    /// <summary>Reads an unsigned number of at most 18 digits before and 6 after the point.</summary>
    public static decimal? Read(string text) =>
        Plain().IsMatch(text) ? Normal(decimal.Parse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture)) : null;

    /// <summary>Reads a number that may end in <c>k</c>, <c>m</c> or <c>bn</c>.</summary>
    public static decimal? ReadScaled(string text)
    {
        var (factor, cut) = text switch
        {
            _ when text.EndsWith("bn", StringComparison.Ordinal) => (Billion, 2),
            _ when text.EndsWith('m') => (Million, 1),
            _ when text.EndsWith('k') => (Thousand, 1),
            _ => (1m, 0),
        };
        return Read(text[..^cut]) is { } number && number < 1_000_000_000_000_000_000m / factor ? Normal(number * factor) : null;
    }

    public static string Write(decimal number) => Normal(number).ToString(CultureInfo.InvariantCulture);

    /// <summary>The shortest of the scaled forms that says the number exactly: <c>105m</c>, <c>72.2m</c>, <c>500k</c>, <c>29437</c>.</summary>
    public static string WriteScaled(decimal number) => number switch
    {
        >= Billion when Fits(number / Billion) => Write(number / Billion) + "bn",
        >= Million when Fits(number / Million) => Write(number / Million) + "m",
        >= Thousand when number % Thousand == 0 => Write(number / Thousand) + "k",
        _ => Write(number),
    };

    /// <summary>Without trailing zeros and without a sign on zero, so that equal numbers are written alike.</summary>
    public static decimal Normal(decimal number) => number == 0 ? 0 : number / 1.0000000000000000000000000000m;

    private static bool Fits(decimal number) => decimal.Round(number, 3) == number;

    [GeneratedRegex(@"^[0-9]{1,18}(\.[0-9]{1,6})?\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}
