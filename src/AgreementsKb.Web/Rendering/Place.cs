using System.Globalization;
using System.Text.RegularExpressions;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>Places in a source, in words and as addresses: <c>p13</c> is paragraph 13 of the page of the source.</summary>
public static partial class Place
{
    public const string Whole = "whole";

    private const int LongestBeside = 16;

    public static string Address(string source, string? locator) =>
        locator is null ? $"/sources/{source}" : $"/sources/{source}#{Anchor(locator)}";

    /// <summary>An id for use in HTML: a free locator ("Article 4 (2)") becomes one word.</summary>
    public static string Anchor(string? locator) => locator is null ? Whole : NotInAnchors().Replace(locator, "-");

    /// <summary>In the language of a page; a free locator ("Article 4 (2)") as it is.</summary>
    public static string Words(PageLanguage language, string? locator) => Read(locator) switch
    {
        null => locator ?? language["the whole source"],
        ("p", var number) => language.Say("paragraph {0}", number),
        (_, var number) => language.Say("sentence {0}", number),
    };

    public static string Short(string? locator) => Read(locator) switch
    {
        null => Brief(locator ?? ""),
        ("p", var number) => $"¶{number}",
        (_, var number) => $"s.{number}",
    };

    /// <summary>Orders paragraph 2 before paragraph 10, and the whole source before its parts.</summary>
    public static (int Number, string Text) Order(string? locator) =>
        (Read(locator) is { } place ? int.Parse(place.Number, CultureInfo.InvariantCulture) : 0, locator ?? "");

    /// <summary>A free locator may be a sentence; beside a figure its beginning will do.</summary>
    private static string Brief(string locator) =>
        locator.Length <= LongestBeside ? locator : locator[..LongestBeside].TrimEnd(' ', ',', '.', ';') + "…";

    private static (string Form, string Number)? Read(string? locator) =>
        locator is not null && Numbered().Match(locator) is { Success: true } match
            ? (match.Groups[1].Value, match.Groups[2].Value)
            : null;

    [GeneratedRegex(@"^([ps])(\d{1,6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"[^A-Za-z0-9.]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotInAnchors();
}
