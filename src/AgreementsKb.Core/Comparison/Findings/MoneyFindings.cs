using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Where sources tell the same money differently, and where only some subjects have money reported.</summary>
internal static class MoneyFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns
        .SelectMany(column => column.Agreements.Concat(column.SharingMoney).SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id))
            .Where(dispute => dispute.SameMoney)
            .DistinctBy(dispute => dispute.Id)
            .SelectMany(dispute => Told(column.Records, dispute)))
        .Append(OneSide.Of(columns, "funding", "money", column => column.Agreements
            .Concat(column.SharingMoney)
            .SelectMany(agreement => agreement.Funding)
            .SelectMany(line => line.Reports)
            .SelectMany(report => report.Cite)));

    private static IEnumerable<Found?> Told(RecordSet records, Dispute dispute)
    {
        var sources = dispute.Reports
            .SelectMany(report => report.Citations)
            .Select(cite => cite.Source)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var payee = dispute.Fields.First(field => field.Field == "payee");
        var amount = dispute.Fields.First(field => field.Field == "amount");
        var under = dispute.Agreements.Count > 1
            ? $"; reported under {Sentence.And(dispute.Agreements.Select(id => records.Agreements.GetValueOrDefault(id)?.Title ?? id))}, perhaps one sum"
            : "";
        var lead = $"Money{To(payee)} is reported by {Sentence.Count(sources, "source")}; they differ on";
        var sums = Sentence.And(dispute.Reports.Select(report => report.Text).Distinct(StringComparer.Ordinal));
        foreach (var field in dispute.Fields.Where(field => field is { Verdict: FieldVerdict.Different, Field: "payer" or "payee" or "purpose" }))
        {
            var (kind, on) = field.Field switch
            {
                "payer" => ("payerDiffers", "who paid"),
                "payee" => ("payeeDiffers", "who received it"),
                _ => ("purposeDiffers", "what it was for"),
            };
            yield return Found.Of(
                "funding",
                kind,
                $"{lead} {on}: {field.Text} ({sums}{under}).",
                dispute.Reports.SelectMany(report => report.Citations),
                amount.Verdict == FieldVerdict.Equal ? null : amount.Text);
        }
    }

    /// <summary>Who is paid, where nobody names another: a source that is silent on it may stand beside.</summary>
    private static string To(FieldComparison payee) =>
        payee.Verdict is FieldVerdict.Equal or FieldVerdict.Compatible && payee.Text.Split("; ")[0] is var name && name != FieldComparer.NotStated ? $" to {name}" : "";
}
