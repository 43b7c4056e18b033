using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Reads what disputes cite and name.</summary>
internal static class CitedRecords
{
    /// <param name="agreements">Ids of those that are wanted beside the sources.</param>
    public static async Task<RecordSet> OfAsync(
        Present present, IEnumerable<Dispute> disputes, IEnumerable<string> agreements, string? asOf, CancellationToken cancellationToken)
    {
        var cited = disputes.SelectMany(dispute => dispute.Reports)
            .SelectMany(report => report.Citations)
            .Select(cite => cite.Source)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        var needs = new PageNeeds(
            new SliceReading.Part(Kinds.Source, SliceSql.Sources, cited),
            new SliceReading.Part(Kinds.Agreement, SliceSql.Agreements, [.. agreements.Distinct(StringComparer.Ordinal)]) { IsOnlyNamed = true });
        return (await present.AtAsync(asOf, _ => needs, cancellationToken)).Records;
    }
}
