using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Agreements that every subject is linked to in the same way: three proposals that are said to follow one deal.</summary>
internal static class LinkFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns.Count < 2 ? [] :
        from link in Links(columns[0]).Select(link => (link.How, link.Agreement)).Distinct()
        let everywhere = columns.Select(column => Links(column).Where(other => (other.How, other.Agreement) == link).ToList()).ToList()
        where everywhere.TrueForAll(list => list.Count > 0) && columns.All(column => !column.Has(link.Agreement))
        let records = columns[0].Records
        select Found.Of(
            "relations",
            "sharedLink",
            $"{(columns.Count == 2 ? "Both" : "All")} are linked to {records.Agreements.GetValueOrDefault(link.Agreement)?.Title ?? link.Agreement} "
            + $"in the same way: {Sentence.Lower(records.Label(Schemes.Relation, link.How))}.",
            everywhere.SelectMany(list => list).SelectMany(other => other.Cite));

    private static IEnumerable<Relation> Links(Column column) => column.Agreements.SelectMany(agreement => agreement.Related);
}
