namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>The slots of an index in one order of its lists.</summary>
/// <param name="Slots">From the first to the last, going up.</param>
/// <param name="Values">What is sorted by, of each slot: the number of a day or of a change; null where that is the id alone.</param>
/// <param name="Ids">Of each slot; they order those of one value.</param>
internal sealed record ListOrder(int[] Slots, long[]? Values, string[] Ids)
{
    public static ListOrder Of(IEnumerable<int> slots, long[]? values, string[] ids)
    {
        var order = new ListOrder([.. slots], values, ids);
        Array.Sort(order.Slots, order.Compare);
        return order;
    }

    /// <summary>The same with some slots gone and others new.</summary>
    public ListOrder With(IReadOnlySet<int> gone, IReadOnlyCollection<int> made, long[]? values, string[] ids)
    {
        var changed = new ListOrder(Array.Empty<int>(), values, ids);
        int[] fresh = [.. made];
        Array.Sort(fresh, changed.Compare);
        var slots = new List<int>(Slots.Length + fresh.Length);
        var next = 0;
        foreach (var slot in Slots.Where(slot => !gone.Contains(slot)))
        {
            while (next < fresh.Length && changed.Compare(fresh[next], slot) < 0)
            {
                slots.Add(fresh[next++]);
            }

            slots.Add(slot);
        }

        return changed with { Slots = [.. slots, .. fresh.AsSpan(next)] };
    }

    /// <summary>The slots of a set that come after a place, in one direction.</summary>
    /// <param name="place">Null to begin at the end that comes first.</param>
    public List<int> Cut(SlotSet set, (long Value, string Id)? place, bool descending, int most)
    {
        var cut = new List<int>(most);
        var step = descending ? -1 : 1;
        var first = place is { } after ? Beyond(after, descending) : descending ? Slots.Length - 1 : 0;
        for (var at = first; at >= 0 && at < Slots.Length && cut.Count < most; at += step)
        {
            if (set.Contains(Slots[at]))
            {
                cut.Add(Slots[at]);
            }
        }

        return cut;
    }

    /// <summary>The slot of a record, in an order by ids alone.</summary>
    /// <exception cref="InvalidOperationException">There is none.</exception>
    public int Find(string id) =>
        Beyond((0, id), descending: true) + 1 is var at && at < Slots.Length && Ids[Slots[at]] == id
            ? Slots[at]
            : throw new InvalidOperationException($"The index of lists has no record `{id}`.");

    /// <summary>The position next to a place, which need not be that of a record.</summary>
    private int Beyond((long Value, string Id) place, bool descending)
    {
        var (low, high) = (0, Slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var way = Compare(Slots[middle], place);
            if (way < 0 || (way == 0 && !descending))
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return descending ? low - 1 : low;
    }

    private int Compare(int one, int other) => Compare(one, (Values?[other] ?? 0, Ids[other]));

    private int Compare(int slot, (long Value, string Id) other)
    {
        var way = (Values?[slot] ?? 0).CompareTo(Values is null ? 0 : other.Value);
        return way != 0 ? way : string.CompareOrdinal(Ids[slot], other.Id);
    }
}
