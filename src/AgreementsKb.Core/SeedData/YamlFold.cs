namespace AgreementsKb.Core.SeedData;

/// <summary>Breaks a long text into lines that a folded block (<c>>-</c>) reads back as the same text.</summary>
internal static class YamlFold
{
    /// <summary>At least two lines, or none where the text cannot be folded exactly.</summary>
    public static IReadOnlyList<string> Lines(string text, int width)
    {
        if (text.Any(PlainScalar.NeedsEscape) || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return [];
        }

        var lines = new List<string>();
        var start = 0;
        var lastBreak = -1;
        for (var i = 1; i < text.Length; i++)
        {
            // Only a single blank between two words: a fold drops it, and reading puts one back.
            if (text[i] == ' ' && !char.IsWhiteSpace(text[i - 1]) && !char.IsWhiteSpace(text[i + 1]))
            {
                if (i - start > width && lastBreak > start)
                {
                    lines.Add(text[start..lastBreak]);
                    start = lastBreak + 1;
                }

                lastBreak = i;
            }
        }

        if (text.Length - start > width && lastBreak > start)
        {
            lines.Add(text[start..lastBreak]);
            start = lastBreak + 1;
        }

        lines.Add(text[start..]);
        return lines.Count > 1 ? lines : [];
    }
}
