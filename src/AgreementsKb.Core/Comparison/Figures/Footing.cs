using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// On what footing a sum is reported: pledged, committed, paid. Sums of different footings are never added and never set
/// against each other.
/// </summary>
internal static class Footing
{
    public const string NotStated = "not-stated";

    /// <summary>The footing a source gives; a source that gives none is not made to say one.</summary>
    public static string Of(FundingReport report) => report.Basis ?? NotStated;

    /// <summary>The footing to count a report under: a silent one goes with the others of its line if they agree.</summary>
    public static string ToCountUnder(FundingLine line, FundingReport report)
    {
        var stated = line.Reports
            .Where(other => other.Rank != Rank.Deprecated)
            .Select(other => other.Basis)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return report.Basis ?? (stated is [var only] ? only : NotStated);
    }

    public static string Label(RecordSet records, string footing) =>
        footing == NotStated ? "Not said whether pledged or paid" : records.Label(Schemes.MoneyBasis, footing);

    /// <summary>By label, with what no source states last.</summary>
    public static ListOf<string> InOrder(RecordSet records, IEnumerable<string> footings) => footings
        .Distinct(StringComparer.Ordinal)
        .OrderBy(footing => footing == NotStated)
        .ThenBy(footing => Label(records, footing), StringComparer.Ordinal)
        .ThenBy(footing => footing, StringComparer.Ordinal)
        .ToListOf();

    /// <summary>"under “Paid”".</summary>
    public static string Under(RecordSet records, string footing) => $"under “{Label(records, footing)}”";
}
