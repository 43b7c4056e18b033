namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Few of the slots of an index: their numbers.</summary>
/// <param name="numbers">Going up, each once.</param>
internal sealed class SlotNumbers(ReadOnlyMemory<int> numbers) : SlotSet
{
    public static SlotNumbers None { get; } = new(ReadOnlyMemory<int>.Empty);

    public override int Count => numbers.Length;

    public ReadOnlySpan<int> Span => numbers.Span;

    public override bool Contains(int slot) => numbers.Span.BinarySearch(slot) >= 0;

    public override SlotSet And(SlotSet other)
    {
        if (other is SlotNumbers fewer && fewer.Count < Count)
        {
            return fewer.And(this);
        }

        var both = new List<int>();
        foreach (var slot in numbers.Span)
        {
            if (other.Contains(slot))
            {
                both.Add(slot);
            }
        }

        return new SlotNumbers(both.ToArray());
    }

    public override int CountOf(SlotBits other) => other.CountOf(numbers.Span);

    public override SlotBits Bits(int slots)
    {
        var making = new SlotBits.Making(slots);
        ForEach(making.Add);
        return making.Make();
    }

    public override void ForEach(Action<int> take)
    {
        foreach (var slot in numbers.Span)
        {
            take(slot);
        }
    }

    public override int Next(int slot)
    {
        var at = numbers.Span.BinarySearch(slot);
        return (at < 0 ? ~at : at) is var next && next < Count ? numbers.Span[next] : -1;
    }

    public override int Previous(int slot)
    {
        var at = numbers.Span.BinarySearch(slot);
        return (at < 0 ? ~at - 1 : at) is var previous and >= 0 ? numbers.Span[previous] : -1;
    }

    public override SlotSet With(IReadOnlyCollection<int> gone, IReadOnlyCollection<int> fresh, int slots)
    {
        var changed = new SlotNumbers((int[])[.. numbers.Span.ToArray().Where(slot => !gone.Contains(slot)), .. fresh]);
        return AreFew(changed.Count, slots) ? changed : changed.Bits(slots);
    }
}
