using System.Numerics;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// The nearest of very many words. A slip of the keyboard changes the set of letters by two at most, so most words are
/// passed over without looking at their letters in order, and none that is near is missed.
/// </summary>
internal sealed class NearWords
{
    private readonly Dictionary<int, (string[] Words, ulong[] Letters)> _byLength;

    public NearWords(IEnumerable<string> words) => _byLength = words
        .Distinct(StringComparer.Ordinal)
        .GroupBy(word => word.Length)
        .ToDictionary(group => group.Key, group => (group.ToArray(), group.Select(Letters).ToArray()));

    /// <inheritdoc cref="Nearest.To"/>
    public IReadOnlyList<string> To(string word, int max = 3) => Nearest.To(word, Candidates(word), max);

    private IEnumerable<string> Candidates(string word)
    {
        var letters = Letters(word);
        var reach = Nearest.Reach(word.Length);
        for (var length = word.Length - reach; length <= word.Length + reach; length++)
        {
            if (!_byLength.TryGetValue(length, out var same))
            {
                continue;
            }

            for (var index = 0; index < same.Words.Length; index++)
            {
                if (BitOperations.PopCount(letters ^ same.Letters[index]) <= 2 * reach)
                {
                    yield return same.Words[index];
                }
            }
        }
    }

    /// <summary>A bit for each letter and digit without regard to case; all other characters share the rest.</summary>
    private static ulong Letters(string word)
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
