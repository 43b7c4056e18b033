using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// Answers that are words of the vocabulary: form, instruments. Reports are one value only if they say the same in every
/// respect: a note or a speaker must never seem to belong to another source.
/// </summary>
internal abstract class TermRow(string key, string label, string missing) : Row(key, label, missing)
{
    protected override string Alike => "Words of one vocabulary, each as its sources use it.";

    protected static IEnumerable<CellValue> Grouped<T>(
        Column column,
        Agreement agreement,
        IReadOnlyList<T> reports,
        Func<T, string> word,
        string scheme,
        string? about = null,
        string? item = null)
        where T : Report =>
        reports
            .GroupBy(report => (Word: word(report), report.AssertedBy, report.Note, report.Quoted, report.Rank, report.Because))
            .Select(group => new CellValue
            {
                Text = column.Records.Label(scheme, group.Key.Word),
                About = about,
                Stated = group.Key.Word,
                Record = Ref(agreement),
                Details = ReportDetails.List(column.Details.Of(group.First()), column.Under(agreement)),
                Citations = group.SelectMany(report => report.Cite).Distinct().ToListOf(),
                Disputes = Disputed(column, agreement, item, group.Key.Word),
                Rank = group.First().RankWord(),
                Because = group.Key.Because,
                OtherReports = reports.Count - group.Count(),
            });

    private static ListOf<string> Disputed(Column column, Agreement agreement, string? item, string word) => column.Ground.Disputes
        .OfItem(Ref(agreement), item)
        .Where(dispute => item is not null && dispute.Reports.Any(report => report.Item == item && report.Stated == word))
        .Select(dispute => dispute.Id)
        .ToListOf();
}

/// <summary>What kind of instrument it is, and whether its text can be read.</summary>
internal sealed class FormRow()
    : TermRow("form", "What kind of agreement is it, and can it be read?", "No source says what form it has.")
{
    protected override IEnumerable<CellValue> Values(Column column) => column.Agreements.SelectMany(agreement =>
        Grouped(column, agreement, agreement.Form, report => report.Term, Schemes.Form, "Form", "form")
            .Concat(Grouped(column, agreement, agreement.Text, report => report.Term, Schemes.TextAvailability, "Text", "text")));
}

/// <summary>By what means it is to work.</summary>
internal sealed class InstrumentsRow() : TermRow("instruments", "By what means is it to work?", "No source names its means.")
{
    protected override IEnumerable<CellValue> Values(Column column) => column.Agreements.SelectMany(agreement =>
        Grouped(column, agreement, agreement.Instruments, report => report.Term, Schemes.Instrument));
}
