using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Dates of one event that cannot all be right, and whether it happened at all.</summary>
internal sealed class DateDisputes(Ground ground)
{
    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);

    public IEnumerable<Dispute> Find() =>
        from agreement in ground.AskedAgreements
        from step in agreement.Timeline
        where step.Reports.Count > 1
        let sides = Sides(step)
        where Pairs.Of(sides).Any(pair => Differ(pair.Left, pair.Right))
        select Settlement.Of(Dispute(agreement, step, sides), sides, report => report, Differ);

    /// <summary>A report without a date says only that it happened: enough against one that it did not.</summary>
    private static List<EventReport> Sides(TimelineEvent step)
    {
        var standing = step.Reports.Where(report => report.Rank != Rank.Deprecated).ToList();
        return standing.FindAll(report => report.On switch
        {
            { Value: not null } or { Is: NoValue.None } => true,
            { Is: NoValue.Unknown } => standing.Exists(Denies),
            _ => false,
        });
    }

    private static bool Denies(EventReport report) => report.On.Is == NoValue.None;

    private static bool Differ(EventReport left, EventReport right) =>
        Denies(left) != Denies(right) || (left.On.Value is { } one && right.On.Value is { } other && !Period.Meet(one, other));

    private Dispute Dispute(Agreement agreement, TimelineEvent step, List<EventReport> reports)
    {
        var dates = Dates(reports);
        var name = $"“{Sentence.Capital(step.What?.TrimEnd('.') ?? ground.Records.Label(Schemes.Event, step.Event))}”";
        var told = reports.Exists(Denies) ? Whether(agreement, name, reports)
            : step.Expected == true ? Planned(agreement, name, dates)
            : Dated(agreement, name, dates);
        return new Dispute
        {
            Id = $"{agreement.Id}.{step.Item ?? step.Event}",
            Kind = DisputeKind.Contradiction,
            State = DisputeState.Open,
            Reach = DisputeReach.WithinItem,
            WouldSettle = told.WouldSettle,
            Title = told.Title,
            Text = told.Text,
            Agreements = [agreement.Id],
            Reports = reports.Select(report => ToReport(agreement, step, report)).ToListOf(),
            Fields =
            [
                new FieldComparison("date", FieldVerdict.Different, dates),
                _asserters.Field(reports),
            ],
        };
    }

    /// <summary>A day that one source gives and another lets infer is one day.</summary>
    private static string Dates(List<EventReport> reports)
    {
        var stated = reports.Where(report => report.On.Value is { IsUncertain: false }).Select(report => Bounds(report.On.Value!)).ToHashSet();
        return Sentence.Or(reports
            .Where(report => report.On.Value is not { IsUncertain: true } inferred || !stated.Contains(Bounds(inferred)))
            .Select(report => DateWords.Of(report.On))
            .Distinct(StringComparer.Ordinal));
    }

    private static (DateOnly? From, DateOnly? To) Bounds(Edtf date) => (date.From, date.To);

    private Account Whether(Agreement agreement, string name, List<EventReport> reports) => new(
        $"{agreement.Title}, {name}: did it happen?",
        $"The reports differ on whether it happened: {string.Join("; ", reports.Select(Say).Distinct(StringComparer.Ordinal))}.",
        $"An official record of whether this took place: {name}.");

    private static Account Planned(Agreement agreement, string name, string dates) => new(
        $"{agreement.Title}, {name}: {dates}?",
        $"The reports expect the same event at times that cannot all come true: {dates}.",
        $"An announcement of a party to {agreement.Title} that gives the planned date of {name}.");

    private static Account Dated(Agreement agreement, string name, string dates) => new(
        $"{agreement.Title}, {name}: {dates}?",
        $"The reports give dates for the same event that cannot all be right: {dates}.",
        $"The text of {agreement.Title} or an official record that dates {name}: {dates}.");

    private string Say(EventReport report) => $"{DateWords.Of(report.On)} {Sentence.InBrackets(_asserters.Of(report))}";

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

    private sealed record Account(string Title, string Text, string WouldSettle);
}
