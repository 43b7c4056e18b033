using System.IO.Hashing;
using System.Numerics;
using System.Runtime.InteropServices;

namespace AgreementsKb.Core.Comparison.Packed;

/// <summary>
/// Where texts stand in a list that is sorted by 64 bits worked out of each. The texts are not kept: of a hundred thousand agreements
/// they would take more memory than all else that is known of them. That two of a million have the same bits is one chance in 30 million,
/// and then one word too many leads to an agreement. Immutable.
/// </summary>
internal sealed class HashIndex
{
    /// <summary>So many hashes on average begin with the same bits, and are gone through one by one.</summary>
    private const int Together = 4;

    private readonly ulong[] _hashes;
    private readonly int[] _firsts;
    private readonly int _shift;

    /// <param name="hashes">Sorted; several may be the same.</param>
    public HashIndex(ulong[] hashes)
    {
        _hashes = hashes;
        var bits = 1 + BitOperations.Log2((uint)(hashes.Length / Together) | 1);
        _shift = 64 - bits;
        _firsts = new int[(1 << bits) + 1];
        foreach (var hash in hashes)
        {
            _firsts[(int)(hash >> _shift) + 1]++;
        }

        for (var beginning = 1; beginning < _firsts.Length; beginning++)
        {
            _firsts[beginning] += _firsts[beginning - 1];
        }
    }

    public static ulong HashOf(ReadOnlySpan<char> text) => XxHash3.HashToUInt64(MemoryMarshal.AsBytes(text));

    /// <summary>The places of a text: from one on, up to but without another.</summary>
    public (int From, int To) Find(ReadOnlySpan<char> text)
    {
        var hash = HashOf(text);
        var beginning = (int)(hash >> _shift);
        var (from, last) = (_firsts[beginning], _firsts[beginning + 1]);
        while (from < last && _hashes[from] < hash)
        {
            from++;
        }

        var to = from;
        while (to < last && _hashes[to] == hash)
        {
            to++;
        }

        return (from, to);
    }
}
