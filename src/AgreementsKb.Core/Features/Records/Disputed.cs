using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// Which records are part of a dispute. Disputes are worked out from all records together: found once for each state of the records
/// where these fit in memory, else taken from what is kept.
/// </summary>
/// <param name="Ids">Null where what is kept is to be asked.</param>
/// <param name="PendingSince">The revision since which changes are still being worked in; null where none are.</param>
internal sealed record Disputed(string[]? Ids, long? PendingSince)
{
    /// <summary>The last change of the state of which all that is kept is worked out; null where some is not, or nothing kept is asked.</summary>
    public long? WorkedOut { get; init; }

    /// <summary>A condition on a row of the lists.</summary>
    /// <param name="add">Makes a parameter of a value.</param>
    public string Sql(RecordKind kind, bool isWanted, Func<object, string> add)
    {
        if (Ids is not null)
        {
            return $"row.id {(isWanted ? "= any" : "<> all")} ({add(Ids)})";
        }

        var ids = kind.Name == Kinds.Agreement
            ? "select unnest(agreements) from kb_dispute"
            : $"select split_part(record, '/', 2) from kb_dispute, unnest(records) record where record like '{kind.Name}/%'";
        return $"row.id {(isWanted ? "in" : "not in")} ({ids})";
    }

    /// <returns>Null where nothing asks for it.</returns>
    public static async Task<Disputed?> OfAsync(
        Kept kept, Snapshots snapshots, RecordKind kind, ListOf<List.Filter> filters, string? asOf, CancellationToken cancellationToken)
    {
        if (filters.All(filter => filter.Name != ListFilters.HasDispute))
        {
            return null;
        }

        if (asOf is null && await kept.IsNeededAsync(cancellationToken))
        {
            var state = await kept.StateAsync(cancellationToken);
            return state.IsBehind ? new Disputed(Ids: null, state.Revision) : new Disputed(Ids: null, PendingSince: null) { WorkedOut = state.Revision };
        }

        var (records, _) = await snapshots.AtAsync(asOf, cancellationToken);
        var disputes = DisputeFinder.Of(records);
        var ids = kind.Name == Kinds.Agreement
            ? disputes.SelectMany(dispute => dispute.Agreements)
            : disputes.SelectMany(dispute => dispute.Reports)
                .Where(report => report.Record.Kind == kind.Name)
                .Select(report => report.Record.Id);
        return new Disputed([.. ids.Distinct(StringComparer.Ordinal)], PendingSince: null);
    }
}
