namespace AgreementsKb.Cli.Rendering;

/// <summary>Cuts long values to what a reader needs: where they differ, with a few words around it.</summary>
internal static class ShortText
{
    private const int Width = 110;
    private const int Around = 24;
    private const string Cut = "…";

    public static string Of(string text)
    {
        var line = OneLine(text);
        return line.Length <= Width ? line : Part(line, 0, Width);
    }

    /// <summary>Two versions of a text: what both begin and end with is left out where they are long.</summary>
    public static (string Was, string Now) Of(string was, string now)
    {
        var (before, after) = (OneLine(was), OneLine(now));
        if (before.Length <= Width && after.Length <= Width)
        {
            return (before, after);
        }

        var head = before.AsSpan().CommonPrefixLength(after);
        var tail = CommonEnd(before, after, head);
        var start = WordStart(before, head - Around);
        return (
            Part(before, start, Math.Min(before.Length - tail + Around, start + Width)),
            Part(after, start, Math.Min(after.Length - tail + Around, start + Width)));
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ↵ ").Replace('\t', ' ');

    private static int CommonEnd(string was, string now, int head)
    {
        var most = Math.Min(was.Length, now.Length) - head;
        var tail = 0;
        while (tail < most && was[^(tail + 1)] == now[^(tail + 1)])
        {
            tail++;
        }

        return tail;
    }

    private static int WordStart(string text, int near) => near <= 0 ? 0 : text.LastIndexOf(' ', near) + 1;

    private static string Part(string text, int start, int end)
    {
        end = end >= text.Length ? text.Length : Math.Max(start, WordEnd(text, start, end));
        return (start > 0 ? Cut : "") + text[start..end].Trim() + (end < text.Length ? Cut : "");
    }

    /// <summary>Back to the end of a word, unless there is none near.</summary>
    private static int WordEnd(string text, int start, int end)
    {
        var blank = text.LastIndexOf(' ', end - 1, Math.Min(end - start, Around));
        return blank > start ? blank : char.IsLowSurrogate(text[end]) ? end - 1 : end;
    }
}
