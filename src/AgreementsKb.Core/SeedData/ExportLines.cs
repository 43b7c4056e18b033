using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>Reads the lines of an export. Blank lines are passed over; each bad line is a problem with its number.</summary>
internal static class ExportLines
{
    private static readonly string[] Keys = ["kind", "id", "revision", "data"];

    public static (List<Document> Documents, ProblemLog Problems) Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new ProblemLog(file);
        var documents = new List<Document>();
        var number = 0;
        while (!utf8.IsEmpty)
        {
            number++;
            var end = utf8.Span.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? default : utf8[(end + 1)..];
            line = line.TrimEnd(" \t\r"u8);
            if (!line.IsEmpty && Line(line, number, problems) is { } document)
            {
                documents.Add(document);
            }
        }

        return (documents, problems);
    }

    private static Document? Line(ReadOnlyMemory<byte> line, int number, ProblemLog problems)
    {
        if (JsonText.Read(line, problems, number) is not { } root)
        {
            return null;
        }

        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            problems.Add(entry.At, Messages.UnknownLineKey(entry.Key));
        }

        foreach (var key in Keys.Where(key => root.Find(key) is null))
        {
            problems.Add(root.At, Messages.MissingKey(key));
        }

        var revision = Revision(root.Find("revision")?.Value, problems);
        return Kind(root.Find("kind")?.Value, problems) is { } kind && Text(root.Find("id")?.Value, problems) is { } id
            ? Data(root, kind, id, revision, problems)
            : null;
    }

    private static Document? Data(MappingNode root, RecordKind kind, ScalarNode id, int revision, ProblemLog problems)
    {
        if (root.Find("data")?.Value is not { } data)
        {
            return null;
        }

        if (data is not MappingNode mapping)
        {
            problems.Add(data.At, Messages.NotALineValue(data, "a record"));
            return null;
        }

        var record = RecordReader.Read(mapping, kind, problems, out var placed);
        if (record is not null && record.Id != id.Text)
        {
            problems.Add(id.At, Messages.NotTheLineId(id.Text));
        }

        return new Document(kind, record?.Id ?? id.Text, IsFile: false, record, placed, problems) { Revision = revision };
    }

    private static RecordKind? Kind(Node? node, ProblemLog problems)
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

    private static ScalarNode? Text(Node? node, ProblemLog problems)
    {
        if (node is ScalarNode { Kind: ScalarKind.Text } or null)
        {
            return (ScalarNode?)node;
        }

        problems.Add(node.At, Messages.NotALineValue(node, "a text"));
        return null;
    }

    private static int Revision(Node? node, ProblemLog problems)
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
}
