using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

internal static class AgreementTable
{
    public static readonly Table<Row<Agreement>> Table = RowTable.Of<Agreement>(
        Kinds.Agreement,
        "Agreements, one a row; what is reported of them in detail is in `claims`.",
        [
            Text<Row<Agreement>>("title", "What it is called.", row => row.Record.Title),
            Texts<Row<Agreement>>("names", "What people call it.", row => row.Record.Names),
            Text<Row<Agreement>>("summary", "What it is in one or two sentences.", row => row.Record.Summary),
            Texts<Row<Agreement>>("parties", "Ids of the actors that take part.", row => row.Record.Parties.Select(party => party.Actor)),
            Texts<Row<Agreement>>("partyNames", "Their names.", row => row.Record.Parties.Select(party => row.Words.NameOf(party.Actor))),
            Texts<Row<Agreement>>("forms", "What kind of instrument it is reported to be; words of the scheme `form`.", Forms),
            Texts<Row<Agreement>>("formLabels", "The same in words.", row => Forms(row).Select(word => row.Words.Label(Schemes.Form, word))),
            Texts<Row<Agreement>>("instruments", "What it is reported to use; words of the scheme `instrument`.", Instruments),
            Texts<Row<Agreement>>(
                "instrumentLabels", "The same in words.", row => Instruments(row).Select(word => row.Words.Label(Schemes.Instrument, word))),
            Text<Row<Agreement>>("status", "Where it stands by its latest event; a word of the scheme `status`.", row => Status(row)?.Word),
            Text<Row<Agreement>>("statusLabel", "The same in words.", row => Status(row)?.Label),
            Date<Row<Agreement>>("statusOn", "When that event was.", row => Status(row)?.On.Value),
            Texts<Row<Agreement>>("related", "Ids of other agreements that it has to do with.", row => row.Record.Related.Select(other => other.Agreement).Distinct()),
            Count<Row<Agreement>>("fundingLines", "How many sums of money are reported under it.", row => row.Record.Funding.Count),
            Count<Row<Agreement>>("caps", "How many limits on people are reported under it.", row => row.Record.Caps.Count),
        ]);

    private static IEnumerable<string> Forms(Row<Agreement> row) => row.Record.Form.Select(form => form.Term).Distinct();

    private static IEnumerable<string> Instruments(Row<Agreement> row) => row.Record.Instruments.Select(report => report.Term).Distinct();

    private static AgreementStatus? Status(Row<Agreement> row) => StatusOf.Agreement(row.Words, row.Record);
}
