using System.Numerics;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Many of the slots of an index: a bit for each that there is. They stand in pieces, so that a change copies one of them, and what an
/// answer works out is nothing large for the garbage collector.
/// </summary>
internal sealed class SlotBits : SlotSet
{
    private const int WordsOfPiece = 512;

    /// <summary>The place of a piece's number in that of a slot.</summary>
    private const int Shift = 15;
    private const int InPiece = (1 << Shift) - 1;

    private readonly ulong[][] _pieces;

    private SlotBits(ulong[][] pieces)
    {
        _pieces = pieces;
        foreach (var piece in pieces)
        {
            foreach (var word in piece)
            {
                Count += BitOperations.PopCount(word);
            }
        }
    }

    public override int Count { get; }

    public override bool Contains(int slot) =>
        slot >> Shift < _pieces.Length && (_pieces[slot >> Shift][(slot & InPiece) >> 6] & (1UL << slot)) != 0;

    public override SlotSet And(SlotSet other)
    {
        if (other is not SlotBits bits)
        {
            return other.And(this);
        }

        // What one of them is too short for is not in it.
        var both = new ulong[Math.Min(_pieces.Length, bits._pieces.Length)][];
        for (var at = 0; at < both.Length; at++)
        {
            var (one, two, piece) = (_pieces[at], bits._pieces[at], new ulong[WordsOfPiece]);
            for (var word = 0; word < piece.Length; word++)
            {
                piece[word] = one[word] & two[word];
            }

            both[at] = piece;
        }

        return new SlotBits(both);
    }

    public override int CountOf(SlotBits other)
    {
        var count = 0;
        for (var at = 0; at < Math.Min(_pieces.Length, other._pieces.Length); at++)
        {
            var (one, two) = (_pieces[at], other._pieces[at]);
            for (var word = 0; word < WordsOfPiece; word++)
            {
                count += BitOperations.PopCount(one[word] & two[word]);
            }
        }

        return count;
    }

    /// <summary>How many of these slots are in the set.</summary>
    public int CountOf(ReadOnlySpan<int> slots)
    {
        var count = 0;
        foreach (var slot in slots)
        {
            count += Contains(slot) ? 1 : 0;
        }

        return count;
    }

    public override SlotBits Bits(int slots) => this;

    public override void ForEach(Action<int> take)
    {
        for (var at = 0; at < _pieces.Length; at++)
        {
            for (var word = 0; word < WordsOfPiece; word++)
            {
                for (var left = _pieces[at][word]; left != 0; left &= left - 1)
                {
                    take((at << Shift) + (word << 6) + BitOperations.TrailingZeroCount(left));
                }
            }
        }
    }

    public override int Next(int slot)
    {
        for (var word = slot >> 6; word < _pieces.Length * WordsOfPiece; word++)
        {
            var left = _pieces[word / WordsOfPiece][word % WordsOfPiece] & (word == slot >> 6 ? ulong.MaxValue << slot : ulong.MaxValue);
            if (left != 0)
            {
                return (word << 6) + BitOperations.TrailingZeroCount(left);
            }
        }

        return -1;
    }

    public override int Previous(int slot)
    {
        for (var word = Math.Min(slot >> 6, (_pieces.Length * WordsOfPiece) - 1); word >= 0; word--)
        {
            var left = _pieces[word / WordsOfPiece][word % WordsOfPiece] & (word == slot >> 6 ? ulong.MaxValue >> ~slot : ulong.MaxValue);
            if (left != 0)
            {
                return (word << 6) + BitOperations.Log2(left);
            }
        }

        return -1;
    }

    public override SlotSet With(IReadOnlyCollection<int> gone, IReadOnlyCollection<int> fresh, int slots)
    {
        var making = new Making(this, slots);
        foreach (var slot in gone)
        {
            making.Remove(slot);
        }

        foreach (var slot in fresh)
        {
            making.Add(slot);
        }

        return making.Make();
    }

    /// <summary>Takes slots as they come.</summary>
    internal sealed class Making
    {
        private readonly ulong[][] _pieces;
        private readonly bool[] _areOwn;

        /// <param name="slots">How many there are in all.</param>
        public Making(int slots)
            : this([], slots)
        {
        }

        /// <summary>Begins with what is in a set.</summary>
        public Making(SlotBits bits, int slots)
            : this(bits._pieces, slots)
        {
        }

        private Making(ulong[][] pieces, int slots)
        {
            _pieces = new ulong[Math.Max(pieces.Length, (slots + InPiece) >> Shift)][];
            _areOwn = new bool[_pieces.Length];
            pieces.CopyTo(_pieces, 0);
            for (var at = pieces.Length; at < _pieces.Length; at++)
            {
                (_pieces[at], _areOwn[at]) = (new ulong[WordsOfPiece], true);
            }
        }

        public void Add(int slot) => Own(slot >> Shift)[(slot & InPiece) >> 6] |= 1UL << slot;

        public void Remove(int slot) => Own(slot >> Shift)[(slot & InPiece) >> 6] &= ~(1UL << slot);

        /// <summary>Nothing is to be added afterwards.</summary>
        public SlotBits Make() => new(_pieces);

        private ulong[] Own(int at)
        {
            if (!_areOwn[at])
            {
                (_pieces[at], _areOwn[at]) = ([.. _pieces[at]], true);
            }

            return _pieces[at];
        }
    }
}
