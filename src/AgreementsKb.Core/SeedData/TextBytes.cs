using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// From bytes to text. What no editor types on purpose is refused here, so that neither parser sees it: other encodings,
/// byte order marks, binary data, files beyond any record's size.
/// </summary>
internal static class TextBytes
{
    /// <summary>In bytes. The longest record is a few dozen kilobytes; the limit keeps every stage fast.</summary>
    public const int MaximumLength = 1 << 20;

    /// <summary>Mappings and lists inside each other. Records need seven.</summary>
    public const int MaximumDepth = 32;

    /// <summary>
    /// Values in one file. The longest record has some thousand; the limit bounds the time that a hostile file takes.
    /// </summary>
    public const int MaximumNodes = 50_000;

    private static readonly SearchValues<char> Forbidden =
        SearchValues.Create([.. Enumerable.Range(0, 0xA0).Select(code => (char)code).Where(IsForbidden)]);

    /// <summary>Null where it was refused, with the reason in <paramref name="problems"/>.</summary>
    public static string? Decode(ReadOnlySpan<byte> utf8, ProblemLog problems, int line = 1)
    {
        if (utf8.Length > MaximumLength)
        {
            problems.Add(new Position(line, 1), Messages.TooLong(utf8.Length));
            return null;
        }

        if (utf8.StartsWith(Encoding.UTF8.Preamble))
        {
            problems.Add(new Position(line, 1), Messages.ByteOrderMark);
            return null;
        }

        if (!Utf8.IsValid(utf8))
        {
            problems.Add(FirstInvalid(utf8, line), Messages.NotUtf8);
            return null;
        }

        var text = Encoding.UTF8.GetString(utf8);
        if (FirstControl(text) is not { } index)
        {
            return text;
        }

        problems.Add(PositionOf(text, index, line), text[index] == '\0' ? Messages.Binary : Messages.RawControl(text[index]));
        return null;
    }

    /// <summary>Where the character at <paramref name="index"/> stands.</summary>
    public static Position PositionOf(ReadOnlySpan<char> text, int index, int firstLine = 1)
    {
        var before = text[..index];
        return new Position(firstLine + before.Count('\n'), index - before.LastIndexOf('\n'));
    }

    /// <summary>Control characters that a text may not hold: all but the tab and the line feed.</summary>
    public static bool IsForbidden(char character) => char.IsControl(character) && character is not ('\n' or '\t');

    /// <summary>The first control character that a text may not hold; null where there is none.</summary>
    public static char? FirstForbidden(string text) =>
        text.AsSpan().IndexOfAny(Forbidden) is >= 0 and var index ? text[index] : null;

    private static int? FirstControl(string text)
    {
        var first = text.AsSpan().IndexOfAny(Forbidden);
        for (var i = first < 0 ? text.Length : first; i < text.Length; i++)
        {
            var lineEnd = text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n';
            if (IsForbidden(text[i]) && !lineEnd)
            {
                return i;
            }
        }

        return null;
    }

    private static Position FirstInvalid(ReadOnlySpan<byte> utf8, int line)
    {
        var valid = 0;
        while (Rune.DecodeFromUtf8(utf8[valid..], out _, out var length) == OperationStatus.Done)
        {
            valid += length;
        }

        var before = Encoding.UTF8.GetString(utf8[..valid]);
        return PositionOf(before, before.Length, line);
    }
}
