using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Where sources tell the same money differently, and where only some subjects have money reported.</summary>
internal static class MoneyFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns
        .SelectMany(column => column.Agreements.Concat(column.SharingMoney).SelectMany(agreement => column.Ground.Disputes.OfAgreement(agreement.Id))
            .Where(dispute => dispute.SameMoney)
            .DistinctBy(dispute => dispute.Id)
            .SelectMany(dispute => Told(dispute)))
        .Append(OneSide.Of(columns, "funding", "money", column => column.Agreements
            .Concat(column.SharingMoney)
            .SelectMany(agreement => agreement.Funding)
            .SelectMany(line => line.Reports)
            .SelectMany(report => report.Cite)));

    private static IEnumerable<Found?> Told(Dispute dispute)
    {
        var sources = dispute.Reports
            .SelectMany(report => report.Citations)
            .Select(cite => cite.Source)
            .Distinct(StringComparer.Ordinal)
            .Count();
        var payee = dispute.Fields.First(field => field.Field == "payee");
        var lead = $"Money{(payee.Verdict == FieldVerdict.Equal ? $" to {payee.Text}" : "")} is reported by {Sentence.Count(sources, "source")}; they differ on";
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
                $"{lead} {on}: {field.Text} ({sums}).",
                dispute.Reports.SelectMany(report => report.Citations),
                dispute.Fields.First(each => each.Field == "amount").Text);
        }
    }
}
