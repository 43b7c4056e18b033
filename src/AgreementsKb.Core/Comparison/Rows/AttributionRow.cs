using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// Who links an outcome to an agreement, and who denies it, side by side, with what is reported of it. The knowledge base itself
/// never links the two.
/// </summary>
internal sealed class AttributionRow()
    : Row("attribution", "Who links what happened to the agreement?", "No source reports that anybody links an outcome to it.")
{
    private static readonly string[] Sides = [CreditWords.Credit, CreditWords.Denial, CreditWords.Together];

    protected override IEnumerable<CellValue> Values(Column column)
    {
        var words = new CreditWords(column.Records);
        return
            from outcome in column.Outcomes
            from link in outcome.Attribution.OrderBy(link => Array.IndexOf(Sides, CreditWords.Side(link)))
            where column.Has(link.Agreement)
            select Value(column, words, outcome, link);
    }

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) =>
        Caution("These are claims that people make; that one thing followed another does not show that it caused it.");

    private static CellValue Value(Column column, CreditWords words, Outcome outcome, Attribution link) => new()
    {
        Text = column.Records.Label(Schemes.Attribution, link.Strength),
        About = outcome.Title,
        Stated = link.Strength,
        Record = new RecordRef(Kinds.Outcome, outcome.Id),
        Details = ReportDetails.List(
            ReportDetails.Text("by", "By", words.Name(link)),
            ReportDetails.Text("reported", "What is reported", OutcomeNumbers.Of(outcome)),
            words.Of(outcome, agreement => agreement == link.Agreement)
                .Where(detail => detail.Key is CreditWords.Credit or CreditWords.Denial && IsOther(detail.Key, link)),
            ReportDetails.Text("note", "Note", link.Note),
            column.Under(column.Records.Agreements[link.Agreement])),
        Citations = link.Cite,
        Disputes = Disputed(column, new RecordRef(Kinds.Outcome, outcome.Id), link),
    };

    private static ListOf<string> Disputed(Column column, RecordRef record, Attribution link) => column.Ground.Disputes
        .OfItem(record, CauseDisputes.ItemOf(link))
        .Where(dispute => dispute.Reports.Any(report => report.Stated == link.Strength && report.Citations.Equals(link.Cite)))
        .Select(dispute => dispute.Id)
        .ToListOf();

    /// <summary>Beside a credit who denies it, and beside a denial who credits it.</summary>
    private static bool IsOther(string side, Attribution link) =>
        (side, CreditWords.Side(link)) is (CreditWords.Credit, CreditWords.Denial) or (CreditWords.Denial, CreditWords.Credit);
}
