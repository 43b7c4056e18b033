using System.Numerics;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Some of the slots of an index, a bit for each.</summary>
/// <param name="slots">How many slots there are.</param>
internal sealed class SlotSet(int slots)
{
    private readonly ulong[] _bits = new ulong[(slots + 63) / 64];

    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in _bits)
            {
                count += BitOperations.PopCount(word);
            }

            return count;
        }
    }

    public bool Contains(int slot) => (_bits[slot >> 6] & (1UL << slot)) != 0;

    public void Add(ReadOnlySpan<int> slots)
    {
        foreach (var slot in slots)
        {
            _bits[slot >> 6] |= 1UL << slot;
        }
    }

    /// <summary>Keeps what is in the other too.</summary>
    public void Intersect(SlotSet other)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            _bits[i] &= other._bits[i];
        }
    }

    /// <summary>How many of these slots are in the set.</summary>
    public int CountOf(ReadOnlySpan<int> slots)
    {
        var count = 0;
        foreach (var slot in slots)
        {
            count += (int)((_bits[slot >> 6] >> slot) & 1);
        }

        return count;
    }
}
