namespace AgreementsKb.Core.SeedData;

/// <summary>Reads the lines of an export. Blank lines are passed over; each bad line is a problem with its number.</summary>
internal static class ExportLines
{
    private static readonly string[] Keys = ["kind", "id", "revision", "data"];

    public static (List<Document> Documents, ProblemLog Problems) Read(ReadOnlyMemory<byte> utf8, string file)
    {
        var problems = new ProblemLog(file);
        var documents = new List<Document>();
        foreach (var (line, number) in Split(utf8))
        {
            if (Line(line, number, problems) is { } document)
            {
                documents.Add(document);
            }
        }

        return (documents, problems);
    }

    /// <summary>The lines that are not blank, with their numbers.</summary>
    public static IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> Split(ReadOnlyMemory<byte> utf8)
    {
        var number = 0;
        while (!utf8.IsEmpty)
        {
            number++;
            var end = utf8.Span.IndexOf((byte)'\n');
            var line = end < 0 ? utf8 : utf8[..end];
            utf8 = end < 0 ? default : utf8[(end + 1)..];
            line = line.TrimEnd(" \t\r"u8);
            if (!line.IsEmpty)
            {
                yield return (line, number);
            }
        }
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

        var revision = EntryReader.Revision(root.Find("revision")?.Value, problems);
        return EntryReader.Kind(root.Find("kind")?.Value, problems) is { } kind
            && EntryReader.Text(root.Find("id")?.Value, problems) is { } id
            && root.Find("data")?.Value is { } data
            && EntryReader.Data(data, kind, id, problems) is { } document
                ? document with { Revision = revision }
                : null;
    }
}
