namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Decides between a year as a word of a name ("UK-France 2023" is the agreement of 2023) and as a date. A date it is where the
/// same subject stands there twice and the years do not tell two agreements apart.
/// </summary>
internal static class Years
{
    public static List<Attempt> Settle(List<Attempt> attempts)
    {
        var repeated = attempts
            .Where(attempt => attempt.Subject is not null)
            .GroupBy(Undated, StringComparer.Ordinal)
            .Where(group => group.Count() > 1 && !TellsApart([.. group]))
            .SelectMany(group => group)
            .ToHashSet(ReferenceEqualityComparer.Instance);
        return attempts.ConvertAll(attempt => attempt.IfDate is { } dated && repeated.Contains(attempt) ? dated : attempt);
    }

    private static bool TellsApart(List<Attempt> same) =>
        same.TrueForAll(attempt => attempt.IfDate is null || attempt.YearNarrows)
        && same.DistinctBy(attempt => attempt.Subject!.Id).Count() == same.Count;

    private static string Undated(Attempt attempt) =>
        (attempt.IfDate ?? attempt).Subject!.Id.Split(SubjectMaker.AtMark)[0];
}
