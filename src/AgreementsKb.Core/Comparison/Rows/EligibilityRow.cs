using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Who is covered and who is not.</summary>
internal sealed class EligibilityRow() : Row("eligibility", "Who is covered?", "No source reports who is covered.")
{
    protected override string Alike => "Rules are told in words, by kind of movement.";

    protected override IEnumerable<CellValue> Values(Column column) =>
        from agreement in column.Agreements
        from rule in agreement.Eligibility
        select new CellValue
        {
            Text = rule.Summary,
            About = column.Records.Label(Schemes.Movement, rule.Movement),
            Record = Ref(agreement),
            Item = rule.Item,
            Details = ReportDetails.List(column.Details.Of(rule), column.Under(agreement)),
            Citations = rule.Cite,
            Rank = rule.RankWord(),
            Because = rule.Because,
        };
}
