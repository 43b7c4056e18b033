using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>Holds a changeset to the rules of seed data, among the records that it will stand among.</summary>
internal static class Rules
{
    /// <param name="documents">The records as they were read.</param>
    /// <param name="entries">The whole changeset.</param>
    /// <param name="snapshots">Asked while nobody else can write, so that it sees what the changeset will be applied to.</param>
    /// <param name="cancellationToken">Stops reading.</param>
    /// <exception cref="SeedDataError">A rule would be broken.</exception>
    public static async Task HoldAsync(
        IReadOnlyList<Document> documents,
        IReadOnlyList<ChangesetEntry> entries,
        Snapshots snapshots,
        CancellationToken cancellationToken)
    {
        var stored = await snapshots.CurrentAsync(cancellationToken);
        var problems = ChangesetCheck.Problems(documents, ChangesetEntry.Removals(entries), stored);
        if (problems.Count > 0)
        {
            throw new SeedDataError(problems);
        }
    }
}
