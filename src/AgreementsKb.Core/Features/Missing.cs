using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features;

/// <summary>Says what became of a record that is not among the current ones: renamed, or never there.</summary>
internal static class Missing
{
    public static KbError Record(IEnumerable<KbRecord> records, string kind, string id)
    {
        var all = records.ToList();
        return all.Find(record => record.FormerIds.Contains(id)) is { } renamed
            ? new MovedError(kind, id, renamed.Id)
            : new NotFoundError(kind, id, Nearest.To(id, all.Select(record => record.Id)).ToListOf());
    }
}
