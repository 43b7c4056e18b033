namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>How two reported numbers about the world stand to each other, the weightiest last.</summary>
internal enum OutcomeRelation
{
    Agree,

    /// <summary>Numbers of other things, people, places or times, be they alike or not.</summary>
    Scope,

    /// <summary>The same number for different times.</summary>
    Time,

    /// <summary>Answers to one question that cannot both be exact.</summary>
    Contradiction,
}

/// <summary>Judges two reported numbers at a time. Symmetric.</summary>
internal static class OutcomeRelations
{
    public static OutcomeRelation Of(OutcomeSide left, OutcomeSide right)
    {
        var agree = left.Form == right.Form && Rounded.Agree(left.Value, right.Value);
        if (agree)
        {
            return !SameThing(left, right) ? OutcomeRelation.Scope
                : OwnTimesDiffer(left, right) ? OutcomeRelation.Time
                : OutcomeRelation.Agree;
        }

        return left.Form == right.Form && SameThing(left, right) && SamePeople(left, right) && SameTime(left, right)
            ? OutcomeRelation.Contradiction
            : OutcomeRelation.Scope;
    }

    /// <summary>The same days as far as both say, or the same words for them.</summary>
    public static bool SameTime(OutcomeSide left, OutcomeSide right) => left.Period is { } one && right.Period is { } other
        ? Period.Same(one, other)
        : left.Period is null == right.Period is null && left.Report.PeriodNote == right.Report.PeriodNote;

    private static bool SameThing(OutcomeSide left, OutcomeSide right) =>
        left.Metric == right.Metric && left.Geography == right.Geography
        && (left.Population is null || right.Population is null || SamePeople(left, right));

    /// <summary>Who counts everybody does not contradict who counts some.</summary>
    private static bool SamePeople(OutcomeSide left, OutcomeSide right) => left.Population == right.Population;

    /// <summary>A source that gives no time of its own is silent, and contradicts nothing.</summary>
    private static bool OwnTimesDiffer(OutcomeSide left, OutcomeSide right) =>
        left.Report.Period is { } one && right.Report.Period is { } other && !Period.Same(one, other);
}
