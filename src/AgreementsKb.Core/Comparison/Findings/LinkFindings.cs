using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>
/// How the subjects are linked to each other, and agreements that every subject is linked to in the same way: three proposals
/// that are said to follow one deal.
/// </summary>
internal static class LinkFindings
{
    private const string Row = "relations";

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns.Count < 2 ? [] : Between(columns).Append(Shared(columns));

    /// <summary>Straight from one subject to another, or over one agreement that stands between two single ones.</summary>
    private static IEnumerable<Found?> Between(IReadOnlyList<Column> columns) =>
        from left in columns
        from right in columns
        where left.Subject.Id != right.Subject.Id
        from agreement in left.Agreements
        where !right.Has(agreement.Id)
        from found in Straight(agreement, right).Concat(OverAnother(left, agreement, right))
        select found;

    private static IEnumerable<Found?> Straight(Agreement agreement, Column right) =>
        from link in agreement.Related
        where right.Has(link.Agreement)
        group link by (link.How, link.Agreement) into same
        select Found.Of(
            Row, "linked", $"{Say(right, agreement, same.First())}.", same.SelectMany(link => link.Cite));

    /// <summary>A line of agreements: the deal of 2026 extends that of 2018, which extends that of 2003.</summary>
    private static IEnumerable<Found?> OverAnother(Column left, Agreement agreement, Column right) =>
        from first in left.Agreements.Count == 1 && right.Agreements.Count == 1 && !agreement.Related.Any(link => right.Has(link.Agreement))
            ? agreement.Related
            : []
        where InLine(first) && !right.Has(first.Agreement)
        let between = right.Ground.Records.Agreements.GetValueOrDefault(first.Agreement)
        where between is not null
        from second in between.Related
        where InLine(second) && right.Has(second.Agreement)
        select Found.Of(
            Row, "linked", $"{Say(right, agreement, first)}; {Say(right, between, second)}.", first.Cite.Concat(second.Cite));

    /// <summary>Who likens or contrasts puts no agreement into a line.</summary>
    private static bool InLine(Relation link) => link.How is not (Words.SimilarTo or Words.ContrastedWith or Words.PossiblySameFunding);

    private static Found? Shared(IReadOnlyList<Column> columns)
    {
        var shared = Links(columns[0])
            .Select(link => (link.How, link.Agreement))
            .Distinct()
            .Select(link => (link.How, link.Agreement, Everywhere: columns.Select(column => Alike(column, link)).ToList()))
            .Where(link => link.Everywhere.TrueForAll(list => list.Count > 0) && columns.All(column => !column.Has(link.Agreement)))
            .ToList();
        var said = shared
            .GroupBy(link => link.How)
            .Select(links => $"{Label(columns[0], links.Key)}: {Sentence.And(links.Select(link => Title(columns[0], link.Agreement)))}");
        return Found.Of(
            Row,
            "sharedLink",
            $"Links reported of {(columns.Count == 2 ? "both" : "all")}. {string.Join("; ", said)}.",
            shared.SelectMany(link => link.Everywhere).SelectMany(links => links).SelectMany(link => link.Cite));
    }

    private static List<Relation> Alike(Column column, (string How, string Agreement) link) =>
        [.. Links(column).Where(other => (other.How, other.Agreement) == link)];

    private static IEnumerable<Relation> Links(Column column) => column.Agreements.SelectMany(agreement => agreement.Related);

    /// <summary>"UK–France border deal of 2026: extends Sandhurst Treaty".</summary>
    private static string Say(Column column, Agreement from, Relation link) =>
        $"{from.Title}: {Sentence.Lower(Label(column, link.How))} {(link.How == Words.PossiblySameFunding ? "as " : "")}{Title(column, link.Agreement)}";

    private static string Label(Column column, string how) => column.Records.Label(Schemes.Relation, how);

    private static string Title(Column column, string agreement) =>
        column.Ground.Records.Agreements.GetValueOrDefault(agreement)?.Title ?? agreement;
}
