using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>
/// Whether what a changeset touches is still as its sender saw it. It touches what it gives and what it changes; an entry
/// that states a revision is judged by that, any other by the state of the knowledge base that was seen.
/// </summary>
/// <param name="Stale">Entries that state another revision than the record has.</param>
/// <param name="Overtaken">Records that were changed after the state that was seen.</param>
/// <param name="Unseen">Records that would be replaced though nothing says which state of them was seen.</param>
internal sealed record Standing(
    ListOf<RecordConflict> Stale, ListOf<RecordConflict> Overtaken, ListOf<string> Unseen)
{
    private static readonly byte[] Nothing = "{}"u8.ToArray();

    public ListOf<RecordConflict> Conflicts => [.. Stale, .. Overtaken];

    public static async Task<Standing> FindAsync(
        NpgsqlConnection connection,
        IReadOnlyList<ChangesetEntry> entries,
        IReadOnlyList<Change> plan,
        Seen? seen,
        CancellationToken cancellationToken)
    {
        var given = entries.ToDictionary(entry => (entry.Kind, entry.Id));
        var changed = plan.Select(change => (change.Kind, change.Id)).ToHashSet();
        var touched = given.Keys.Union(changed)
            .Select(key => (key.Kind, key.Id, given.GetValueOrDefault(key)?.Revision))
            .ToList();
        var (stale, overtaken, unseen) = (new List<RecordConflict>(), new List<RecordConflict>(), new List<string>());
        foreach (var past in await RecordPasts.ReadAsync(connection, touched, seen?.Revision ?? 0, cancellationToken))
        {
            var key = (past.Kind, past.Id);
            if (given.GetValueOrDefault(key)?.Revision is { } stated)
            {
                if (stated != past.Version)
                {
                    stale.Add(Conflict(past, given[key].Json));
                }
            }
            else if (seen?.Revision < past.Sequence)
            {
                overtaken.Add(Conflict(past, given.GetValueOrDefault(key)?.Json));
            }
            else if (seen is null && past.Version is not null && changed.Contains(key))
            {
                unseen.Add($"{past.Kind}/{past.Id}");
            }
        }

        return new Standing(stale.ToListOf(), overtaken.ToListOf(), unseen.ToListOf());
    }

    private static RecordConflict Conflict(RecordPast past, ReadOnlyMemory<byte>? yours)
    {
        var kind = Kinds.Named(past.Kind);
        var mine = Difference.Between(kind, past.Seen ?? Nothing, yours ?? Nothing)
            .ToDictionary(change => change.Path, change => change.Now, StringComparer.Ordinal);
        var fields = Difference.Between(kind, past.Seen ?? Nothing, past.Now ?? Nothing)
            .Select(theirs => new FieldConflict(theirs.Path, theirs.Was, theirs.Now, Mine(theirs.Path, theirs.Was)));
        return new RecordConflict(
            past.Kind, past.Id, past.Version, past.Changeset, past.Editor, past.Reason, fields.ToListOf());

        // What holds the field may have been changed as a whole.
        string? Mine(string path, string? otherwise)
        {
            for (var part = path; part.Length > 0; part = part[..Math.Max(part.LastIndexOfAny(['/', '[']), 0)])
            {
                if (mine.TryGetValue(part, out var value))
                {
                    return value;
                }
            }

            return otherwise;
        }
    }
}
