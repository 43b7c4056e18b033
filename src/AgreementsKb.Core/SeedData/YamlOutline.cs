using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace AgreementsKb.Core.SeedData;

/// <summary>What stands at a place of a file.</summary>
internal enum YamlMarkKind
{
    Key,
    Value,
    OpenBrackets,
    CloseBrackets,
    OpenBlock,

    /// <summary>Has no place of its own: the block ends with what is in it.</summary>
    CloseBlock,
}

/// <param name="Start">The index of its first character.</param>
/// <param name="End">The index after its last one; for a folded text, after the sign that begins it.</param>
internal readonly record struct YamlMark(YamlMarkKind Kind, YamlPart Part, int Start, int End);

/// <summary>
/// Where the keys, values and brackets of a file stand, for placing its comments, which the parser leaves out. Reads only
/// files that <see cref="YamlText"/> read without problems.
/// </summary>
internal sealed class YamlOutline
{
    private readonly Parser _parser;
    private readonly string _text;

    private YamlOutline(string text)
    {
        _text = text;
        _parser = new Parser(new StringReader(text));
    }

    public YamlPart Root { get; } = new(key: null, owner: null);

    /// <summary>In the order of the file.</summary>
    public List<YamlMark> Marks { get; } = [];

    /// <summary>From where to where there is text in which a <c>#</c> begins no comment.</summary>
    public List<(int From, int To)> Texts { get; } = [];

    public static YamlOutline Of(string text)
    {
        var outline = new YamlOutline(text);
        outline._parser.Consume<StreamStart>();
        outline._parser.Consume<DocumentStart>();
        outline.Node(outline.Root);
        return outline;
    }

    /// <summary>The index of the next line break from <paramref name="index"/> on, or of the end.</summary>
    public static int LineEnd(string text, int index) =>
        text.AsSpan(index).IndexOfAny("\n\r\u0085\u2028\u2029") is >= 0 and var length ? index + length : text.Length;

    private void Node(YamlPart part)
    {
        switch (_parser.Consume<ParsingEvent>())
        {
            case Scalar scalar:
                Marks.Add(new YamlMark(YamlMarkKind.Value, part, (int)scalar.Start.Index, Taken(scalar)));
                break;
            case MappingStart start:
                Open(part, start, start.Style == MappingStyle.Flow);
                Keys(part);
                Close(part, _parser.Consume<MappingEnd>(), start.Style == MappingStyle.Flow);
                break;
            case SequenceStart start:
                Open(part, start, start.Style == SequenceStyle.Flow);
                Items(part);
                Close(part, _parser.Consume<SequenceEnd>(), start.Style == SequenceStyle.Flow);
                break;
        }
    }

    private void Keys(YamlPart part)
    {
        part.IsMapping = true;
        while (!_parser.Accept<MappingEnd>(out _))
        {
            var name = _parser.Consume<Scalar>();
            var entry = new YamlPart(name.Value, part);
            part.Parts.Add(entry);
            Marks.Add(new YamlMark(YamlMarkKind.Key, entry, (int)name.Start.Index, Taken(name)));
            Node(entry);
        }
    }

    private void Items(YamlPart part)
    {
        while (!_parser.Accept<SequenceEnd>(out _))
        {
            var item = new YamlPart(key: null, part);
            part.Parts.Add(item);
            Node(item);
        }
    }

    private void Open(YamlPart part, ParsingEvent start, bool brackets)
    {
        var at = (int)start.Start.Index;
        part.Indent = brackets ? -1 : (int)start.Start.Column - 1;
        Marks.Add(new YamlMark(brackets ? YamlMarkKind.OpenBrackets : YamlMarkKind.OpenBlock, part, at, at + 1));
    }

    private void Close(YamlPart part, ParsingEvent end, bool brackets) => Marks.Add(brackets
        ? new YamlMark(YamlMarkKind.CloseBrackets, part, (int)end.Start.Index, (int)end.End.Index)
        : new YamlMark(YamlMarkKind.CloseBlock, part, _text.Length, _text.Length));

    /// <summary>Notes what the text of a scalar takes up; its first line may have a comment where the text is a block.</summary>
    private int Taken(Scalar scalar)
    {
        var (start, end) = ((int)scalar.Start.Index, (int)scalar.End.Index);
        if (scalar.Style is ScalarStyle.Folded or ScalarStyle.Literal)
        {
            Texts.Add((LineEnd(_text, start), end));
            return start + 1;
        }

        Texts.Add((start, end));
        return end;
    }
}
