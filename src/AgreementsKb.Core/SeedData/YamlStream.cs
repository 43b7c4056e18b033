namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Parts a text of several YAML documents at its <c>---</c> lines. YAML takes such a line for a marker wherever it stands,
/// also within a text, so it can be told without parsing; and each document is then read, and bounded, by itself.
/// </summary>
internal static class YamlStream
{
    /// <param name="Text">One document without its marker.</param>
    /// <param name="Line">The number of its first line in the whole text.</param>
    public readonly record struct Part(ReadOnlyMemory<byte> Text, int Line);

    /// <summary>The documents that hold more than blanks and comments.</summary>
    public static IEnumerable<Part> Parts(ReadOnlyMemory<byte> utf8, ProblemLog problems)
    {
        var (start, first, line, at) = (0, 1, 0, 0);
        var content = false;
        while (at < utf8.Length)
        {
            line++;
            var length = utf8.Span[at..].IndexOf((byte)'\n') is >= 0 and var end ? end + 1 : utf8.Length - at;
            var text = utf8.Span.Slice(at, length);
            if (IsMarker(text))
            {
                if (!IsBlank(text[3..]))
                {
                    problems.Add(new Position(line, 4), Messages.MarkerNotAlone);
                }

                if (content)
                {
                    yield return new Part(utf8[start..at], first);
                }

                (start, first, content) = (at + length, line + 1, false);
            }
            else
            {
                content |= !IsBlank(text);
            }

            at += length;
        }

        if (content)
        {
            yield return new Part(utf8[start..], first);
        }
    }

    private static bool IsMarker(ReadOnlySpan<byte> line) =>
        line.StartsWith("---"u8) && (line.Length == 3 || line[3] is (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n');

    /// <summary>Nothing but blanks or a comment.</summary>
    private static bool IsBlank(ReadOnlySpan<byte> line) => line.TrimStart(" \t\r\n"u8) is [] or [(byte)'#', ..];
}
