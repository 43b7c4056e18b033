using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>The languages in which a changeset may be sent.</summary>
public enum ChangesetForm
{
    /// <summary>One record as its seed file; what stands around it is said beside it.</summary>
    SeedFile,

    /// <summary>YAML documents, parted by <c>---</c>; records as in seed files.</summary>
    Yaml,

    /// <summary>One JSON object a line.</summary>
    Lines,
}

/// <summary>
/// Reads a changeset: entries <c>{kind, id?, revision?, data}</c> for what a record is to be, or <c>{kind, id, revision?,
/// remove: true}</c>. Each text is bounded as a seed file is; how long the whole may be is for who takes it in.
/// </summary>
public static class ChangesetText
{
    /// <summary>A larger change is an import.</summary>
    public const int MaximumEntries = 10_000;

    /// <param name="Problems">
    /// What must be mended, each with its line in the whole text; or, in a record of the store that the change would break,
    /// under <c>kind/id</c> with the path of its field.
    /// </param>
    /// <param name="Records">What records are to be, if there are no problems; <c>Revision</c> is the version that the sender
    /// read.</param>
    /// <param name="Removals">The records that are to go, if there are no problems.</param>
    public sealed record Result(ListOf<Problem> Problems, IReadOnlyList<CheckedRecord> Records, ListOf<Removal> Removals)
    {
        /// <summary>What might be better about the given records.</summary>
        public ListOf<Problem> Warnings { get; init; } = [];
    }

    /// <param name="Id">That of the record which is edited; null for a new one.</param>
    /// <param name="Revision">The version that was read; null for a new record.</param>
    public sealed record About(RecordKind Kind, string? Id, int? Revision);

    /// <param name="Record">What is to go.</param>
    /// <param name="Revision">The version that the sender read; null where none is stated.</param>
    public sealed record Removal(RecordRef Record, int? Revision);

    /// <param name="utf8">The whole text.</param>
    /// <param name="form">Its language.</param>
    /// <param name="stored">The records that the changed ones will stand among.</param>
    /// <param name="file">The name under which problems of the text are reported.</param>
    public static Result Read(ReadOnlyMemory<byte> utf8, ChangesetForm form, RecordSet stored, string file = "changeset")
    {
        ArgumentNullException.ThrowIfNull(stored);
        var problems = new ProblemLog(file);
        var entries = new ChangesetEntries(problems);
        if (form == ChangesetForm.Yaml)
        {
            ReadYaml(utf8, entries, problems);
        }
        else
        {
            ReadLines(utf8, entries, problems);
        }

        return Checked(entries, stored, problems);
    }

    /// <summary>The seed file of one record.</summary>
    /// <param name="utf8">The whole text.</param>
    /// <param name="about">What stands around the record.</param>
    /// <param name="stored">The records that it will stand among.</param>
    /// <param name="file">The name under which problems of the text are reported.</param>
    public static Result ReadFile(ReadOnlyMemory<byte> utf8, About about, RecordSet stored, string file = "changeset")
    {
        ArgumentNullException.ThrowIfNull(about);
        ArgumentNullException.ThrowIfNull(stored);
        var problems = new ProblemLog(file);
        var entries = new ChangesetEntries(problems);
        if (YamlText.Read(utf8, problems) is { } root)
        {
            HoldToId(root, about, problems);
            entries.Add(Entry(root, about));
        }

        return Checked(entries, stored, problems);
    }

    private static void HoldToId(MappingNode root, About about, ProblemLog problems)
    {
        if (about.Id is { } id && root.Find("id")?.Value is ScalarNode typed && typed.Text != id)
        {
            problems.Add(typed.At, Messages.AnotherId(typed.Text, id));
        }
    }

    private static MappingNode Entry(MappingNode root, About about)
    {
        var (at, entries) = (root.At, new List<Entry>());
        entries.Add(new Entry("kind", at, new ScalarNode(at, ScalarKind.Text, about.Kind.Name)));
        if (about.Revision is { } revision)
        {
            var text = revision.ToString(System.Globalization.CultureInfo.InvariantCulture);
            entries.Add(new Entry("revision", at, new ScalarNode(at, ScalarKind.Number, text)));
        }

        entries.Add(new Entry("data", at, root));
        return new MappingNode(at, entries);
    }

    private static Result Checked(ChangesetEntries entries, RecordSet stored, ProblemLog problems)
    {
        KnowRemovals(entries, stored, problems);
        var removals = entries.Removals.Select(removal => new Removal(removal.Record, removal.Revision)).ToListOf();
        var broken = ChangesetCheck.Problems(entries.Documents, removals.Select(removal => removal.Record), stored);
        var all = SeedFolder.Sorted(problems.Problems.Concat(broken));
        var warnings = SeedFolder.Sorted(problems.Warnings);
        return all.Count > 0
            ? new Result(all, [], []) { Warnings = warnings }
            : new Result(all, [.. entries.Documents.Select(document => document.Checked())], removals) { Warnings = warnings };
    }

    private static void ReadYaml(ReadOnlyMemory<byte> utf8, ChangesetEntries entries, ProblemLog problems)
    {
        foreach (var (text, line) in YamlStream.Parts(utf8, problems))
        {
            if (problems.IsFull || (YamlText.Read(text, problems, line) is { } root && !entries.Add(root)))
            {
                return;
            }
        }
    }

    private static void ReadLines(ReadOnlyMemory<byte> utf8, ChangesetEntries entries, ProblemLog problems)
    {
        foreach (var (line, number) in ExportLines.Split(utf8))
        {
            if (problems.IsFull || (JsonText.Read(line, problems, number) is { } root && !entries.Add(root)))
            {
                return;
            }
        }
    }

    private static void KnowRemovals(ChangesetEntries entries, RecordSet stored, ProblemLog problems)
    {
        var unknown = entries.Removals.Where(removal => stored.Find(removal.Record.Kind, removal.Record.Id) is null);
        foreach (var (record, _, node) in unknown)
        {
            problems.Add(node.At, Messages.NothingToRemove(record.Id, record.Kind, stored.IdsOf(record.Kind)));
        }
    }
}
