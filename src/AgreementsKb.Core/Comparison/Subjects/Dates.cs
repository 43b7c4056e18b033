using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Looks at a subject on a date, and says how the date was read where that is not plain.</summary>
internal static class Dates
{
    /// <summary>Why there is no such date to look at a subject on; null where there is.</summary>
    public static Obstacle? Obstacle(TimeMention time) => time switch
    {
        { Instead: { } instead } => new Obstacle(ObstacleKind.Date, time.Tokens, instead.Select(date => $"on {date}").ToListOf()),
        { Relation: TimeRelation.After } => new Obstacle(ObstacleKind.After, time.Tokens, InsteadOfAfter(time)),
        _ => null,
    };

    /// <param name="narrower">What the words would name if they were no date but part of a name.</param>
    public static Attempt On(Attempt attempt, TimeMention time, Subject? narrower = null) => time.At is { } day
        ? attempt with
        {
            Subject = attempt.Subject!.On(day),
            Remarks =
            [
                .. attempt.Remarks.Select(remark =>
                    remark with { Narrower = [.. remark.Narrower.Select(subject => subject.On(day))] }),
                .. Said(time, day, narrower),
            ],
        }
        : attempt;

    public static Attempt Narrowed(Attempt narrowed, TimeMention time, Attempt dated) => narrowed with
    {
        Remarks =
        [
            .. narrowed.Remarks,
            new Remark(
                $"“{time.Raw}” was read as part of the name of {narrowed.Subject!.Label}, not as a date.", [dated.Subject!]),
        ],
    };

    public static Attempt LeftAside(Attempt attempt, TimeMention time, Attempt dated) => attempt with
    {
        Remarks =
        [
            .. attempt.Remarks,
            new Remark(
                $"No agreement of {attempt.Subject!.Label} has “{time.Raw}” in its name; "
                + "it was left aside, and not read as a date.",
                [dated.Subject!]),
        ],
    };

    private static ListOf<string> InsteadOfAfter(TimeMention time) => time.When switch
    {
        null => ["now"],
        { } date when TimeReader.HasBefore(time.Tokens) => [$"before {SubjectMaker.Say(date.First)} versus now"],
        { } date => [$"on {SubjectMaker.Say(date.Last)}", "now"],
    };

    private static IEnumerable<Remark> Said(TimeMention time, DateOnly day, Subject? narrower)
    {
        IReadOnlyList<Subject> narrow = narrower is null ? [] : [narrower];
        if (time.Relation == TimeRelation.Before)
        {
            yield return new Remark($"“{time.Raw}” was read as the day before: the end of {SubjectMaker.Say(day)}.", narrow);
        }
        else if (!time.When!.IsDay)
        {
            yield return new Remark($"“{time.Raw}” was read as a date: the end of {SubjectMaker.Say(day)}.", narrow);
        }
        else if (narrow.Count > 0)
        {
            yield return new Remark($"“{time.Raw}” was read as a date.", narrow);
        }
    }
}
