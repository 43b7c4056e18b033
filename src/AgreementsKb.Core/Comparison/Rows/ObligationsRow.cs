using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>What each side undertakes that is not money or a number.</summary>
internal sealed class ObligationsRow() : Row("obligations", "What does each side undertake?", "No source reports an undertaking.")
{
    protected override string Alike => "Undertakings are told in words, each by the side that makes it.";

    protected override IEnumerable<CellValue> Values(Column column) =>
        from agreement in column.Agreements
        from provision in agreement.Provisions
        orderby AgreementIndex(column, agreement), provision.By
        select new CellValue
        {
            Text = provision.Summary,
            About = column.Records.NameOf(provision.By),
            Record = Ref(agreement),
            Item = provision.Item,
            Details = ReportDetails.List(
                column.Details.Word("kind", "Kind", Schemes.ProvisionKind, provision.Kind),
                column.Details.Actor("by", "By", provision.By),
                column.Details.Actor("for", "For", provision.For),
                column.Details.Of(provision),
                column.Under(agreement)),
            Citations = provision.Cite,
            Rank = provision.RankWord(),
            Because = provision.Because,
        };

    private static int AgreementIndex(Column column, Agreement agreement) =>
        column.Agreements.TakeWhile(own => own.Id != agreement.Id).Count();
}
