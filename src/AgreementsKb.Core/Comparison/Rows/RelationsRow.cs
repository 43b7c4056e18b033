using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// What each agreement replaces, carries out, follows or is likened to, and which others say so of it, so that a chain of
/// agreements can be walked either way.
/// </summary>
internal sealed class RelationsRow()
    : Row("relations", "What came before it, and what is it linked to?", "No source links it to another agreement.")
{
    /// <summary>Relations that say the same of either side.</summary>
    private static readonly string[] Mutual = [Words.PossiblySameFunding, Words.SimilarTo, Words.ContrastedWith];

    protected override string Alike => "Every link is a word of one vocabulary, cited where it is made.";

    protected override IEnumerable<CellValue> Values(Column column) => column.Agreements.SelectMany(agreement =>
        agreement.Related.Select(link => Own(column, agreement, link)).Concat(Named(column, agreement)));

    private static CellValue Own(Column column, Agreement agreement, Relation link) =>
        Value(column, agreement, link, column.Records.Label(Schemes.Relation, link.How), Title(column, link.Agreement), agreement);

    /// <summary>Links that other agreements make to this one; those within the subject stand there already.</summary>
    private static IEnumerable<CellValue> Named(Column column, Agreement agreement) =>
        from other in column.Ground.Naming(agreement.Id)
        where !column.Has(other.Id)
        from link in other.Related
        where link.Agreement == agreement.Id
        let label = column.Records.Label(Schemes.Relation, link.How)
        let isMutual = Mutual.Contains(link.How, StringComparer.Ordinal)
        where !isMutual || !agreement.Related.Any(own => own.How == link.How && own.Agreement == other.Id)
        select Value(
            column,
            other,
            link,
            isMutual ? label : "Named by another",
            isMutual ? other.Title : $"{other.Title}: {Sentence.Lower(label)} this one",
            agreement);

    private static CellValue Value(
        Column column, Agreement holder, Relation link, string about, string text, Agreement under) => new()
        {
            Text = text,
            About = about,
            Stated = link.How,
            Record = Ref(holder),
            Item = link.Agreement,
            Details = ReportDetails.List(
            column.Details.Actor("assertedBy", "According to", link.AssertedBy),
            ReportDetails.Text("note", "Note", link.Note),
            column.Under(under)),
            Citations = link.Cite,
            Disputes = column.DisputesOf(Ref(holder), link.Agreement, link.Cite),
        };

    private static string Title(Column column, string agreement) =>
        column.Records.Agreements.GetValueOrDefault(agreement)?.Title ?? agreement;
}
