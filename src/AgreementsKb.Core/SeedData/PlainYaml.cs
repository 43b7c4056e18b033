using System.Buffers;
using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Reads the YAML that <see cref="YamlWriter"/> writes and nearly every editor types, with less work than the general parser:
/// mappings and lists by indentation, values on one line, texts folded by <c>&gt;-</c>, lines of comment. Whatever else YAML
/// allows, and whatever is wrong, is left to the general parser; what is read here is read exactly as there, with the same
/// places.
/// </summary>
internal sealed class PlainYaml
{
    /// <summary>Other line ends, tabs and marks, which the general parser knows how to take.</summary>
    private static readonly SearchValues<char> Unusual = SearchValues.Create("\t\r\u0085\u2028\u2029\uFEFF");

    private readonly string _text;
    private readonly PlainValue _values;
    private int _start;
    private int _end = -1;
    private int _line;

    /// <summary>The column, from 0, of the first sign of the line; -1 behind the last line.</summary>
    private int _indent;

    private PlainYaml(string text, int firstLine)
    {
        _text = text;
        _line = firstLine - 1;
        _values = new PlainValue(text);
    }

    private int At => _start + _indent;

    private bool IsItem => _indent >= 0 && At + 2 < _end && _text[At] == '-' && _text[At + 1] == ' ';

    /// <returns>Null where the general parser is needed.</returns>
    public static MappingNode? Read(string text, int firstLine)
    {
        if (text.AsSpan().ContainsAny(Unusual))
        {
            return null;
        }

        var reader = new PlainYaml(text, firstLine);
        return reader.Next() && reader._indent == 0 && !reader.IsItem
            && reader.Mapping(reader._start, column: 0, depth: 1) is { } root && reader._indent < 0
                ? root
                : null;
    }

    /// <summary>Goes to the next line that says something.</summary>
    /// <returns>False where it is not one that is understood here.</returns>
    private bool Next()
    {
        _indent = -1;
        while (Step())
        {
            if (Judge() is { } understood)
            {
                return understood;
            }
        }

        return true;
    }

    /// <summary>Null for a line to pass over.</summary>
    private bool? Judge()
    {
        var line = _text.AsSpan(_start, _end - _start);
        var indent = line.IndexOfAnyExcept(' ');
        if (indent < 0)
        {
            return line.IsEmpty ? null : false;
        }

        if (line[indent] == '#')
        {
            return null;
        }

        _indent = indent;
        return line[^1] != ' ' && !(indent == 0 && (line[0] == '%' || line.StartsWith("---") || line.StartsWith("...")));
    }

    private bool Step()
    {
        if (_end >= _text.Length)
        {
            return false;
        }

        _start = _end + 1;
        var length = _text.AsSpan(_start).IndexOf('\n');
        _end = length < 0 ? _text.Length : _start + length;
        _line++;
        return _start < _text.Length;
    }

    /// <summary>A mapping whose first key is at <paramref name="at"/> in the line, the others below it.</summary>
    private MappingNode? Mapping(int at, int column, int depth)
    {
        if (!_values.Enter(depth))
        {
            return null;
        }

        var entries = new List<Entry>();
        var place = new Position(_line, column + 1);
        while (true)
        {
            var here = new Position(_line, column + 1);
            if (_values.Key(ref at, _end) is not { } key || !PlainValue.MayFollow(entries, key)
                || Value(at, column, depth + 1) is not { } value)
            {
                return null;
            }

            entries.Add(new Entry(key, here, value));
            if (_indent < column)
            {
                return new MappingNode(place, entries);
            }

            if (_indent > column || IsItem)
            {
                return null;
            }

            at = At;
        }
    }

    /// <summary>What follows a key, in the line or below it.</summary>
    private Node? Value(int at, int column, int depth)
    {
        if (at < _end)
        {
            return InLine(at + 1, column, depth);
        }

        return !Next() || _indent <= column ? null : IsItem ? Sequence(depth) : Mapping(At, _indent, depth);
    }

    private SequenceNode? Sequence(int depth)
    {
        if (!_values.Enter(depth))
        {
            return null;
        }

        var (place, column, items) = (new Position(_line, _indent + 1), _indent, new List<Node>());
        while (true)
        {
            var at = At + 2;
            var isMapping = PlainValue.KeyLength(_text.AsSpan(at, _end - at)) > 0;
            if ((isMapping ? Mapping(at, column + 2, depth + 1) : InLine(at, column, depth + 1)) is not { } item)
            {
                return null;
            }

            items.Add(item);
            if (_indent < column)
            {
                return new SequenceNode(place, items);
            }

            if (_indent > column || !IsItem)
            {
                return null;
            }
        }
    }

    /// <summary>A value on the rest of the line, or one folded below it.</summary>
    private Node? InLine(int at, int column, int depth)
    {
        if (_text.AsSpan(at, _end - at).SequenceEqual(">-"))
        {
            return _values.Enter(depth) ? Folded(new Position(_line, at - _start + 1), column) : null;
        }

        var value = _values.Read(ref at, new Position(_line, at - _start + 1), _end, depth);
        return value is not null && at == _end && Next() && _indent <= column ? value : null;
    }

    private ScalarNode? Folded(Position place, int column)
    {
        var folded = new StringBuilder();
        var indent = -1;
        while (true)
        {
            _indent = -1;
            if (!Step())
            {
                return indent < 0 ? null : new ScalarNode(place, ScalarKind.Text, folded.ToString());
            }

            var line = _text.AsSpan(_start, _end - _start);
            var first = line.IndexOfAnyExcept(' ');
            if (first < 0 || line[^1] == ' ')
            {
                return null;
            }

            if (first <= column)
            {
                var isOver = indent >= 0 && (Judge() ?? Next());
                return isOver ? new ScalarNode(place, ScalarKind.Text, folded.ToString()) : null;
            }

            if (indent >= 0 && first != indent)
            {
                return null;
            }

            folded.Append(' ', indent < 0 ? 0 : 1).Append(line[first..]);
            indent = first;
        }
    }
}
