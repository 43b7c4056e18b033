using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison;

/// <summary>
/// Derives where an agreement stands: the status given by its latest event that happened and gives one. An event without a
/// date is as late as the one listed before it.
/// </summary>
public static class StatusOf
{
    /// <summary>Null where no event gives a status.</summary>
    public static AgreementStatus? Agreement(RecordSet records, Agreement agreement)
    {
        var latest = Deciding(agreement.Timeline, step => records.Word(Schemes.Event, step.Event)?.Gives);
        if (latest is null)
        {
            return null;
        }

        var word = records.Word(Schemes.Event, latest.Event)!.Gives!;
        var report = Best(latest);
        return new AgreementStatus(
            word,
            records.Label(Schemes.Status, word),
            latest.Event,
            report.On,
            latest.Reports.SelectMany(each => each.Cite).Distinct().ToListOf());
    }

    /// <summary>The event that gives the status; null where none gives one.</summary>
    /// <param name="timeline">The events of an agreement.</param>
    /// <param name="gives">The status that an event gives, by its term.</param>
    public static TimelineEvent? Deciding(ListOf<TimelineEvent> timeline, Func<TimelineEvent, string?> gives) =>
        InOrder(timeline).LastOrDefault(step => step.Expected != true && Happened(step) && gives(step) is not null);

    /// <summary>At least one source says so; the others may say that it did not.</summary>
    private static bool Happened(TimelineEvent step) => step.Reports.Any(report => report.On.Is != NoValue.None);

    /// <summary>The events by date; those of the same date, or without one, in the order in which they are listed.</summary>
    public static ListOf<TimelineEvent> InOrder(ListOf<TimelineEvent> timeline)
    {
        var dated = new List<(DateOnly On, TimelineEvent Step)>();
        var last = DateOnly.MinValue;
        foreach (var step in timeline)
        {
            last = Best(step).On.Value is { } on ? on.To ?? on.From ?? last : last;
            dated.Add((last, step));
        }

        return dated.OrderBy(pair => pair.On).Select(pair => pair.Step).ToListOf();
    }

    /// <summary>The report to go by: a preferred one, else the first with a date, else the first.</summary>
    public static EventReport Best(TimelineEvent step) => step.Reports
        .OrderBy(report => report.Rank switch { Rank.Preferred => 0, null => 1, _ => 2 })
        .ThenBy(report => report.On.Value is null ? 1 : 0)
        .First();
}
