namespace AgreementsKb.Core.Comparison.Packed;

/// <summary>Very many short lists of numbers, one behind the other. Immutable.</summary>
internal sealed class NumberLists
{
    private readonly int[] _numbers;
    private readonly int[] _ends;

    private NumberLists(int[] numbers, int[] ends) => (_numbers, _ends) = (numbers, ends);

    public int Count => _ends.Length;

    public ReadOnlySpan<int> this[int place]
    {
        get
        {
            var start = place == 0 ? 0 : _ends[place - 1];
            return _numbers.AsSpan(start, _ends[place] - start);
        }
    }

    /// <summary>The same lists in another order.</summary>
    /// <param name="places">Present places, in the order to be.</param>
    public NumberLists Ordered(int[] places)
    {
        var making = new Making();
        foreach (var place in places)
        {
            making.Add(this[place]);
        }

        return making.Make();
    }

    /// <summary>The same lists with other numbers.</summary>
    public NumberLists Renumbered(int[] others) => new(Array.ConvertAll(_numbers, number => others[number]), _ends);

    /// <summary>For each number the places of the lists that have it, going up; a place as often as its list has the number.</summary>
    /// <param name="count">One more than the highest number there may be.</param>
    public NumberLists Reversed(int count)
    {
        var ends = new int[count];
        foreach (var number in _numbers)
        {
            ends[number]++;
        }

        for (var number = 1; number < count; number++)
        {
            ends[number] += ends[number - 1];
        }

        // From the back, so that each end moves to the beginning of its list and what is put there goes up.
        var (places, next) = (new int[_numbers.Length], ends.AsSpan().ToArray());
        for (var place = Count - 1; place >= 0; place--)
        {
            foreach (var number in this[place])
            {
                places[--next[number]] = place;
            }
        }

        return new NumberLists(places, ends);
    }

    /// <summary>Takes lists as they come.</summary>
    internal sealed class Making
    {
        private readonly List<int> _numbers = [];
        private readonly List<int> _ends = [];

        public void Add(params ReadOnlySpan<int> list)
        {
            _numbers.AddRange(list);
            _ends.Add(_numbers.Count);
        }

        public NumberLists Make() => new([.. _numbers], [.. _ends]);
    }
}
