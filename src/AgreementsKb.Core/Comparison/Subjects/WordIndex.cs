namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Which agreements have a word in their names. Plain arrays: a hundred thousand sets of words would be slow and large.
/// </summary>
internal sealed class WordIndex
{
    private readonly Dictionary<string, int> _numbers;
    private readonly int[] _starts;
    private readonly int[] _places;

    /// <param name="numbers">Each word's number, from 0 on without gaps.</param>
    /// <param name="used">Number of a word and place of an agreement that has it, by ascending place, none twice.</param>
    public WordIndex(Dictionary<string, int> numbers, List<(int Word, int Place)> used)
    {
        _numbers = numbers;
        _starts = new int[numbers.Count + 1];
        foreach (var (word, _) in used)
        {
            _starts[word + 1]++;
        }

        for (var word = 0; word < numbers.Count; word++)
        {
            _starts[word + 1] += _starts[word];
        }

        _places = new int[used.Count];
        var next = _starts.AsSpan(0, numbers.Count).ToArray();
        foreach (var (word, place) in used)
        {
            _places[next[word]++] = place;
        }
    }

    /// <summary>Places of the agreements that have the word, ascending.</summary>
    public int[] With(string word) =>
        _numbers.TryGetValue(word, out var number) ? _places[_starts[number].._starts[number + 1]] : [];
}
