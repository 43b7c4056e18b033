using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Writes the one canonical YAML text of a tree. YamlDotNet's emitter is not used: it cannot choose between one line and
/// several by what fits, puts no blanks inside braces, and folds texts in a way that does not always read back exactly.
/// </summary>
internal sealed class YamlWriter
{
    private readonly StringBuilder _text = new();
    private readonly YamlRemarks? _remarks;

    private YamlWriter(YamlRemarks? remarks) => _remarks = remarks;

    /// <param name="root">What to write.</param>
    /// <param name="header">The first line; null where there is none.</param>
    /// <param name="remarks">The comments to write with it. What has comments within is written on several lines.</param>
    public static string Write(MappingNode root, string? header = null, YamlRemarks? remarks = null)
    {
        var writer = new YamlWriter(remarks);
        if (header is not null)
        {
            writer._text.Append(header).Append('\n');
        }

        writer.Comments(remarks?.Of(root).Before, indent: 0);
        writer.Mapping(root, indent: 0, begun: false);
        return writer._text.ToString();
    }

    /// <param name="mapping">What to write.</param>
    /// <param name="indent">The column of its keys, from 0.</param>
    /// <param name="begun">The first key continues a line (after <c>- </c>); its comments stand above that line.</param>
    private void Mapping(MappingNode mapping, int indent, bool begun)
    {
        foreach (var entry in mapping.Entries)
        {
            var remarks = _remarks?.Of(entry);
            if (!begun)
            {
                Comments(remarks?.Before, indent);
            }

            _text.Append(' ', begun ? 0 : indent).Append(entry.Key).Append(':');
            begun = false;
            Value(entry, indent, remarks?.Trailing);
        }

        Comments(_remarks?.Of(mapping).After, indent);
    }

    private void Value(Entry entry, int indent, string? trailing)
    {
        if (OneLine(entry.Value, indent + entry.Key.Length + 2) is { } line)
        {
            _text.Append(' ').Append(line);
            EndLine(trailing);
        }
        else if (entry.Value is ScalarNode scalar)
        {
            _text.Append(' ');
            Long(scalar, indent + 2, trailing);
        }
        else
        {
            EndLine(trailing);
            Block(entry.Value, indent + 2);
        }
    }

    private void Block(Node node, int indent)
    {
        if (node is MappingNode mapping)
        {
            Mapping(mapping, indent, begun: false);
            return;
        }

        foreach (var item in ((SequenceNode)node).Items)
        {
            Item(item, indent);
        }

        Comments(_remarks?.Of(node).After, indent);
    }

    private void Item(Node item, int indent)
    {
        var remarks = _remarks?.Of(item);
        Comments(remarks?.Before, indent);
        if (OneLine(item, indent + 2) is { } line)
        {
            _text.Append(' ', indent).Append("- ").Append(line);
            EndLine(remarks?.Trailing);
        }
        else if (item is ScalarNode scalar)
        {
            _text.Append(' ', indent).Append("- ");
            Long(scalar, indent + 2, remarks?.Trailing);
        }
        else
        {
            var mapping = (MappingNode)item;
            Comments(remarks?.Trailing is { } trailing ? [trailing] : null, indent);
            Comments(_remarks?.Of(mapping.Entries[0]).Before, indent);
            _text.Append(' ', indent).Append("- ");
            Mapping(mapping, indent + 2, begun: true);
        }
    }

    /// <summary>
    /// A text that does not fit: folded at single blanks, which reads back exactly, else on one line all the same.
    /// </summary>
    private void Long(ScalarNode scalar, int indent, string? trailing)
    {
        var lines = YamlFold.Lines(scalar.Text, YamlLine.TextWidth - indent);
        if (lines.Count < 2)
        {
            _text.Append(YamlQuote.Scalar(scalar, inFlow: false));
            EndLine(trailing);
            return;
        }

        _text.Append(">-");
        EndLine(trailing);
        foreach (var line in lines)
        {
            _text.Append(' ', indent).Append(line).Append('\n');
        }
    }

    private string? OneLine(Node node, int column) => _remarks?.Divide(node) == true ? null : YamlLine.Of(node, column);

    private void Comments(List<string>? comments, int indent)
    {
        foreach (var comment in comments ?? [])
        {
            _text.Append(' ', indent).Append(comment).Append('\n');
        }
    }

    /// <summary>A comment does not count for the width of its line: where it moves a value, both are harder to read.</summary>
    private void EndLine(string? comment)
    {
        if (comment is not null)
        {
            _text.Append("  ").Append(comment);
        }

        _text.Append('\n');
    }
}
