using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// Which records are part of a dispute. Disputes are worked out from all records together, so this is the one filter that reads
/// them; they are found once for each state of the records.
/// </summary>
internal static class Disputed
{
    /// <returns>Null where nothing asks for it.</returns>
    public static async Task<string[]?> IdsAsync(
        Snapshots snapshots, RecordKind kind, ListOf<List.Filter> filters, string? asOf, CancellationToken cancellationToken)
    {
        if (filters.All(filter => filter.Name != ListFilters.HasDispute))
        {
            return null;
        }

        var (records, _) = await snapshots.AtAsync(asOf, cancellationToken);
        var disputes = DisputeFinder.Of(records);
        var ids = kind.Name == Kinds.Agreement
            ? disputes.SelectMany(dispute => dispute.Agreements)
            : disputes.SelectMany(dispute => dispute.Reports)
                .Where(report => report.Record.Kind == kind.Name)
                .Select(report => report.Record.Id);
        return [.. ids.Distinct(StringComparer.Ordinal)];
    }
}
