using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Text;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Phrases, each with the numbers of what is called so. Nearly every phrase names one thing, so one number is held in
/// place and only the others in a list. A phrase is known by 128 bits worked out from it: with a hundred thousand agreements their
/// letters would take more memory than all else that is known of them, and two phrases with the same bits are not to be expected.
/// </summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<UInt128, int> _phrases = [];
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly List<List<int>> _several = [];

    public void Expect(int phrases) => _phrases.EnsureCapacity(phrases);

    /// <summary>Gives back what was expected and did not come.</summary>
    public void Trim() => _phrases.TrimExcess();

    /// <summary>Numbers are to come in ascending order.</summary>
    public void Add(List<string> words, int number)
    {
        ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, words[0], out _);
        longest = Math.Max(longest, words.Count);
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(_phrases, Known(string.Join(' ', words)), out var exists);
        if (!exists)
        {
            known = number;
        }
        else if (known < 0)
        {
            AddOnce(_several[~known], number);
        }
        else if (known != number)
        {
            _several.Add([known, number]);
            known = ~(_several.Count - 1);
        }
    }

    /// <summary>The longest phrase that begins at a place, with its length in words; length 0 where none does.</summary>
    public (int[] Numbers, int Length) LongestAt(IReadOnlyList<string> words, int at)
    {
        var most = Math.Min(_longest.GetValueOrDefault(words[at]), words.Count - at);
        if (most <= 1)
        {
            return most == 1 && _phrases.TryGetValue(Known(words[at]), out var one) ? (Numbers(one), 1) : ([], 0);
        }

        var ends = new int[most];
        var phrase = Joined(words, at, ends);
        for (var length = most; length > 0; length--)
        {
            if (_phrases.TryGetValue(Known(phrase.AsSpan(0, ends[length - 1])), out var number))
            {
                return (Numbers(number), length);
            }
        }

        return ([], 0);
    }

    private static UInt128 Known(ReadOnlySpan<char> phrase) => XxHash128.HashToUInt128(MemoryMarshal.AsBytes(phrase));

    private int[] Numbers(int number) => number < 0 ? [.. _several[~number]] : [number];

    private static string Joined(IReadOnlyList<string> words, int at, int[] ends)
    {
        var phrase = new StringBuilder();
        for (var index = 0; index < ends.Length; index++)
        {
            phrase.Append(index == 0 ? "" : " ").Append(words[at + index]);
            ends[index] = phrase.Length;
        }

        return phrase.ToString();
    }

    private static void AddOnce(List<int> numbers, int number)
    {
        if (numbers[^1] != number)
        {
            numbers.Add(number);
        }
    }
}
