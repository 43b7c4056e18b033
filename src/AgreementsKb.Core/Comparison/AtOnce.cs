namespace AgreementsKb.Core.Comparison;

/// <summary>
/// Shares work between two cores: one takes what comes first, the other what comes last, until nothing is left. Where no other
/// core is free, one does it all. The outcome is the same either way.
/// </summary>
internal static class AtOnce
{
    /// <param name="make">Must not change what another call of it reads.</param>
    /// <returns>In the order of the items.</returns>
    public static T[] Select<TItem, T>(IReadOnlyList<TItem> items, Func<TItem, T> make)
    {
        var made = new T[items.Count];
        var taken = 0;
        Parallel.Invoke(
            () => Work(from: 0, step: 1),
            () => Work(from: made.Length - 1, step: -1));
        return made;

        void Work(int from, int step)
        {
            for (var at = from; Interlocked.Increment(ref taken) <= made.Length; at += step)
            {
                made[at] = make(items[at]);
            }
        }
    }
}
