using System.Text;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Core.Differences;

/// <summary>A part of a record in one line: <c>{ amount: EUR 105m, cite: national-2024-11-17#s5 }</c>.</summary>
internal static class FlowText
{
    public static string Of(Node node)
    {
        var text = new StringBuilder();
        Write(node, text);
        return text.ToString();
    }

    /// <summary>Whether both say the same; mappings must have their keys in one order.</summary>
    public static bool Same(Node? was, Node? now) => (was, now) switch
    {
        (null, null) => true,
        (ScalarNode left, ScalarNode right) => left.Kind == right.Kind && left.Text == right.Text,
        (SequenceNode left, SequenceNode right) =>
            left.Items.Count == right.Items.Count && left.Items.Zip(right.Items).All(pair => Same(pair.First, pair.Second)),
        (MappingNode left, MappingNode right) => left.Entries.Count == right.Entries.Count
            && left.Entries.Zip(right.Entries).All(pair =>
                pair.First.Key == pair.Second.Key && Same(pair.First.Value, pair.Second.Value)),
        _ => false,
    };

    private static void Write(Node node, StringBuilder text)
    {
        switch (node)
        {
            case MappingNode { Entries.Count: 0 }:
                text.Append("{}");
                break;
            case MappingNode part:
                text.Append("{ ");
                foreach (var (index, entry) in part.Entries.Index())
                {
                    text.Append(index > 0 ? ", " : "").Append(entry.Key).Append(": ");
                    Write(entry.Value, text);
                }

                text.Append(" }");
                break;
            case SequenceNode list:
                text.Append('[');
                foreach (var (index, item) in list.Items.Index())
                {
                    text.Append(index > 0 ? ", " : "");
                    Write(item, text);
                }

                text.Append(']');
                break;
            case ScalarNode scalar:
                text.Append(YamlQuote.Scalar(scalar, inFlow: true));
                break;
        }
    }
}
