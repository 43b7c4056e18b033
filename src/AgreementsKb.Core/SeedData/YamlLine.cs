namespace AgreementsKb.Core.SeedData;

/// <summary>A node on one line, with braces and brackets.</summary>
internal static class YamlLine
{
    /// <summary>The width to which long texts are folded.</summary>
    public const int TextWidth = 110;

    /// <summary>A line that is longer is broken where it can be.</summary>
    private const int Width = 130;

    /// <summary>Null where it does not fit when begun at the column, or is too nested to be read so.</summary>
    public static string? Of(Node node, int column) => Flow(node) is { } line && column + line.Length <= Width ? line : null;

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
