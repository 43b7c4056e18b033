using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>A span of calendar time.</summary>
public enum Per
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A length of time without a beginning, where a source says "over three years" and not which: <c>3 years</c>.</summary>
public sealed partial record Duration : ICompact<Duration>
{
    public const string Form = "a length of time such as `3 years`, `6 months`, `1 week` or `10 days`";

    public required int Count { get; init; }

    public required Per Unit { get; init; }

    public static Parsed<Duration> Parse(string text) =>
        Shape().Match(text) is { Success: true } match
        && (match.Groups[1].Value == "1") == (match.Groups[3].Length == 0)
        && Enum.TryParse<Per>(match.Groups[2].Value, ignoreCase: true, out var unit)
            ? Parsed<Duration>.Of(new Duration { Count = int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture), Unit = unit })
            : Parsed<Duration>.Failed(Form);

    public string ToText() =>
        string.Create(CultureInfo.InvariantCulture, $"{Count} {Unit.ToString().ToLowerInvariant()}{(Count == 1 ? "" : "s")}");

    public string? Problem() => Count is < 1 or > 9999 ? "a `count` from 1 to 9999" : null;

    public override string ToString() => ToText();

    [GeneratedRegex(@"^([1-9][0-9]{0,3}) (day|week|month|year)(s?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();
}
