using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgreementsKb.Core.SeedData;

/// <summary>Makes a tree of nodes from the events of the YAML parser.</summary>
internal sealed class YamlTree(string text, ProblemLog problems, int firstLine)
{
    private readonly Parser _parser = new(new StringReader(text));
    private bool _stopped;
    private int _nodes;

    /// <summary>Where the parser was when it last delivered something.</summary>
    public Position LastPosition => _parser.Current is { } last ? At(last) : new(firstLine, 1);

    public MappingNode? Document()
    {
        _parser.MoveNext();
        _parser.MoveNext();
        if (_parser.Current is not DocumentStart)
        {
            problems.Add(new Position(firstLine, 1), Messages.EmptyFile);
            return null;
        }

        _parser.MoveNext();
        var root = Read(depth: 1);
        if (_stopped)
        {
            return null;
        }

        _parser.MoveNext();
        if (_parser.Current is DocumentStart second)
        {
            problems.Add(At(second), Messages.SeveralDocuments);
        }

        if (root is not MappingNode)
        {
            problems.Add(root.At, Messages.NotAMapping(root));
        }

        return root as MappingNode;
    }

    /// <summary>Where the parser gave up.</summary>
    public Position PositionOf(YamlException fault) => At(fault.Start);

    private Position At(ParsingEvent item) => At(item.Start);

    private Position At(Mark mark) => new(firstLine - 1 + Math.Max(1, (int)mark.Line), Math.Max(1, (int)mark.Column));

    /// <summary>Reads the node at the parser and leaves the parser behind it.</summary>
    private Node Read(int depth)
    {
        // On some broken texts the parser ends without saying so.
        var item = _parser.Current ?? throw new InvalidOperationException("The parser has no event left.");
        RefuseIndirection(item);
        if (depth > TextBytes.MaximumDepth || ++_nodes > TextBytes.MaximumNodes || problems.IsFull)
        {
            problems.Add(At(item), depth > TextBytes.MaximumDepth ? Messages.TooDeep : Messages.TooManyNodes);
            _stopped = true;
            return Nothing(item);
        }

        _parser.MoveNext();
        return item switch
        {
            MappingStart => Mapping(At(item), depth),
            SequenceStart => Sequence(At(item), depth),
            Scalar scalar => Scalar(scalar),
            _ => Nothing(item),
        };
    }

    private ScalarNode Nothing(ParsingEvent item) => new(At(item), ScalarKind.Null, "");

    private ScalarNode Scalar(Scalar scalar)
    {
        if (scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal && scalar.Value.Length == 0)
        {
            problems.Add(At(scalar), Messages.EmptyBlock);
        }

        var kind = scalar.Style == ScalarStyle.Plain ? PlainScalar.KindOf(scalar.Value) : ScalarKind.Text;
        return new ScalarNode(At(scalar), kind, scalar.Value);
    }

    private SequenceNode Sequence(Position at, int depth)
    {
        var items = new List<Node>();
        while (!_stopped && _parser.Current is not SequenceEnd)
        {
            items.Add(Read(depth + 1));
        }

        _ = _stopped || _parser.MoveNext();
        return new SequenceNode(at, items);
    }

    private MappingNode Mapping(Position at, int depth)
    {
        var entries = new List<Entry>();
        var keys = new HashSet<string>(StringComparer.Ordinal);
        while (!_stopped && _parser.Current is not MappingEnd)
        {
            var key = Read(depth + 1);
            if (_stopped)
            {
                break;
            }

            var value = Read(depth + 1);
            if (key is not ScalarNode name)
            {
                problems.Add(key.At, Messages.KeyNotScalar);
            }
            else if (!keys.Add(name.Text))
            {
                problems.Add(key.At, Messages.DuplicateKey(name.Text));
            }
            else
            {
                entries.Add(new Entry(name.Text, name.At, value));
            }
        }

        _ = _stopped || _parser.MoveNext();
        return new MappingNode(at, entries);
    }

    private void RefuseIndirection(ParsingEvent item)
    {
        if (item is AnchorAlias)
        {
            problems.Add(At(item), Messages.Alias);
        }
        else if (item is NodeEvent { Anchor.IsEmpty: false })
        {
            problems.Add(At(item), Messages.Anchor);
        }
        else if (item.Start.Index < text.Length && text[(int)item.Start.Index] == '!')
        {
            problems.Add(At(item), Messages.Tag);
        }
    }
}
