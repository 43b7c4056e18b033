using System.Text;
using System.Text.Json;

namespace AgreementsKb.Core.SeedData;

/// <summary>Makes a tree of nodes from the tokens of one JSON value.</summary>
internal ref struct JsonTree(ReadOnlySpan<byte> utf8, ProblemLog problems, int firstLine)
{
    // One deeper than allowed, so that too deep a nesting is found here, with its place.
    private readonly ReadOnlySpan<byte> _utf8 = utf8;
    private Utf8JsonReader _reader = new(utf8, new JsonReaderOptions { MaxDepth = TextBytes.MaximumDepth + 2 });
    private Position _at = new(firstLine, 1);
    private long _counted;
    private bool _stopped;
    private int _nodes;

    public readonly Position At => _at;

    public MappingNode? Document()
    {
        Next();
        var root = Read(depth: 1);
        if (_stopped)
        {
            return null;
        }

        _reader.Read();
        if (root is not MappingNode)
        {
            problems.Add(root.At, Messages.NotAMapping(root));
        }

        return root as MappingNode;
    }

    /// <summary>Reads the value at the reader and leaves the reader on its last token.</summary>
    private Node Read(int depth)
    {
        var at = _at;
        if (depth > TextBytes.MaximumDepth || ++_nodes > TextBytes.MaximumNodes || problems.IsFull)
        {
            problems.Add(at, depth > TextBytes.MaximumDepth ? Messages.TooDeep : Messages.TooManyNodes);
            _stopped = true;
            return new ScalarNode(at, ScalarKind.Null, "");
        }

        return _reader.TokenType switch
        {
            JsonTokenType.StartObject => Mapping(at, depth),
            JsonTokenType.StartArray => Sequence(at, depth),
            JsonTokenType.String => new ScalarNode(at, ScalarKind.Text, _reader.GetString()!),
            JsonTokenType.Number => new ScalarNode(at, ScalarKind.Number, Encoding.ASCII.GetString(_reader.ValueSpan)),
            JsonTokenType.True => new ScalarNode(at, ScalarKind.Boolean, "true"),
            JsonTokenType.False => new ScalarNode(at, ScalarKind.Boolean, "false"),
            _ => new ScalarNode(at, ScalarKind.Null, "null"),
        };
    }

    private SequenceNode Sequence(Position at, int depth)
    {
        var items = new List<Node>();
        while (!_stopped && Next() != JsonTokenType.EndArray)
        {
            items.Add(Read(depth + 1));
        }

        return new SequenceNode(at, items);
    }

    private MappingNode Mapping(Position at, int depth)
    {
        var entries = new List<Entry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_stopped && Next() != JsonTokenType.EndObject)
        {
            var key = _reader.GetString()!;
            var keyAt = _at;
            Next();
            var value = Read(depth + 1);
            if (keys.Add(key))
            {
                entries.Add(new Entry(key, keyAt, value));
            }
            else
            {
                problems.Add(keyAt, Messages.DuplicateKey(key));
            }
        }

        return new MappingNode(at, entries);
    }

    private JsonTokenType Next()
    {
        _reader.Read();
        Advance(_reader.TokenStartIndex);
        return _reader.TokenType;
    }

    /// <summary>Counts lines and columns up to the token; each byte once.</summary>
    private void Advance(long index)
    {
        var (line, column) = _at;
        foreach (var unit in _utf8[(int)_counted..(int)index])
        {
            // Columns are UTF-16 units: a continuation byte adds none, the first byte of a four-byte character two.
            (line, column) = unit switch
            {
                (byte)'\n' => (line + 1, 1),
                >= 0x80 and < 0xC0 => (line, column),
                >= 0xF0 => (line, column + 2),
                _ => (line, column + 1),
            };
        }

        _counted = index;
        _at = new Position(line, column);
    }
}
