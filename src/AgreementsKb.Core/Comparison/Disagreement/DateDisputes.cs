using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Dates of one event that cannot all be right.</summary>
internal sealed class DateDisputes(Ground ground)
{
    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.Records.Agreements.Values
        from step in agreement.Timeline
        where step.Reports.Count > 1
        let dated = step.Reports.Where(report => report.On.Value is not null && report.Rank != Rank.Deprecated).ToList()
        where Pairs.Of(dated).Any(pair => Differ(pair.Left, pair.Right))
        select Settlement.Of(Dispute(agreement, step, dated), dated, report => report, Differ);

    private static bool Differ(EventReport left, EventReport right) => !Period.Meet(left.On.Value!, right.On.Value!);

    private Dispute Dispute(Agreement agreement, TimelineEvent step, List<EventReport> reports)
    {
        var dates = Sentence.Or(reports.Select(report => DateWords.Of(report.On)).Distinct(StringComparer.Ordinal));
        var name = step.What?.TrimEnd('.') ?? ground.Records.Label(Schemes.Event, step.Event);
        var planned = step.Expected == true;
        return new Dispute
        {
            Id = $"{agreement.Id}.{step.Item ?? step.Event}",
            Kind = DisputeKind.Contradiction,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinItem,
            WouldSettle = planned
                ? $"An announcement of a party to {agreement.Title} that gives the planned date of “{Sentence.Capital(name)}”."
                : $"The text of {agreement.Title} or an official record that dates “{Sentence.Capital(name)}”: {dates}.",
            Title = $"{Sentence.Capital(name)}: {dates}?",
            Text = planned
                ? $"The reports expect the same event at times that cannot all come true: {dates}."
                : $"The reports give dates for the same event that cannot all be right: {dates}.",
            Agreements = [agreement.Id],
            Reports = reports.Select(report => ToReport(agreement, step, report)).ToListOf(),
            Fields =
            [
                new FieldComparison("date", FieldVerdict.Different, dates),
                _asserters.Field(reports),
            ],
        };
    }

    private DisputeReport ToReport(Agreement agreement, TimelineEvent step, EventReport report) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = step.Item ?? step.Event,
        Text = DateWords.Of(report.On),
        Stated = report.On.Value?.Text,
        Details = _asserters.Named(report, _details.Of(report)),
        Citations = report.Cite,
        Rank = report.RankWord(),
    };
}
