using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Dates of one event that cannot all be right.</summary>
internal sealed class DateDisputes(Ground ground)
{
    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.Records.Agreements.Values
        from step in agreement.Timeline
        let dated = step.Reports.Where(report => report.On.Value is not null && report.Rank != Rank.Deprecated).ToList()
        where dated.Exists(left => dated.Exists(right => !Period.Meet(left.On.Value!, right.On.Value!)))
        select Dispute(agreement, step, dated);

    private Dispute Dispute(Agreement agreement, TimelineEvent step, List<EventReport> reports)
    {
        var dates = Sentence.Or(reports.Select(report => DateWords.Of(report.On)).Distinct(StringComparer.Ordinal));
        var name = step.What?.TrimEnd('.') ?? ground.Records.Label(Schemes.Event, step.Event);
        return Settlement.Of(reports, new Dispute
        {
            Id = $"{agreement.Id}.{step.Item ?? step.Event}",
            Kind = DisputeKind.Contradiction,
            State = DisputeState.Open,
            WouldSettle = Settling.Of(DisputeKind.Contradiction),
            Title = $"{Sentence.Capital(name)}: {dates}?",
            Text = $"The reports give dates for the same event that cannot all be right: {dates}.",
            Agreements = [agreement.Id],
            Reports = reports.Select(report => ToReport(agreement, step, report)).ToListOf(),
            Fields =
            [
                new FieldComparison("date", FieldVerdict.Different, dates),
                _fields.Actors("speaker", reports.Select(report => report.AssertedBy)),
            ],
        });
    }

    private DisputeReport ToReport(Agreement agreement, TimelineEvent step, EventReport report) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = step.Item ?? step.Event,
        Text = DateWords.Of(report.On),
        Stated = report.On.Value?.Text,
        Details = _details.Of(report),
        Citations = report.Cite,
        Rank = report.RankWord(),
    };
}
