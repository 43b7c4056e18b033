using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>The records of a folder that passes the check, for what adds to it or changes it.</summary>
internal sealed class SeedSet
{
    private readonly RecordSet _records;

    private SeedSet(RecordSet records)
    {
        _records = records;
        All = [.. records.All, .. records.Withdrawn];
    }

    /// <summary>With the withdrawn ones.</summary>
    public IReadOnlyList<KbRecord> All { get; }

    /// <exception cref="SeedDataError">The folder does not pass the check.</exception>
    public static SeedSet Load(string folder, CancellationToken cancellationToken)
    {
        var result = SeedFolder.Load(folder, archive: null, cancellationToken);
        return result.Problems.Count == 0 ? new SeedSet(result.ToSet()) : throw new SeedDataError(result.Problems);
    }

    /// <summary>The record of the kind that has the id or had it; null where it is free.</summary>
    public KbRecord? HolderOf(RecordKind kind, string id) =>
        All.FirstOrDefault(record => record.GetType() == kind.Type && (record.Id == id || record.FormerIds.Contains(id)));

    public Source? Source(string id) => _records.Sources.GetValueOrDefault(id);

    /// <summary>What would be wrong with these records in place of those of their ids.</summary>
    public ListOf<Problem> Problems(IReadOnlyList<Document> changed) => ChangesetCheck.Problems(changed, [], _records);

    /// <exception cref="SeedDataError">With these records in place of those of their ids, the folder would not pass.</exception>
    public void RefuseProblems(IReadOnlyList<KbRecord> changed)
    {
        if (ChangesetCheck.ProblemsOf(changed.Select(CheckedRecord.Of), [], _records) is { Count: > 0 } problems)
        {
            throw new SeedDataError(problems);
        }
    }
}
