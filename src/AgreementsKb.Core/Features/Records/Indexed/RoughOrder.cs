namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>In which stretch of an order the record of each slot stands. Immutable.</summary>
internal sealed class RoughOrder
{
    /// <summary>More than two bytes can name are not made of an order.</summary>
    public const int MostStretches = ushort.MaxValue;

    /// <summary>With so many records come to one stretch, a page is no longer found among few.</summary>
    private const int MostAdded = 4_000;

    /// <summary>The records with which a stretch begins, but the first.</summary>
    private readonly ListOrder _starts;

    /// <summary>Of the slots that the index began with.</summary>
    private readonly ushort[] _first;
    private readonly ushort[] _added;

    private RoughOrder(ListOrder starts, ushort[] first, ushort[] added) => (_starts, _first, _added) = (starts, first, added);

    public bool IsOutgrown => _added.Length > MostAdded && _added.CountBy(stretch => stretch).Any(stretch => stretch.Value > MostAdded);

    public RoughOrder With(IEnumerable<ListIndex.Entry> made) => new(_starts, _first, [.. _added, .. made.Select(record => (ushort)_starts.To(record))]);

    /// <summary>The slots of a set in as many stretches, from the one of a place on, as hold those that are wanted.</summary>
    /// <param name="place">Null to begin at the end that comes first.</param>
    /// <param name="most">So many that come after the place are among them, where there are so many.</param>
    public List<int> Near(SlotSet set, ListCursor? place, bool descending, int most)
    {
        var stretches = new int[_starts.Slots.Length + 1];
        set.ForEach(slot => stretches[StretchOf(slot)]++);
        var step = descending ? -1 : 1;
        var first = place is not null ? _starts.To(place) : descending ? stretches.Length - 1 : 0;

        // How many of its own stretch come after the place is not known.
        var (last, found) = (first, place is null ? stretches[first] : 0);
        while (found < most && last + step >= 0 && last + step < stretches.Length)
        {
            last += step;
            found += stretches[last];
        }

        return Within(set, (ushort)Math.Min(first, last), (ushort)Math.Max(first, last));
    }

    private List<int> Within(SlotSet set, ushort low, ushort high)
    {
        var slots = new List<int>();
        if (set is SlotNumbers numbers)
        {
            numbers.ForEach(slot => TakeIf(StretchOf(slot) is var stretch && stretch >= low && stretch <= high, slot));
            return slots;
        }

        Search(_first, 0);
        Search(_added, _first.Length);
        return slots;

        void Search(ReadOnlySpan<ushort> stretches, int from)
        {
            for (var at = 0; stretches[at..].IndexOfAnyInRange(low, high) is var next and >= 0; at++)
            {
                at += next;
                TakeIf(set.Contains(from + at), from + at);
            }
        }

        void TakeIf(bool isOne, int slot)
        {
            if (isOne)
            {
                slots.Add(slot);
            }
        }
    }

    private ushort StretchOf(int slot) => slot < _first.Length ? _first[slot] : _added[slot - _first.Length];

    /// <param name="starts">The records with which a stretch begins, but the first.</param>
    /// <param name="records">How many there will be.</param>
    internal sealed class Making(ListOrder starts, int records)
    {
        private readonly ushort[] _stretches = new ushort[records];
        private int _next;

        public void Add(ListIndex.Entry record) => _stretches[_next++] = (ushort)starts.To(record);

        public RoughOrder Make() => new(starts, _stretches, []);
    }
}
