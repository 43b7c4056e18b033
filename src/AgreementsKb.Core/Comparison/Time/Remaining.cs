using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Time;

/// <summary>What is left of a list where a view leaves out some of what its items rest on.</summary>
internal static class Remaining
{
    /// <summary>The items that still rest on something, each with what is left of it.</summary>
    /// <param name="left">What an item still rests on: its citations, or its reports.</param>
    /// <param name="with">The item with what is left.</param>
    public static ListOf<T> Of<T, TPart>(ListOf<T> items, Func<T, ListOf<TPart>> left, Func<T, ListOf<TPart>, T> with) => items
        .Select(item => (item, parts: left(item)))
        .Where(pair => pair.parts.Count > 0)
        .Select(pair => with(pair.item, pair.parts))
        .ToListOf();
}
