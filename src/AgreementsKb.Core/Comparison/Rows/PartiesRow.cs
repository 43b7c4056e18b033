using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Who takes part, and as what.</summary>
internal sealed class PartiesRow() : Row("parties", "Who takes part, and in what role?", "No source names the parties.")
{
    protected override string Alike => "Roles are words of one vocabulary.";

    protected override IEnumerable<CellValue> Values(Column column) =>
        from agreement in column.Agreements
        from party in agreement.Parties
        select new CellValue
        {
            Text = column.Records.NameOf(party.Actor),
            Stated = party.Actor,
            Record = Ref(agreement),
            Details = ReportDetails.List(
                column.Details.Word("role", "Role", Schemes.PartyRole, party.Role),
                ReportDetails.Text("note", "Note", party.Note),
                column.Under(agreement)),
            Citations = party.Cite,
        };
}
