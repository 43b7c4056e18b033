using System.Numerics;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// The nearest of very many words. A slip of the keyboard changes the set of letters by two at most, so most words are
/// passed over without looking at their letters in order, and none that is near is missed.
/// </summary>
internal sealed class NearWords(Texts words)
{
    private readonly ulong[] _letters = [.. words.Select(Letters)];

    /// <summary>Places of words that may be near.</summary>
    public IEnumerable<int> Candidates(string word)
    {
        var letters = Letters(word);
        for (var place = 0; place < _letters.Length; place++)
        {
            if (MayBeNear(word.Length, letters, _letters[place]))
            {
                yield return place;
            }
        }
    }

    /// <param name="length">Of the word that others may be near to.</param>
    public static bool MayBeNear(int length, ulong letters, ulong others) =>
        BitOperations.PopCount(letters ^ others) <= 2 * Records.Nearest.Reach(length);

    /// <summary>A bit for each letter and digit without regard to case; all other characters share the rest.</summary>
    public static ulong Letters(string word)
    {
        var letters = 0UL;
        foreach (var character in word)
        {
            letters |= 1UL << char.ToLowerInvariant(character) switch
            {
                >= 'a' and <= 'z' and var letter => letter - 'a',
                >= '0' and <= '9' and var digit => 26 + digit - '0',
                var other => 36 + (other % 28),
            };
        }

        return letters;
    }
}
