using System.Text;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>The slots of an index in one order of its lists.</summary>
/// <param name="Slots">From the first to the last, going up.</param>
/// <param name="Values">What is sorted by.</param>
/// <param name="Ids">Of each slot; they order those of one value.</param>
internal sealed record ListOrder(int[] Slots, SlotValues Values, SlotTexts Ids)
{
    public static ListOrder Of(SlotValues values, SlotTexts ids)
    {
        var order = new ListOrder([.. Enumerable.Range(0, ids.Count)], values, ids);
        Array.Sort(order.Slots, order.Compare);
        return order;
    }

    /// <summary>The same with some slots gone and others new.</summary>
    /// <param name="fresh">The new slots.</param>
    /// <param name="made">What is in them.</param>
    /// <param name="ids">Of all slots, old and new.</param>
    public ListOrder With(IReadOnlySet<int> gone, IEnumerable<int> fresh, IEnumerable<ListIndex.Entry> made, SlotTexts ids)
    {
        var changed = new ListOrder([], Values.With(made), ids);
        int[] sorted = [.. fresh];
        Array.Sort(sorted, changed.Compare);
        var slots = new List<int>(Slots.Length + sorted.Length);
        var next = 0;
        foreach (var slot in Slots.Where(slot => !gone.Contains(slot)))
        {
            while (next < sorted.Length && changed.Compare(sorted[next], slot) < 0)
            {
                slots.Add(sorted[next++]);
            }

            slots.Add(slot);
        }

        return changed with { Slots = [.. slots, .. sorted.AsSpan(next)] };
    }

    /// <summary>The slots of a set that come after a place, in one direction.</summary>
    /// <param name="place">Null to begin at the end that comes first.</param>
    public List<int> Cut(SlotBits set, ListCursor? place, bool descending, int most)
    {
        var cut = new List<int>(most);
        var step = descending ? -1 : 1;
        var first = place is not null ? Beyond(place, descending) : descending ? Slots.Length - 1 : 0;
        for (var at = first; at >= 0 && at < Slots.Length && cut.Count < most; at += step)
        {
            if (set.Contains(Slots[at]))
            {
                cut.Add(Slots[at]);
            }
        }

        return cut;
    }

    /// <summary>The place of a slot, after which a page begins.</summary>
    public ListCursor PlaceOf(int slot) => new(Values.Text(slot), Ids.Text(slot));

    /// <summary>How many slots do not come after a place, which need not be that of a record.</summary>
    public int To(ListCursor place) => Before(Values.To(place.Value), Encoding.UTF8.GetBytes(place.Id), isItself: true);

    /// <summary>How many slots do not come after a record.</summary>
    public int To(ListIndex.Entry record) => Before(Values.To(record), record.Id, isItself: true);

    /// <summary>The position next to a place in one direction.</summary>
    private int Beyond(ListCursor place, bool descending) => descending
        ? Before(Values.To(place.Value), Encoding.UTF8.GetBytes(place.Id), isItself: false) - 1
        : To(place);

    /// <param name="toPlace">How a slot stands to the place by its value.</param>
    /// <param name="isItself">Whether the slot at the place is one of them.</param>
    private int Before(Func<int, int> toPlace, ReadOnlySpan<byte> id, bool isItself)
    {
        var (low, high) = (0, Slots.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            var way = toPlace(Slots[middle]) is var byValue and not 0 ? byValue : Ids[Slots[middle]].SequenceCompareTo(id);
            (low, high) = way < 0 || (way == 0 && isItself) ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int Compare(int one, int other) =>
        Values.Compare(one, other) is var way and not 0 ? way : Ids[one].SequenceCompareTo(Ids[other]);
}
