using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>The entries of one changeset as they were read, one after the other.</summary>
internal sealed class ChangesetEntries(ProblemLog problems)
{
    private static readonly string[] Keys = ["kind", "id", "revision", "data", "remove"];

    private readonly Dictionary<(string Kind, string Id), int> _lines = [];
    private int _count;

    /// <summary>The records given, also those with problems.</summary>
    public List<Document> Documents { get; } = [];

    public List<Removal> Removals { get; } = [];

    /// <param name="Node">Where it is asked for.</param>
    public sealed record Removal(RecordRef Record, int? Revision, Node Node);

    /// <summary>Takes one more entry.</summary>
    /// <returns>False where nothing more is taken.</returns>
    public bool Add(MappingNode root)
    {
        if (++_count > ChangesetText.MaximumEntries)
        {
            problems.Add(root.At, Messages.TooManyEntries(ChangesetText.MaximumEntries));
            return false;
        }

        foreach (var entry in root.Entries.Where(entry => !Keys.Contains(entry.Key)))
        {
            problems.Add(entry.At, Messages.UnknownEntryKey(entry.Key));
        }

        if (root.Find("kind") is null)
        {
            problems.Add(root.At, Messages.MissingKey("kind"));
        }

        var revision = EntryReader.Revision(root.Find("revision")?.Value, problems);
        var id = EntryReader.Text(root.Find("id")?.Value, problems);
        if (EntryReader.Kind(root.Find("kind")?.Value, problems) is { } kind)
        {
            Understand(root, kind, id, revision);
        }

        return !problems.IsFull;
    }

    private void Understand(MappingNode root, RecordKind kind, ScalarNode? id, int revision)
    {
        switch (root.Find("data")?.Value, root.Find("remove")?.Value)
        {
            case (null, null):
                problems.Add(root.At, Messages.NeitherDataNorRemove);
                break;
            case ({ } data, { }):
                problems.Add(data.At, Messages.RemovedWithData);
                break;
            case (null, { } remove):
                Remove(root, kind, id, remove, revision);
                break;
            case ({ } data, null) when EntryReader.Data(data, kind, id, problems) is { } document:
                if (Once(kind, document.Id, data.At))
                {
                    Documents.Add(document with { Revision = revision });
                }

                break;
        }
    }

    private void Remove(MappingNode root, RecordKind kind, ScalarNode? id, Node remove, int revision)
    {
        if (remove is not ScalarNode { Kind: ScalarKind.Boolean, Text: "true" })
        {
            problems.Add(remove.At, Messages.NotALineValue(remove, "`true`"));
        }
        else if (id is not null && Once(kind, id.Text, id.At))
        {
            Removals.Add(new Removal(new RecordRef(kind.Name, id.Text), revision > 0 ? revision : null, id));
        }
        else if (root.Find("id") is null)
        {
            problems.Add(root.At, Messages.MissingKey("id"));
        }
    }

    private bool Once(RecordKind kind, string id, Position at)
    {
        if (_lines.TryAdd((kind.Name, id), at.Line))
        {
            return true;
        }

        problems.Add(at, Messages.GivenTwice(kind.Name, id, _lines[(kind.Name, id)]));
        return false;
    }
}
