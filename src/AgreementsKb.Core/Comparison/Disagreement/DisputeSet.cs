using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Every dispute, ordered by id, and by what it touches.</summary>
internal sealed class DisputeSet
{
    private readonly Dictionary<string, Dispute[]> _byAgreement;
    private readonly Dictionary<(RecordRef Record, string? Item), Dispute[]> _byItem;

    /// <param name="at">The day that the reports stood on; null for all of them.</param>
    public DisputeSet(IEnumerable<Dispute> disputes, DateOnly? at = null)
    {
        All = disputes.GroupBy(dispute => dispute.Id, StringComparer.Ordinal)
            .SelectMany(Numbered)
            .Select(dispute => On(at, dispute))
            .OrderBy(dispute => dispute.Id, StringComparer.Ordinal)
            .ToListOf();
        _byAgreement = All
            .SelectMany(dispute => dispute.Agreements.Select(agreement => (agreement, dispute)))
            .GroupBy(pair => pair.agreement, pair => pair.dispute, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
        _byItem = All
            .SelectMany(dispute => dispute.Reports.Select(report => (report.Record, report.Item)).Distinct().Select(item => (item, dispute)))
            .GroupBy(pair => pair.item, pair => pair.dispute)
            .ToDictionary(group => group.Key, group => group.ToArray());
    }

    public ListOf<Dispute> All { get; }

    /// <summary>The same reports may differ on one day and not on another: each day has disputes of its own.</summary>
    private static Dispute On(DateOnly? at, Dispute dispute) => at is { } day
        ? dispute with
        {
            Id = string.Create(CultureInfo.InvariantCulture, $"{dispute.Id}@{day:yyyy-MM-dd}"),
            Title = $"{dispute.Title} (on {DateWords.Of(day)})",
        }
        : dispute;

    public IReadOnlyList<Dispute> OfAgreement(string agreement) => _byAgreement.GetValueOrDefault(agreement) ?? [];

    public IReadOnlyList<Dispute> OfItem(RecordRef record, string? item) => _byItem.GetValueOrDefault((record, item)) ?? [];

    /// <summary>A sum and a cap of one agreement may have one name; neither dispute may hide the other.</summary>
    private static IEnumerable<Dispute> Numbered(IEnumerable<Dispute> sameId) =>
        sameId.Select((dispute, index) => index == 0 ? dispute : dispute with { Id = $"{dispute.Id}.{index + 1}" });
}
