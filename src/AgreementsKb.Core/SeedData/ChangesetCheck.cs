using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Holds a few changed records to the rules of seed data, together with all the records that they will stand among. Of those only
/// the ones are checked that the change can break.
/// </summary>
internal static class ChangesetCheck
{
    /// <param name="given">The changed records as they were read, with the places of their values.</param>
    /// <param name="removals">The records that are to go.</param>
    /// <param name="stored">The records before the change.</param>
    /// <returns>
    /// Every problem of the given records, and every one that the change would bring to another. Problems that other records had
    /// before are not its concern.
    /// </returns>
    public static ListOf<Problem> Problems(
        IReadOnlyList<Document> given, IEnumerable<RecordRef> removals, RecordSet stored)
    {
        var change = new RecordChange(given, removals, stored);
        change.CheckGiven();
        var broken = Disturbed.By(change).SelectMany(record => Broken(record, change))
            .Concat(CircleWalk.Problems(change))
            .ToList();
        var own = given.Select(document => document.Problems).Distinct().SelectMany(log => log.Problems);
        return SeedFolder.Sorted(own.Concat(broken));
    }

    /// <summary>The same of records that have no text: their problems name fields.</summary>
    public static ListOf<Problem> ProblemsOf(
        IEnumerable<CheckedRecord> given, IEnumerable<RecordRef> removals, RecordSet stored)
    {
        var documents = given.Select(record => new StoredDocument(record.Read()))
            .ToDictionary(document => document.Document.Problems.File, StringComparer.Ordinal);
        return Problems([.. documents.Values.Select(document => document.Document)], removals, stored)
            .Select(problem => problem.Path is null && documents.TryGetValue(problem.File, out var document)
                ? document.Named(problem)
                : problem)
            .ToListOf();
    }

    private static IEnumerable<Problem> Broken(KbRecord record, RecordChange change)
    {
        var (before, after) = (new StoredDocument(record), new StoredDocument(record));
        change.Before.Check(before.Document);
        change.After.Check(after.Document);
        return after.ProblemsSince(before);
    }
}
