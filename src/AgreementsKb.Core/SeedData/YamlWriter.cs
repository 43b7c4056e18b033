using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Writes the one canonical YAML text of a tree. YamlDotNet's emitter is not used: it cannot choose between one line and
/// several by what fits, puts no blanks inside braces, and folds texts in a way that does not always read back exactly.
/// </summary>
internal sealed class YamlWriter
{
    /// <summary>A line that is longer is broken where it can be.</summary>
    private const int LineWidth = 130;

    /// <summary>The width to which long texts are folded.</summary>
    private const int TextWidth = 110;

    private readonly StringBuilder _text = new();

    private YamlWriter()
    {
    }

    public static string Write(MappingNode root)
    {
        var writer = new YamlWriter();
        writer.Mapping(root, indent: 0, begun: false);
        return writer._text.ToString();
    }

    /// <param name="mapping">What to write.</param>
    /// <param name="indent">The column of its keys, from 0.</param>
    /// <param name="begun">The first key continues a line (after <c>- </c>).</param>
    private void Mapping(MappingNode mapping, int indent, bool begun)
    {
        foreach (var (key, _, value) in mapping.Entries)
        {
            _text.Append(' ', begun ? 0 : indent).Append(key).Append(':');
            begun = false;
            if (OneLine(value, indent + key.Length + 2) is { } line)
            {
                _text.Append(' ').Append(line).Append('\n');
            }
            else if (value is ScalarNode scalar)
            {
                _text.Append(' ');
                Long(scalar, indent + 2);
            }
            else
            {
                _text.Append('\n');
                Block(value, indent + 2);
            }
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
            _text.Append(' ', indent).Append("- ");
            if (OneLine(item, indent + 2) is { } line)
            {
                _text.Append(line).Append('\n');
            }
            else if (item is ScalarNode scalar)
            {
                Long(scalar, indent + 2);
            }
            else
            {
                Mapping((MappingNode)item, indent + 2, begun: true);
            }
        }
    }

    /// <summary>
    /// A text that does not fit: folded at single blanks, which reads back exactly, else on one line all the same.
    /// </summary>
    private void Long(ScalarNode scalar, int indent)
    {
        var lines = YamlFold.Lines(scalar.Text, TextWidth - indent);
        if (lines.Count < 2)
        {
            _text.Append(YamlQuote.Scalar(scalar, inFlow: false)).Append('\n');
            return;
        }

        _text.Append(">-\n");
        foreach (var line in lines)
        {
            _text.Append(' ', indent).Append(line).Append('\n');
        }
    }

    private static string? OneLine(Node node, int column) =>
        Flow(node) is { } line && column + line.Length <= LineWidth ? line : null;

    /// <summary>The node in one line; null where it is too nested to be read so.</summary>
    private static string? Flow(Node node) => node switch
    {
        ScalarNode scalar => YamlQuote.Scalar(scalar, inFlow: false),
        SequenceNode sequence => FlowList(sequence),
        MappingNode { Entries.Count: 0 } => "{}",
        MappingNode mapping when mapping.Entries.All(entry => entry.Value is ScalarNode or SequenceNode) => FlowMapping(mapping),
        _ => null,
    };

    private static string? FlowList(SequenceNode sequence) => sequence.Items.All(item => item is ScalarNode)
        ? $"[{string.Join(", ", sequence.Items.Cast<ScalarNode>().Select(item => YamlQuote.Scalar(item, inFlow: true)))}]"
        : null;

    private static string? FlowMapping(MappingNode mapping)
    {
        var entries = new List<string>(mapping.Entries.Count);
        foreach (var (key, _, value) in mapping.Entries)
        {
            var text = value is ScalarNode scalar ? YamlQuote.Scalar(scalar, inFlow: true) : FlowList((SequenceNode)value);
            if (text is null)
            {
                return null;
            }

            entries.Add($"{key}: {text}");
        }

        return $"{{ {string.Join(", ", entries)} }}";
    }
}
