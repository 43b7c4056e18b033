using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Which agreements have a word in their names. Plain arrays: a hundred thousand sets of words would be slow and large.
/// </summary>
internal sealed class WordIndex
{
    private readonly HashIndex _words;
    private readonly NumberLists _places;

    /// <param name="numbers">Each word's number, from 0 on without gaps.</param>
    /// <param name="used">For each agreement the words it has, none twice.</param>
    public WordIndex(Dictionary<string, int> numbers, NumberLists used)
    {
        var hashes = new ulong[numbers.Count];
        foreach (var (word, number) in numbers)
        {
            hashes[number] = HashIndex.HashOf(word);
        }

        int[] inOrder = [.. Enumerable.Range(0, hashes.Length)];
        Array.Sort(hashes, inOrder);
        _words = new HashIndex(hashes);
        _places = used.Reversed(hashes.Length).Ordered(inOrder);
    }

    /// <summary>Places of the agreements that have the word, ascending.</summary>
    public ReadOnlySpan<int> With(string word) => _words.Find(word) is var (from, to) && from < to ? _places[from] : [];
}
