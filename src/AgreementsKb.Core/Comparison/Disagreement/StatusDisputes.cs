using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Reports of different sources that imply standings of one agreement that cannot both hold: never started and applied, ended
/// and applied afterwards, agreed and negotiated afterwards. That one standing follows another is no dispute.
/// </summary>
internal sealed class StatusDisputes(Ground ground)
{
    private static readonly string[] Talks = [Words.UnderNegotiation, Words.Proposed];

    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.AskedAgreements
        where agreement.Timeline.Count > 1
        let claims = Claims(agreement).ToList()
        let told = Told(claims)
        where told.Count > 0
        let sides = claims.Where(told.Contains).ToList()
        select Resumed(agreement, Settlement.Of(Dispute(agreement, sides), sides, claim => claim.Report, Differ), sides);

    private static HashSet<StatusClaim> Told(List<StatusClaim> claims) => Pairs.Of(claims)
        .Where(pair => Differ(pair.Left, pair.Right))
        .SelectMany(pair => new[] { pair.Left, pair.Right })
        .ToHashSet();

    private IEnumerable<StatusClaim> Claims(Agreement agreement) =>
        from step in agreement.Timeline
        where step.Expected != true
        let status = step.Event == Words.NeverStarted ? Words.NeverStarted : ground.Records.Word(Schemes.Event, step.Event)?.Gives
        where status is not null
        from report in step.Reports
        where report.Rank != Rank.Deprecated && report.On.Is != NoValue.None
        select new StatusClaim(step, report, status);

    /// <summary>One source may tell how one standing followed another; it does not contradict itself.</summary>
    private static bool Differ(StatusClaim left, StatusClaim right) =>
        (Excludes(left, right) || Excludes(right, left))
        && !left.Report.Cite.Any(cite => right.Report.Cite.Any(other => other.Source == cite.Source));

    private static bool Excludes(StatusClaim one, StatusClaim other) => (one.Status, other.Status) switch
    {
        (Words.NeverStarted, Words.InOperation) => !After(other, one),
        (Words.Ended, Words.InOperation) => After(other, one),
        (Words.Agreed or Words.InOperation, var later) => Talks.Contains(later) && After(other, one),
        _ => false,
    };

    private static bool After(StatusClaim later, StatusClaim earlier) =>
        later.On is { From: { } from } one && earlier.On is { To: { } to } other && from > to && !Period.Meet(one, other);

    /// <summary>An event between that starts it anew, or changes it, is an explanation, and settles it.</summary>
    private Dispute Resumed(Agreement agreement, Dispute dispute, List<StatusClaim> sides)
    {
        var starts = sides.Select(side => side.On?.To).Min();
        var ends = sides.Select(side => side.On?.From).Max();
        var between = agreement.Timeline
            .Where(step => step.Expected != true && sides.TrueForAll(side => side.Step != step))
            .FirstOrDefault(step => step.Reports.Any(report =>
                report.On.Value is { From: { } from, To: { } to } && from > starts && to <= ends));
        return between is null || starts is null || ends is null || dispute.State == DisputeState.Settled ? dispute : dispute with
        {
            State = DisputeState.Settled,
            SettledBecause = $"Another event is reported between: {Sentence.Lower(ground.Records.Label(Schemes.Event, between.Event))}, "
                + $"{DateWords.Of(StatusOf.Best(between).On)}.",
        };
    }

    private Dispute Dispute(Agreement agreement, List<StatusClaim> sides)
    {
        var statuses = sides.Select(Label).Distinct(StringComparer.Ordinal).ToList();
        var either = Sentence.Or(statuses.Select(Sentence.Lower));
        var said = string.Join("; ", sides.Select(Say).Distinct(StringComparer.Ordinal));
        return new Dispute
        {
            Id = $"{agreement.Id}.status",
            Kind = DisputeKind.Contradiction,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinRecord,
            WouldSettle = $"An official record of where {agreement.Title} stood, and when: {either}.",
            Title = $"{agreement.Title}: {either}?",
            Text = $"The reports imply standings that cannot all hold: {said}.",
            Agreements = [agreement.Id],
            Reports = sides.Select(side => ToReport(agreement, side)).ToListOf(),
            Fields =
            [
                new FieldComparison("status", FieldVerdict.Different, string.Join("; ", statuses)),
                FieldComparer.Periods("date", sides.Select(side => side.On)),
                _asserters.Field([.. sides.Select(side => side.Report)]),
            ],
        };
    }

    private string Label(StatusClaim claim) => claim.Status == Words.NeverStarted
        ? ground.Records.Label(Schemes.Event, Words.NeverStarted)
        : ground.Records.Label(Schemes.Status, claim.Status);

    private string Say(StatusClaim claim) =>
        $"{Sentence.Lower(Label(claim))}, {DateWords.Of(claim.Report.On)} {Sentence.InBrackets(_asserters.Of(claim.Report))}";

    private DisputeReport ToReport(Agreement agreement, StatusClaim side) => new()
    {
        Record = new RecordRef(Kinds.Agreement, agreement.Id),
        Item = side.Step.Item ?? side.Step.Event,
        Text = $"{Label(side)}: {ground.Records.Label(Schemes.Event, side.Step.Event)}, {DateWords.Of(side.Report.On)}",
        Stated = side.Report.On.Value?.Text,
        Details = _asserters.Named(side.Report, _details.Of(side.Report)),
        Citations = side.Report.Cite,
        Rank = side.Report.RankWord(),
    };

    /// <summary>That an agreement had a standing at a time.</summary>
    private sealed record StatusClaim(TimelineEvent Step, EventReport Report, string Status)
    {
        public Edtf? On => Report.On.Value;
    }
}
