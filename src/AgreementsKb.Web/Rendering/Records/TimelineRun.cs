using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>
/// Events of an agreement that follow each other: those that a reader sees at once (the first, the last, and those that say where it
/// stands), or those in between. One alone is not worth hiding.
/// </summary>
public sealed record TimelineRun(bool InSight, IReadOnlyList<TimelineEvent> Events)
{
    private const int Few = 5;

    public static IReadOnlyList<TimelineRun> Of(RecordSet records, Agreement agreement)
    {
        var events = StatusOf.InOrder(agreement.Timeline).ToList();
        var inSight = events
            .Select((step, at) => events.Count <= Few || at == 0 || at == events.Count - 1 || SaysStatus(records, step))
            .ToList();
        for (var at = 1; at < events.Count - 1; at++)
            inSight[at] |= inSight[at - 1] && inSight[at + 1];

        var runs = new List<TimelineRun>();
        for (var at = 0; at < events.Count; at++)
        {
            if (at > 0 && inSight[at] == inSight[at - 1])
                runs[^1] = runs[^1] with { Events = [.. runs[^1].Events, events[at]] };
            else
                runs.Add(new TimelineRun(inSight[at], [events[at]]));
        }

        return runs;
    }

    private static bool SaysStatus(RecordSet records, TimelineEvent step) =>
        step.Expected != true && records.Word(Schemes.Event, step.Event)?.Gives is not null;
}
