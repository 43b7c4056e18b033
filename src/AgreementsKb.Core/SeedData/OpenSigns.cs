using System.Text.RegularExpressions;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Finds the quote or bracket that an editor forgot to close. The parser reads on behind it and stumbles far below, for an
/// apostrophe closes a quote and a key may stand in a list. Asked only of texts that are broken.
/// </summary>
internal static partial class OpenSigns
{
    /// <summary>Longer lines are nobody's slip, and would take long to look through.</summary>
    private const int LongestLine = 1_000;

    /// <param name="text">A text that is no YAML.</param>
    /// <param name="last">The line of the text in which the parser gave up, from 1.</param>
    /// <param name="firstLine">The number of the first line, where it is a part of a longer text.</param>
    /// <returns>The first sign that is open at the end of its line although a key or an element follows; null for none.</returns>
    public static (Position At, Message Message)? Before(string text, int last = int.MaxValue, int firstLine = 1)
    {
        var lines = text.Split('\n');
        for (var i = 0; i < Math.Min(lines.Length - 1, last); i++)
        {
            if (lines[i].Length <= LongestLine && KeyOrElement().IsMatch(lines[i + 1]) && In(lines[i]) is { } open)
            {
                return (new Position(firstLine + i, open.Index + 1), open.IsQuote ? Messages.UnclosedQuote : Messages.BrokenYaml);
            }
        }

        return null;
    }

    private static (int Index, bool IsQuote)? In(string line)
    {
        var brackets = new Stack<int>();
        foreach (Match sign in Sign().Matches(line))
        {
            if (sign.Groups["quote"].Success)
            {
                return (sign.Index, true);
            }

            if (sign.Groups["open"].Success)
            {
                brackets.Push(sign.Index);
            }
            else if (sign.Groups["close"].Success)
            {
                brackets.TryPop(out _);
            }
        }

        return brackets.Count > 0 ? (brackets.Last(), false) : null;
    }

    [GeneratedRegex(@"^\s*(- |[A-Za-z]+:(\s|\z))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex KeyOrElement();

    /// <summary>Whole quotations and comments are passed over; a sign counts only where a value may begin.</summary>
    [GeneratedRegex(
        """
        (?<=[:\-,{\[]\s*)('([^']|'')*'|"([^"\\]|\\.)*")
        |(?<quote>(?<=[:\-,{\[]\s*)['"].*)
        |\s\#.*
        |(?<open>(?<=[:\-,{\[]\s*)[\[{])
        |(?<close>[\]}])
        """,
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Sign();
}
