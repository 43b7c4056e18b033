using System.Collections.Concurrent;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Which records there are. A record that could not be read counts as being there: one mistake in a file must not make every
/// reference to it a mistake. Safe to ask from many threads.
/// </summary>
internal sealed class Known
{
    private readonly Dictionary<(string Kind, string Id), KnownRecord> _byId = [];
    private readonly Dictionary<(string Kind, string Id), KnownRecord> _former = [];
    private readonly ConcurrentDictionary<(string Id, string Kinds), Message> _missing = new();
    private readonly KnownStored? _stored;

    /// <param name="records">In the order in which they claim ids.</param>
    /// <param name="stored">The records of the store that stand beside them.</param>
    public Known(IEnumerable<KnownRecord> records, KnownStored? stored = null)
    {
        _stored = stored;
        foreach (var record in records)
        {
            _byId.TryAdd((record.Kind.Name, record.Id), record);
            foreach (var id in record.FormerIds)
            {
                if (id != record.Id)
                {
                    _former.TryAdd((record.Kind.Name, id), record);
                }
            }
        }
    }

    public KnownRecord? Find(string kind, string id) => _byId.GetValueOrDefault((kind, id)) ?? _stored?.Find(kind, id);

    /// <summary>The record's present id, where <paramref name="id"/> is a former one.</summary>
    public string? NowOf(string kind, string id) => Former(kind, id)?.Id;

    /// <summary>Who has the id: the record whose own it is, else the first whose former one it is.</summary>
    public KnownRecord? Holder(string kind, string id) => Find(kind, id) ?? Former(kind, id);

    public IEnumerable<string> Ids(string kind) => _byId.Keys.Where(key => key.Kind == kind).Select(key => key.Id)
        .Concat(_stored?.Ids(kind) ?? []);

    /// <summary>The words of a scheme, by the ids of its terms.</summary>
    public IEnumerable<string> Words(string scheme) =>
        Ids(Kinds.Term)
            .Where(id => id.StartsWith(scheme + "-", StringComparison.Ordinal))
            .Select(id => id[(scheme.Length + 1)..]);

    /// <summary>The source; null where there is none or it could not be read.</summary>
    public Source? Source(string id) => Find(Kinds.Source, id)?.Record as Source;

    /// <summary>That no record of these kinds has the id. To look for what was meant takes long: it is done once.</summary>
    public Message Missing(string id, IReadOnlyList<string> kinds) => _missing.GetOrAdd(
        (id, string.Join(" or ", kinds)),
        key => Messages.Dangling(key.Id, key.Kinds, kinds.SelectMany(Ids)));

    private KnownRecord? Former(string kind, string id) => _stored?.Former(kind, id) ?? _former.GetValueOrDefault((kind, id));
}
