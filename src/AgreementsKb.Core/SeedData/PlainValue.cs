using System.Buffers;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// The values of <see cref="PlainYaml"/>: one line of a scalar, of a list in brackets or of a mapping in braces. Gives null for
/// whatever the general parser might take otherwise.
/// </summary>
internal sealed class PlainValue(string text)
{
    /// <summary>What ends a value within brackets or braces, or might.</summary>
    private static readonly SearchValues<char> Ends = SearchValues.Create(",[]{}:?");

    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`";

    /// <summary>In one mapping, for each is held against those before it.</summary>
    private const int MostKeys = 100;

    private int _nodes;

    /// <summary>Counts a value; false where there are too many, or they are too deep in each other.</summary>
    public bool Enter(int depth) => ++_nodes <= TextBytes.MaximumNodes && depth <= TextBytes.MaximumDepth;

    /// <summary>Whether a key may come after these: once, and not as one of more than a record can have.</summary>
    public static bool MayFollow(List<Entry> entries, string key) =>
        entries.Count < MostKeys && !entries.Exists(entry => entry.Key == key);

    /// <summary>A key, and what divides it from its value, of which there is none if the line ends with it.</summary>
    public string? Key(ref int at, int end)
    {
        var length = KeyLength(text.AsSpan(at, end - at));
        if (length == 0 || ++_nodes > TextBytes.MaximumNodes)
        {
            return null;
        }

        var key = text.Substring(at, length);
        at += length + 1;
        return key;
    }

    /// <summary>0 where it does not begin with a key.</summary>
    public static int KeyLength(ReadOnlySpan<char> line)
    {
        var length = 0;
        while (length < line.Length && char.IsAsciiLetterOrDigit(line[length]))
        {
            length++;
        }

        var isKey = length > 0 && char.IsAsciiLetter(line[0]) && length < line.Length && line[length] == ':'
            && (length + 1 == line.Length || line[length + 1] == ' ');
        return isKey ? length : 0;
    }

    /// <summary>A value in a block, where only the end of the line ends it.</summary>
    public Node? Read(ref int at, Position place, int end, int depth)
    {
        if (at >= end || text[at] is '[' or '{' or '"' or '\'')
        {
            return InFlow(ref at, place, end, depth);
        }

        var plain = text.AsSpan(at, end - at);
        at = end;
        var isPlain = Enter(depth) && MayBegin(plain) && plain[^1] is not (':' or ' ')
            && !plain.Contains(": ", StringComparison.Ordinal) && !plain.Contains(" #", StringComparison.Ordinal);
        return isPlain ? Plain(plain, place) : null;
    }

    private Node? InFlow(ref int at, Position place, int end, int depth)
    {
        if (at >= end || !Enter(depth))
        {
            return null;
        }

        return text[at] switch
        {
            '[' => List(ref at, place, end, depth),
            '{' => Mapping(ref at, place, end, depth),
            '"' => PlainQuote.Double(text, ref at, end) is { } quoted ? new ScalarNode(place, ScalarKind.Text, quoted) : null,
            '\'' => PlainQuote.Single(text, ref at, end) is { } quoted ? new ScalarNode(place, ScalarKind.Text, quoted) : null,
            _ => PlainInFlow(ref at, place, end),
        };
    }

    private SequenceNode? List(ref int at, Position place, int end, int depth)
    {
        var items = new List<Node>();
        var begin = at;
        at++;
        if (Skip(ref at, end) == ']')
        {
            at++;
            return new SequenceNode(place, items);
        }

        while (true)
        {
            if (InFlow(ref at, place with { Column = place.Column + at - begin }, end, depth + 1) is not { } item)
            {
                return null;
            }

            items.Add(item);
            switch (Skip(ref at, end))
            {
                case ']':
                    at++;
                    return new SequenceNode(place, items);
                case ',':
                    at++;
                    Skip(ref at, end);
                    break;
                default:
                    return null;
            }
        }
    }

    private MappingNode? Mapping(ref int at, Position place, int end, int depth)
    {
        var entries = new List<Entry>();
        var begin = at;
        at++;
        if (Skip(ref at, end) == '}')
        {
            at++;
            return new MappingNode(place, entries);
        }

        while (true)
        {
            var here = place with { Column = place.Column + at - begin };
            if (Key(ref at, end) is not { } key || !MayFollow(entries, key))
            {
                return null;
            }

            Skip(ref at, end);
            if (InFlow(ref at, place with { Column = place.Column + at - begin }, end, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new Entry(key, here, value));
            switch (Skip(ref at, end))
            {
                case '}':
                    at++;
                    return new MappingNode(place, entries);
                case ',':
                    at++;
                    Skip(ref at, end);
                    break;
                default:
                    return null;
            }
        }
    }

    private char Skip(ref int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at < end ? text[at] : '\0';
    }

    private ScalarNode? PlainInFlow(ref int at, Position place, int end)
    {
        var rest = text.AsSpan(at, end - at);
        var length = rest.IndexOfAny(Ends);
        if (length <= 0 || rest[length] is not (',' or ']' or '}'))
        {
            return null;
        }

        var plain = rest[..length].TrimEnd(' ');
        at += length;
        return MayBegin(plain) && !plain.Contains(" #", StringComparison.Ordinal) ? Plain(plain, place) : null;
    }

    private static ScalarNode Plain(ReadOnlySpan<char> plain, Position place)
    {
        var value = plain.ToString();
        return new ScalarNode(place, PlainScalar.KindOf(value), value);
    }

    private static bool MayBegin(ReadOnlySpan<char> plain) =>
        !plain.IsEmpty && plain[0] != ' '
        && (!Indicators.Contains(plain[0], StringComparison.Ordinal)
            || (plain[0] == '-' && plain.Length > 1 && char.IsAsciiLetterOrDigit(plain[1])));
}
