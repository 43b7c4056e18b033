using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>Reads what stands around a record in an export or a changeset: its kind, id and revision.</summary>
internal static class EntryReader
{
    public static RecordKind? Kind(Node? node, ProblemLog problems)
    {
        if (Text(node, problems) is not { } name)
        {
            return null;
        }

        if (Kinds.All.FirstOrDefault(kind => kind.Name == name.Text) is { } known)
        {
            return known;
        }

        problems.Add(name.At, Messages.UnknownKind(name.Text));
        return null;
    }

    public static ScalarNode? Text(Node? node, ProblemLog problems)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } or null)
        {
            return (ScalarNode?)node;
        }

        problems.Add(node.At, Messages.NotALineValue(node, "a text"));
        return null;
    }

    /// <summary>0 where none is stated.</summary>
    public static int Revision(Node? node, ProblemLog problems)
    {
        if (node is ScalarNode { Kind: ScalarKind.Number } number
            && int.TryParse(number.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var revision)
            && revision > 0)
        {
            return revision;
        }

        if (node is not null)
        {
            problems.Add(node.At, Messages.NotALineValue(node, "a whole number from 1"));
        }

        return 0;
    }

    /// <summary>The record in <c>data</c>.</summary>
    /// <param name="data">What stands there.</param>
    /// <param name="kind">What it is said to be.</param>
    /// <param name="id">The id that stands beside it, if any, which must be the record's.</param>
    /// <param name="problems">Takes what is wrong.</param>
    public static Document? Data(Node data, RecordKind kind, ScalarNode? id, ProblemLog problems)
    {
        if (data is not MappingNode mapping)
        {
            problems.Add(data.At, Messages.NotALineValue(data, "a record"));
            return null;
        }

        var record = RecordReader.Read(mapping, kind, problems, out var placed);
        if (record is not null && id is not null && record.Id != id.Text)
        {
            problems.Add(id.At, Messages.NotTheLineId(id.Text));
        }

        var known = record?.Id ?? id?.Text ?? (mapping.Find("id")?.Value as ScalarNode)?.Text;
        return known is null ? null : new Document(kind, known, IsFile: false, record, placed, problems);
    }
}
