using System.Globalization;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>What a changeset is written in.</summary>
public enum ChangesetForm
{
    Yaml,
    Ndjson,
}

/// <summary>Reads changesets: entries <c>{kind, id, revision, data}</c> or <c>{kind, id, remove, revision}</c>.</summary>
internal static class ChangesetText
{
    private static readonly string[] Keys = ["kind", "id", "revision", "data", "remove"];

    internal sealed record Reading(IReadOnlyList<ChangesetEntry> Entries, IReadOnlyList<Document> Documents, ListOf<Problem> Problems);

    public static Reading Read(ReadOnlyMemory<byte> utf8, ChangesetForm form, RecordSet stored)
    {
        var problems = new ProblemLog(Submit.File);
        var (entries, documents) = (new List<ChangesetEntry>(), new List<Document>());
        foreach (var root in Roots(utf8, form, problems))
        {
            One(root, problems, entries, documents);
        }

        if (entries.Count == 0 && problems.Count == 0)
        {
            problems.Add(Position.Start, new Message("nothing", "an entry"));
        }

        return new Reading(entries, documents, problems.Problems.ToListOf());
    }

    private static IEnumerable<MappingNode> Roots(ReadOnlyMemory<byte> utf8, ChangesetForm form, ProblemLog problems)
    {
        var (number, start, from) = (0, 0, 0);
        var document = new List<byte>();
        while (start < utf8.Length)
        {
            number++;
            var end = utf8.Span[start..].IndexOf((byte)'\n');
            var line = end < 0 ? utf8[start..] : utf8.Slice(start, end);
            start = end < 0 ? utf8.Length : start + end + 1;
            if (form == ChangesetForm.Ndjson)
            {
                if (!line.Span.Trim(" \t\r"u8).IsEmpty && JsonText.Read(line.TrimEnd("\r"u8), problems, number) is { } json)
                {
                    yield return json;
                }
            }
            else if (line.Span.TrimEnd(" \r"u8).SequenceEqual("---"u8))
            {
                if (Yaml() is { } before)
                {
                    yield return before;
                }

                from = number;
                document.Clear();
            }
            else
            {
                document.AddRange(line.Span);
                document.Add((byte)'\n');
            }
        }

        if (form == ChangesetForm.Yaml && Yaml() is { } last)
        {
            yield return last;
        }

        MappingNode? Yaml() => document.All(item => item is (byte)'\n' or (byte)' ')
            ? null
            : YamlText.Read(Enumerable.Repeat((byte)'\n', from).Concat(document).ToArray(), problems);
    }

    private static void One(MappingNode root, ProblemLog problems, List<ChangesetEntry> entries, List<Document> documents)
    {
        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            problems.Add(entry.At, Messages.UnknownLineKey(entry.Key));
        }

        var kind = Kinds.All.FirstOrDefault(known => known.Name == Text(root, "kind"));
        if (kind is null)
        {
            problems.Add(root.Find("kind")?.Value.At ?? root.At, Messages.UnknownKind(Text(root, "kind") ?? ""));
            return;
        }

        int? revision = int.TryParse(Text(root, "revision"), CultureInfo.InvariantCulture, out var stated) ? stated : null;
        if (root.Find("data")?.Value is MappingNode data)
        {
            var record = RecordReader.Read(data, kind, problems, out var placed);
            documents.Add(new Document(kind, record?.Id ?? "", IsFile: false, record, placed, problems));
            if (record is not null)
            {
                entries.Add(new ChangesetEntry(kind.Name, record.Id, RecordJson.Write(record), revision));
            }
        }
        else if (Text(root, "remove") == "true" && Text(root, "id") is { } id)
        {
            entries.Add(new ChangesetEntry(kind.Name, id, Json: null, revision));
        }
        else
        {
            problems.Add(root.At, Messages.MissingKey("data"));
        }
    }

    private static string? Text(MappingNode root, string key) => (root.Find(key)?.Value as ScalarNode)?.Text;
}
