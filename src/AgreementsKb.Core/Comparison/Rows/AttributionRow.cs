using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Who links an outcome to an agreement, and who denies it. The knowledge base itself never does.</summary>
internal sealed class AttributionRow()
    : Row("attribution", "Who links what happened to the agreement?", "No source reports that anybody links an outcome to it.")
{
    protected override IEnumerable<CellValue> Values(Column column) =>
        from outcome in column.Outcomes
        from link in outcome.Attribution
        where column.Has(link.Agreement)
        let agreement = column.Records.Agreements[link.Agreement]
        select new CellValue
        {
            Text = column.Records.Label(Schemes.Attribution, link.Strength),
            About = outcome.Title,
            Stated = link.Strength,
            Record = new RecordRef(Kinds.Outcome, outcome.Id),
            Details = ReportDetails.List(
                ReportDetails.Text(
                    "by",
                    "By",
                    link.By is { } speaker ? column.Records.NameOf(speaker) : Publications(column, link.Cite)),
                ReportDetails.Text("note", "Note", link.Note),
                column.Under(agreement)),
            Citations = link.Cite,
        };

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells) =>
        Caution("These are claims that people make; that one thing followed another does not show that it caused it.");

    private static string Publications(Column column, ListOf<Citation> cite) => Sentence.And(cite
        .Select(each => column.Records.Sources.GetValueOrDefault(each.Source)?.Label ?? each.Source)
        .Distinct(StringComparer.Ordinal));
}
