namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Some of the slots of an index: bits where they are many, numbers where they are few. Immutable.</summary>
internal abstract class SlotSet
{
    public abstract int Count { get; }

    /// <summary>Whether numbers take less room than bits: 32 bits for each slot of the set, or one for each that there is.</summary>
    /// <param name="count">How many there are in the set.</param>
    /// <param name="slots">How many there are in all.</param>
    public static bool AreFew(int count, int slots) => count < slots / 32;

    /// <summary>What is in any of the sets.</summary>
    public static SlotSet AnyOf(IReadOnlyList<SlotSet> sets, int slots)
    {
        if (sets is [var only])
        {
            return only;
        }

        if (AreFew(sets.Sum(set => set.Count), slots))
        {
            var numbers = new List<int>();
            foreach (var set in sets)
            {
                set.ForEach(numbers.Add);
            }

            numbers.Sort();
            return new SlotNumbers(numbers.Distinct().ToArray());
        }

        var making = new SlotBits.Making(slots);
        foreach (var set in sets)
        {
            set.ForEach(making.Add);
        }

        return making.Make();
    }

    public abstract bool Contains(int slot);

    /// <summary>What is in both.</summary>
    public abstract SlotSet And(SlotSet other);

    /// <summary>How many are in both.</summary>
    public abstract int CountOf(SlotBits other);

    /// <summary>The same as bits.</summary>
    /// <param name="slots">How many there are in all.</param>
    public abstract SlotBits Bits(int slots);

    /// <summary>From the first to the last.</summary>
    public abstract void ForEach(Action<int> take);

    /// <summary>The first of them that is not before a slot; -1 where there is none.</summary>
    public abstract int Next(int slot);

    /// <summary>The last of them that is not after a slot; -1 where there is none.</summary>
    public abstract int Previous(int slot);

    /// <summary>The same without some and with others.</summary>
    /// <param name="fresh">After all that are in the set, going up.</param>
    /// <param name="slots">How many there are in all, with these.</param>
    public abstract SlotSet With(IReadOnlyCollection<int> gone, IReadOnlyCollection<int> fresh, int slots);
}
