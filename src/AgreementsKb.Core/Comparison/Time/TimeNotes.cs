using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Time;

/// <summary>Says what a look at a past day leaves out, so that a short answer is not taken for a full one.</summary>
internal static class TimeNotes
{
    /// <param name="present">All that was known, whatever day a subject is looked at.</param>
    public static IEnumerable<ReadingNote> Of(Ground present, IReadOnlyList<Column> columns, DateOnly? knownBy) =>
        Known(knownBy).Concat(columns.SelectMany(column => At(column).Concat(Missing(present, column, knownBy))));

    private static IEnumerable<ReadingNote> Known(DateOnly? knownBy)
    {
        if (knownBy is { } day)
        {
            yield return new ReadingNote(
                $"Only claims whose source was published by {DateWords.Of(day)}; sources without a date are left out.");
        }
    }

    private static IEnumerable<ReadingNote> At(Column column)
    {
        if (column.Subject.At is { } day)
        {
            yield return new ReadingNote(
                $"{column.Subject.Label}: what is dated later than {DateWords.Of(day)}, or counted up to a later day, is left out; what has no date is kept.");
        }
    }

    private static IEnumerable<ReadingNote> Missing(Ground present, Column column, DateOnly? knownBy) =>
        from name in column.Subject.Agreements
        where !column.Has(name.Id)
        select new ReadingNote(!present.Records.Agreements.ContainsKey(name.Id) && knownBy is { } known
            ? $"{name.Title}: no source published by {DateWords.Of(known)} tells of it."
            : $"{column.Subject.Label}: every dated event of {name.Title} is later.");
}
