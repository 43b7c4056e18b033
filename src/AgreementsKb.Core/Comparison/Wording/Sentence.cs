namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>The small grammar of sentences that are built by rule.</summary>
public static class Sentence
{
    /// <summary>"a", "a and b", "a, b and c".</summary>
    public static string And(IEnumerable<string> parts) => Join(parts, "and");

    /// <summary>"a", "a or b", "a, b or c".</summary>
    public static string Or(IEnumerable<string> parts) => Join(parts, "or");

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A label inside a sentence: "Border security" is "border security", "EU aid" stays.</summary>
    public static string Lower(string text) =>
        text.Length > 1 && char.IsLower(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    /// <summary>"two sources", "one period".</summary>
    public static string Count(int count, string noun) => $"{Number(count)} {noun}{(count == 1 ? "" : "s")}";

    /// <summary>Numbers up to ten in words.</summary>
    public static string Number(int count) => count is >= 0 and <= 10
        ? new[] { "no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten" }[count]
        : NumberWords.Of(count);

    /// <summary>Brackets do not stand in brackets: "(The Daily Star, May 2024, inferred)".</summary>
    public static string InBrackets(string text)
    {
        foreach (var mark in new[] { "about; inferred", "about", "inferred" })
        {
            text = text.Replace($" ({mark})", $", {mark}", StringComparison.Ordinal);
        }

        return $"({text})";
    }

    private static string Join(IEnumerable<string> parts, string word)
    {
        var list = parts.ToList();
        return list.Count < 2 ? string.Concat(list) : $"{string.Join(", ", list.SkipLast(1))} {word} {list[^1]}";
    }
}
