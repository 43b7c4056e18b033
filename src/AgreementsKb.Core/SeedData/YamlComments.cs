namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Finds the comments of a file and says what each belongs to: the line it ends, the key or item below it, or, where it is
/// indented as such, the block above it.
/// </summary>
internal sealed class YamlComments
{
    private readonly string _text;
    private readonly List<YamlMark> _marks;
    private readonly YamlPart _root;

    /// <summary>The first mark after the comment, and how many of the blocks that end before it comments have left.</summary>
    private int _next;
    private int _left;

    private YamlComments(string text, YamlOutline outline)
    {
        _text = text;
        _marks = outline.Marks;
        _root = outline.Root;
    }

    /// <param name="text">A file that <see cref="YamlText"/> read without problems.</param>
    public static YamlPart Read(string text)
    {
        var outline = YamlOutline.Of(text);
        var comments = new YamlComments(text, outline);
        foreach (var (from, to) in Find(text, outline.Texts))
        {
            comments.Place(from, text[from..to].TrimEnd());
        }

        return outline.Root;
    }

    /// <summary>Between the texts, every <c>#</c> begins a comment.</summary>
    private static IEnumerable<(int From, int To)> Find(string text, List<(int From, int To)> texts)
    {
        var at = 0;
        foreach (var (from, to) in texts.Append((text.Length, text.Length)))
        {
            while (at < from && text.IndexOf('#', at, from - at) is >= 0 and var sign)
            {
                at = YamlOutline.LineEnd(text, sign);
                yield return (sign, at);
            }

            at = Math.Max(at, to);
        }
    }

    private void Place(int at, string comment)
    {
        PassMarksBefore(at);
        if (_next > 0 && _marks[_next - 1] is { Kind: not YamlMarkKind.OpenBlock } last && YamlOutline.LineEnd(_text, last.End) > at)
        {
            last.Part.Remarks.Trail(comment);
            return;
        }

        var (ended, below) = Following();
        var column = at - LineStart(at);
        var home = column > (below?.Part.Owner?.Indent ?? -1)
            ? ended.Skip(_left).Reverse().Where(block => block.Indent <= column).MaxBy(block => block.Indent)
            : null;
        _left = home is null ? ended.Count : ended.IndexOf(home);
        var place = (home, below) switch
        {
            ({ } block, _) => block.Remarks.After,
            (_, { Kind: YamlMarkKind.CloseBrackets } brackets) => brackets.Part.Remarks.After,
            (_, { } mark) => mark.Part.Remarks.Before,
            _ => _root.Remarks.After,
        };
        place.Add(comment);
    }

    private void PassMarksBefore(int at)
    {
        for (var i = _next; i < _marks.Count && (_marks[i].Kind == YamlMarkKind.CloseBlock || _marks[i].Start < at); i++)
        {
            if (_marks[i].Kind != YamlMarkKind.CloseBlock)
            {
                _next = i + 1;
                _left = 0;
            }
        }
    }

    /// <summary>The blocks that end here, innermost first, and what stands below; null at the end of the file.</summary>
    private (List<YamlPart> Ended, YamlMark? Below) Following()
    {
        var ended = new List<YamlPart>();
        for (var i = _next; i < _marks.Count; i++)
        {
            var mark = _marks[i];
            if (mark.Kind == YamlMarkKind.CloseBlock)
            {
                ended.Add(mark.Part);
            }
            else if (mark is not { Kind: YamlMarkKind.OpenBlock, Part.Key: not null })
            {
                return (ended, mark);
            }
        }

        return (ended, null);
    }

    private int LineStart(int index)
    {
        var before = _text.AsSpan(0, index).LastIndexOfAny("\n\r\u0085\u2028\u2029");
        return before + 1;
    }
}
