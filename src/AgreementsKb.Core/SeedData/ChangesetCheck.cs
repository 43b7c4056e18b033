using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Holds a few changed records to the rules of seed data, together with all the records that they will stand among.
/// </summary>
internal static class ChangesetCheck
{
    /// <param name="given">The changed records as they were read, with the places of their values.</param>
    /// <param name="removals">The records that are to go.</param>
    /// <param name="stored">The records before the change.</param>
    /// <returns>Every problem that the change would bring, also to records that it does not touch.</returns>
    public static ListOf<Problem> Problems(
        IReadOnlyList<Document> given, IEnumerable<RecordRef> removals, RecordSet stored)
    {
        var replaced = given.SelectMany(document => Known.IdsOf(document).Select(id => (document.Kind.Name, id)))
            .Concat(removals.Select(removal => (removal.Kind, removal.Id)))
            .ToHashSet();
        List<Document> all =
        [
            .. given,
            .. stored.All.Concat(stored.Withdrawn).Select(CheckedRecord.Of)
                .Where(record => !replaced.Contains((record.Kind.Name, record.Id)))
                .Select(DocumentOf),
        ];
        Checker.Run(all, archive: null);
        return Sorted(all.Select(document => document.Problems).Distinct().SelectMany(log => log.Problems));
    }

    /// <summary>Each once, by file and place.</summary>
    public static ListOf<Problem> Sorted(IEnumerable<Problem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ToListOf();

    /// <summary>A record without a file of its own; its places are those of its JSON.</summary>
    public static Document DocumentOf(CheckedRecord record)
    {
        var problems = new ProblemLog($"{record.Kind.Name}/{record.Id}");
        IReadOnlyList<Placed> placed = [];
        var read = JsonText.Read(record.Json, problems) is { } root
            ? RecordReader.Read(root, record.Kind, problems, out placed)
            : null;
        return new Document(record.Kind, record.Id, IsFile: false, read, placed, problems);
    }
}
