using YamlDotNet.Core;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Reads the part of YAML that records need: one document of mappings, lists and scalars. Anchors, aliases, tags and
/// duplicate keys are refused, for they make a file say something else than what it shows. Goes by the parser's events and
/// not by an object deserialiser, since every value keeps its place in the file.
/// </summary>
public static class YamlText
{
    /// <param name="utf8">One document.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <param name="line">The number of the first line, where it is a part of a longer text.</param>
    /// <returns>Null where there are problems.</returns>
    public static MappingNode? Read(ReadOnlyMemory<byte> utf8, ProblemLog problems, int line = 1)
    {
        if (TextBytes.Decode(utf8.Span, problems, line) is not { } text || HasLineSeparator(text, problems, line))
        {
            return null;
        }

        return PlainYaml.Read(text, line) ?? (HasTabIndent(text, problems, line) ? null : Parse(text, problems, line));
    }

    /// <summary>By the general parser.</summary>
    internal static MappingNode? Parse(string text, ProblemLog problems, int line)
    {
        var before = problems.Count;
        var tree = new YamlTree(text, problems, line);
        try
        {
            var root = tree.Document();
            return problems.Count == before ? root : null;
        }
        catch (YamlException fault)
        {
            var (at, message) = OpenSigns.Before(text, (int)fault.Start.Line, line)
                ?? (tree.PositionOf(fault), YamlSyntax.Explain(text, fault));
            problems.Add(at, message);
            return null;
        }
        catch (Exception fault) when (fault is InvalidOperationException or ArgumentException or IndexOutOfRangeException)
        {
            // The parser fails in these ways on some broken lists, such as `[1, 2` followed by a key.
            var (at, message) = OpenSigns.Before(text, firstLine: line) ?? (tree.LastPosition, Messages.BrokenYaml);
            problems.Add(at, message);
            return null;
        }
    }

    /// <summary>The parser ends a line at these and editors do not, so that every place behind one would be wrong.</summary>
    private static bool HasLineSeparator(string text, ProblemLog problems, int firstLine)
    {
        var index = text.AsSpan().IndexOfAny('\u2028', '\u2029');
        if (index >= 0)
        {
            problems.Add(TextBytes.PositionOf(text, index, firstLine), Messages.LineSeparator(text[index]));
        }

        return index >= 0;
    }

    /// <summary>The parser takes some tabs for indentation and some not; an editor cannot tell which.</summary>
    private static bool HasTabIndent(string text, ProblemLog problems, int firstLine)
    {
        var line = firstLine - 1;
        foreach (var content in text.AsSpan().EnumerateLines())
        {
            line++;
            var indent = content.Length - content.TrimStart(" \t").Length;
            if (content[..indent].IndexOf('\t') is >= 0 and var tab)
            {
                problems.Add(new Position(line, tab + 1), Messages.TabIndent);
                return true;
            }
        }

        return false;
    }
}
