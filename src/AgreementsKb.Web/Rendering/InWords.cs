using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Web.Problems;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Web.Rendering;

/// <summary>The program's own words for states and verdicts, as readers see them.</summary>
public static partial class InWords
{
    public static string Of(CellState state) => TableWords.Of(state);

    public static string Of(Dispute dispute) => Sentence.Capital(KindWords.Of(dispute));

    public static string Of(FieldVerdict verdict) => TableWords.Of(verdict);

    /// <summary>Above a row whose cells cannot simply be set side by side; null where they can.</summary>
    public static string? Of(Comparability comparability) => TableWords.Of(comparability);

    /// <summary>A figure worked out, and how, in a word.</summary>
    public static string Of(DerivedFigure figure) => figure.Kind == "converted" ? figure.Text + " converted" : figure.Text;

    /// <summary>The word of a member in addresses and class names.</summary>
    public static string Key<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    private const string Past = "a date or time that has come";

    private static readonly string[] Hints = [" Did you mean ", " Nothing recorded has "];

    /// <summary>The message for a page: printed quotes, a date in words, and no suggestions where the page lists them as links.</summary>
    public static string Message(Problem problem)
    {
        var end = problem.Suggestions is null && problem.NotUnderstood is null
            ? -1
            : Hints.Max(hint => problem.Detail.IndexOf(hint, StringComparison.Ordinal));
        var message = Day().Replace(
            Printed(end < 0 ? problem.Detail : problem.Detail[..end]),
            day => DateWords.Of(DateOnly.Parse(day.Value, CultureInfo.InvariantCulture)));
        return message.EndsWith('.') || message.EndsWith('?') ? message : $"{message}.";
    }

    /// <summary>What a parameter cannot take, for who reads a page: what they typed themselves needs no name.</summary>
    public static string Wrong(PageLanguage language, string parameter, string found) =>
        found.Length == 0 ? language.Say("“{0}” has no value in the address.", parameter)
        : parameter == "q" ? language.Say("You asked for “{0}”.", Printed(found))
        : language.Say("“{0}” in the address cannot be “{1}”.", parameter, Printed(found));

    /// <summary>What it would take: the words of a scheme are those that the filters offer, and what time it is everybody knows.</summary>
    public static string Needed(string expected) =>
        expected.StartsWith("a word of the scheme", StringComparison.Ordinal) ? "a word that the filters of the list offer"
        : expected.StartsWith(Past, StringComparison.Ordinal) ? Past
        : Printed(expected);

    /// <summary>The kind of problem, for who reads a page and knows of no parameters.</summary>
    public static string Title(Problem problem) => problem switch
    {
        { Parameter: "q", Expected: not null } => "This cannot be answered as it is asked",
        { Parameter: not null, Expected: not null } => "This page cannot be shown as it is asked for",
        _ => problem.Title,
    };

    /// <summary>With printed quotes for those of programs.</summary>
    public static string Printed(string text) => Ticks().Replace(text, "“$1”");

    /// <summary>On which something was removed, as programs get it.</summary>
    [GeneratedRegex(@"(?<= on )\d{4}-\d{2}-\d{2}(?=: )", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex("`([^`]*)`", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();
}
