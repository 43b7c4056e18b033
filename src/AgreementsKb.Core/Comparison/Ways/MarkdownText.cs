using System.Text;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>Text as Markdown that reads as that text: nothing in it is taken for a mark, and it stays on its line.</summary>
internal static class MarkdownText
{
    private const string Marks = "\\`*[]<>|~$";

    public static string Of(string text)
    {
        var line = text.ReplaceLineEndings(" ").Trim();
        var escaped = new StringBuilder(line.Length + 8);
        for (var at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at))
            {
                escaped.Append('\\');
            }

            escaped.Append(char.IsControl(line[at]) ? ' ' : line[at]);
        }

        return StartsList(escaped) ? escaped.Insert(Digits(escaped), '\\').ToString() : escaped.ToString();
    }

    /// <summary>Some signs are marks only where they stand: an address keeps its ampersands and underscores.</summary>
    private static bool IsMark(string line, int at) => line[at] switch
    {
        '_' => !IsWord(line, at - 1) || !IsWord(line, at + 1),
        '&' => line.IndexOf(';', at) >= 0,
        '#' => at == 0,
        var letter => Marks.Contains(letter, StringComparison.Ordinal),
    };

    private static bool IsWord(string line, int at) => at >= 0 && at < line.Length && char.IsLetterOrDigit(line[at]);

    /// <summary>A whole address can be followed; a path alone is only shown.</summary>
    public static string Link(string address) => Located.IsWhole(address) ? $"<{Closed(address)}>" : $"`{address.Replace('`', '\'')}`";

    private static string Closed(string address) => address
        .Replace(" ", "%20", StringComparison.Ordinal)
        .Replace("<", "%3C", StringComparison.Ordinal)
        .Replace(">", "%3E", StringComparison.Ordinal);

    /// <summary>A line that begins with a hyphen, a plus or "1." would become an item of a list.</summary>
    private static bool StartsList(StringBuilder text)
    {
        var digits = Digits(text);
        return text.Length > 0
            && (text[0] is '-' or '+' or '=' || (digits > 0 && digits < text.Length && (text[digits] is '.' or ')')));
    }

    private static int Digits(StringBuilder text)
    {
        var count = 0;
        while (count < text.Length && char.IsAsciiDigit(text[count]))
        {
            count++;
        }

        return count;
    }
}
