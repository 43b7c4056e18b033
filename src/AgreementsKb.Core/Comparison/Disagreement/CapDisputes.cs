using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Limits that cannot all hold. That somebody declines to give the size does not contradict a size; that there is no limit does.
/// </summary>
internal sealed class CapDisputes(Ground ground)
{
    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.Records.Agreements.Values
        from cap in agreement.Caps
        where cap.Reports.Count > 1
        let dispute = Judge(agreement, cap)
        where dispute is not null
        select dispute;

    private Dispute? Judge(Agreement agreement, Cap cap)
    {
        var reports = cap.Reports
            .Where(report => report.Rank != Rank.Deprecated && report.Limit.Is is null or NoValue.None)
            .ToList();
        var stocks = reports.Select(report => report.Measure ?? Measure.Flow).Distinct().Count();
        var kind = reports.SelectMany((left, index) => reports.Skip(index + 1).Select(right => Kind(left, right))).Max();
        return kind is not { } found ? null : Settlement.Of(reports, new Dispute
        {
            Id = $"{agreement.Id}.{cap.Item}",
            Kind = found,
            State = DisputeState.Open,
            WouldSettle = Settling.Of(found),
            Title = $"{cap.What}: {Sentence.Or(reports.Select(Say).Distinct(StringComparer.Ordinal))}?",
            Text = found == DisputeKind.DifferentScope
                ? $"The limits count differently{(stocks > 1 ? " (people passing, people there at one time)" : "")} and cannot be set against each other."
                : "The reports give limits that cannot all hold, also when each is worked out for a year.",
            Agreements = [agreement.Id],
            Reports = reports.Select(report => ToReport(agreement, cap, report)).ToListOf(),
            Fields = Fields(reports, found),
        });
    }

    /// <summary>Null where both can hold.</summary>
    private static DisputeKind? Kind(CapReport left, CapReport right)
    {
        if (left.Limit.Is is not null || right.Limit.Is is not null)
        {
            return left.Limit.Is == right.Limit.Is ? null : DisputeKind.Contradiction;
        }

        var (one, other) = (YearlyCap.Of(left), YearlyCap.Of(right));
        if (one is not null && other is not null)
        {
            return one.Span.Gap(other.Span) <= Counts.Tolerance ? null : DisputeKind.Contradiction;
        }

        var alike = left.Measure == right.Measure && left.Per == right.Per;
        return !alike ? DisputeKind.DifferentScope : Counts.Agree(left.Limit.Value!, right.Limit.Value!) ? null : DisputeKind.Contradiction;
    }

    private static string Say(CapReport report) =>
        report.Limit.Is == NoValue.None ? "no limit" : QuantityWords.Of(report.Limit, report.Per);

    private ListOf<FieldComparison> Fields(List<CapReport> reports, DisputeKind kind) =>
    [
        new FieldComparison(
            "limit",
            kind == DisputeKind.Contradiction ? FieldVerdict.Different : FieldVerdict.Compatible,
            string.Join("; ", reports.Select(Say).Distinct(StringComparer.Ordinal))),
        FieldComparer.Words(
            "measure",
            reports.Select(report => report.Measure is { } measure ? RecordShape.WordOf(measure) : null)),
        FieldComparer.Periods("period", reports.Select(report => report.Period)),
        _fields.Terms("basis", Schemes.ClaimBasis, reports.Select(report => report.Basis)),
        _fields.Actors("speaker", reports.Select(report => report.AssertedBy)),
    ];

    private DisputeReport ToReport(Agreement agreement, Cap cap, CapReport report) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = cap.Item,
        Text = Say(report),
        Stated = report.Limit.Value?.ToText(),
        Details = _details.Of(cap, report),
        Citations = report.Cite,
        Rank = report.RankWord(),
    };
}
