using System.Collections.Concurrent;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// The records of the store as the rules of a changed record see them: those that stay, without those that the change
/// replaces or takes away. Looked up, never copied.
/// </summary>
/// <param name="stored">The records before the change.</param>
/// <param name="gone">Kind and id of those that are no longer there.</param>
internal sealed class KnownStored(RecordSet stored, IReadOnlySet<(string Kind, string Id)> gone)
{
    private readonly ConcurrentDictionary<(string Kind, string Id), KnownRecord> _asked = new();

    public KnownRecord? Find(string kind, string id) =>
        !gone.Contains((kind, id)) && stored.Find(kind, id) is { } record
            ? _asked.GetOrAdd((kind, id), static (_, found) => Of(found), record)
            : null;

    /// <summary>The record whose former id it is.</summary>
    public KnownRecord? Former(string kind, string id) =>
        stored.Formerly(kind, id) is { } record ? Find(kind, record.Id) : null;

    public IEnumerable<string> Ids(string kind) => stored.IdsOf(kind).Where(id => !gone.Contains((kind, id)));

    public static KnownRecord Of(KbRecord record) => KnownRecord.Of(Kinds.Of(record), record);
}
