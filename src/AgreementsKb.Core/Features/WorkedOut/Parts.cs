using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Works out what the records say of some agreements or outcomes, from the slice of them alone: the same rules, and the same words,
/// as over all records.
/// </summary>
internal sealed class Parts(Present present)
{
    /// <param name="ids">Also of agreements that are no longer there: nothing is found of them.</param>
    public async Task<Part> OfAgreementsAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var (records, _) = await present.AtAsync(asOf: null, register => NeedsOf(register, ids), cancellationToken);
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        return new Part(
            records.Revision,
            [.. Ground.Of(records).Disputes.All.Where(dispute => dispute.Agreements.Any(wanted.Contains) || IsTold(dispute, Kinds.Agreement, wanted))],
            [.. ids.Select(id => records.Agreements.GetValueOrDefault(id)).OfType<Agreement>().Select(agreement => Coverage(records, agreement))]);
    }

    public async Task<Part> OfOutcomesAsync(IReadOnlyCollection<string> ids, CancellationToken cancellationToken)
    {
        var wanted = ids.ToHashSet(StringComparer.Ordinal);
        var outcomes = new SliceReading.Part(Kinds.Outcome, "select data from mt_doc_outcome where id = any($1)", ids);
        var (records, _) = await present.AtAsync(asOf: null, _ => new PageNeeds(outcomes) { HasRivals = true }, cancellationToken);
        return new Part(
            records.Revision, [.. Ground.Of(records).Disputes.All.Where(dispute => IsTold(dispute, Kinds.Outcome, wanted))], []);
    }

    /// <summary>How each question of a comparison is answered for an agreement.</summary>
    public static CoverageOf Coverage(RecordSet records, Agreement agreement) => new(
        agreement.Id,
        agreement.Title,
        Comparer.Answers(records, agreement).Select(dimension => (dimension.Cells[0].State, dimension.Cells[0].Values.Count)).ToListOf());

    private static PageNeeds NeedsOf(Register register, IEnumerable<string> ids) =>
        new(Slices.Around(Closure.Of(register.Surroundings, ids.Where(register.Agreements.Has)))) { HasRivals = true };

    private static bool IsTold(Dispute dispute, string kind, HashSet<string> ids) =>
        dispute.Reports.Any(report => report.Record.Kind == kind && ids.Contains(report.Record.Id));
}

/// <param name="Revision">Of the records that it was worked out of.</param>
/// <param name="Disputes">Every dispute that touches one of those that were asked about.</param>
/// <param name="Coverage">Of the agreements among them that are there.</param>
internal sealed record Part(long Revision, IReadOnlyList<Dispute> Disputes, IReadOnlyList<CoverageOf> Coverage);

/// <param name="Answers">One for each question, in the order of a comparison: the state, and how many values are reported.</param>
internal sealed record CoverageOf(string Id, string Title, ListOf<(CellState State, int Values)> Answers);
