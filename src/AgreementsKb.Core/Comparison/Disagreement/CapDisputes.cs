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
    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.AskedAgreements
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
        var worst = Pairs.Of(reports)
            .Select(pair => CapRelations.Of(pair.Left, pair.Right))
            .DefaultIfEmpty(CapRelation.Agree)
            .Max();
        return worst == CapRelation.Agree ? null : Settlement.Of(
            Dispute(agreement, cap, reports, worst),
            reports,
            report => report,
            (left, right) => CapRelations.Of(left, right) != CapRelation.Agree);
    }

    private Dispute Dispute(Agreement agreement, Cap cap, List<CapReport> reports, CapRelation relation)
    {
        var limits = Sentence.Or(reports.Select(Say).Distinct(StringComparer.Ordinal));
        return new Dispute
        {
            Id = $"{agreement.Id}.{cap.Item}",
            Kind = relation == CapRelation.Contradiction ? DisputeKind.Contradiction : DisputeKind.DifferentScope,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinItem,
            WouldSettle = relation == CapRelation.Contradiction
                ? $"The text of {agreement.Title}, or a statement of a party to it, that gives the limit: {limits}."
                : $"A source that says what the limit counts and for what time: {limits}.",
            Title = $"{agreement.Title}, “{cap.What}”: {limits}?",
            Text = relation == CapRelation.Contradiction
                ? "The reports give limits that cannot all hold, also when each is worked out for a year."
                : $"The limits cannot be set against each other: {Sentence.And(Reasons(reports))}.",
            Agreements = [agreement.Id],
            Reports = reports.Select(report => ToReport(agreement, cap, report)).ToListOf(),
            Fields = Fields(reports, relation),
        };
    }

    private static string Say(CapReport report) =>
        report.Limit.Is == NoValue.None ? "no limit" : QuantityWords.Of(report.Limit, report.Per);

    private static IEnumerable<string> Reasons(List<CapReport> reports)
    {
        var pairs = Pairs.Of(reports).ToList();
        var measures = pairs.Exists(pair => CapRelations.MeasuresDiffer(pair.Left, pair.Right));
        if (measures)
        {
            yield return "one counts people passing in a period, another people there at one time";
        }

        var times = pairs.Exists(pair => CapRelations.TimesDiffer(pair.Left, pair.Right));
        if (times)
        {
            yield return "they are for different times";
        }

        if (!measures && !times)
        {
            yield return "they are for different spans of time, or one does not say for which";
        }
    }

    private ListOf<FieldComparison> Fields(List<CapReport> reports, CapRelation relation) =>
    [
        new FieldComparison(
            "limit",
            relation == CapRelation.Contradiction ? FieldVerdict.Different : FieldVerdict.Compatible,
            string.Join("; ", reports.Select(Say).Distinct(StringComparer.Ordinal))),
        FieldComparer.Words(
            "measure",
            reports.Select(report => report.Measure is { } measure ? RecordShape.WordOf(measure) : null)),
        FieldComparer.Periods("period", reports.Select(report => report.Period)),
        _fields.Terms("basis", Schemes.ClaimBasis, reports.Select(report => report.Basis)),
        _asserters.Field(reports),
    ];

    private DisputeReport ToReport(Agreement agreement, Cap cap, CapReport report) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = cap.Item,
        Text = Say(report),
        Stated = report.Limit.Value?.ToText(),
        Details = _asserters.Named(report, _details.Of(cap, report)),
        Citations = report.Cite,
        Rank = report.RankWord(),
    };
}
