using System.Buffers;
using System.Text;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>Whether a seed file is in its canonical form.</summary>
internal static class Formatting
{
    /// <summary>
    /// Reports the first place that differs, unless something else is wrong with the file. Most files have no comments but
    /// the first line: they are compared as bytes, which is all that the check has time for.
    /// </summary>
    /// <param name="utf8">The file, which read as <paramref name="record"/> without problems.</param>
    public static void Check(ReadOnlySpan<byte> utf8, KbRecord record, ProblemLog problems)
    {
        if (IsText(utf8, RecordYaml.Write(record)))
        {
            return;
        }

        var typed = Encoding.UTF8.GetString(utf8);
        var canonical = RecordYaml.Write(record, typed);
        if (typed != canonical)
        {
            var at = typed.AsSpan().CommonPrefixLength(canonical);
            problems.Add(TextBytes.PositionOf(typed, at), Messages.NotFormatted(At(typed, at), At(canonical, at)));
        }
    }

    private static bool IsText(ReadOnlySpan<byte> utf8, string text)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(utf8.Length);
        var same = Encoding.UTF8.TryGetBytes(text, bytes, out var length) && utf8.SequenceEqual(bytes.AsSpan(0, length));
        ArrayPool<byte>.Shared.Return(bytes);
        return same;
    }

    /// <summary>What stands at the index: the rest of the line from the word that is there, or what ends the line.</summary>
    private static string At(string text, int index)
    {
        if (index == text.Length)
        {
            return "the end of the file";
        }

        if (text[index] is '\n' or '\r')
        {
            return text[index] == '\n' ? "the end of the line" : "a carriage return";
        }

        var start = index;
        while (start > 0 && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        var end = text.IndexOf('\n', index);
        return Messages.Shown(text[start..(end < 0 ? text.Length : end)]);
    }
}
