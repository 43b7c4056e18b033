namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Phrases, each with the numbers of what is called so. Nearly every phrase names one thing, so one number is held in
/// place and only the others in a list.
/// </summary>
internal sealed class PhraseTable
{
    private readonly Dictionary<string, int> _phrases = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _lookup;
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);
    private readonly List<List<int>> _several = [];

    public PhraseTable() => _lookup = _phrases.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Numbers are to come in ascending order.</summary>
    public void Add(IReadOnlyList<string> words, int number)
    {
        _longest[words[0]] = Math.Max(_longest.GetValueOrDefault(words[0]), words.Count);
        var phrase = string.Join(' ', words);
        if (!_phrases.TryGetValue(phrase, out var known))
        {
            _phrases[phrase] = number;
        }
        else if (known < 0)
        {
            AddOnce(_several[~known], number);
        }
        else if (known != number)
        {
            _several.Add([known, number]);
            _phrases[phrase] = ~(_several.Count - 1);
        }
    }

    /// <summary>The longest phrase that begins at a place, with its length in words; length 0 where none does.</summary>
    public (int[] Numbers, int Length) LongestAt(IReadOnlyList<string> words, int at)
    {
        var most = Math.Min(_longest.GetValueOrDefault(words[at]), words.Count - at);
        if (most == 0)
        {
            return ([], 0);
        }

        var ends = new int[most];
        var phrase = Joined(words, at, ends);
        for (var length = most; length > 0; length--)
        {
            if (_lookup.TryGetValue(phrase.AsSpan(0, ends[length - 1]), out var number))
            {
                return (number < 0 ? [.. _several[~number]] : [number], length);
            }
        }

        return ([], 0);
    }

    private static string Joined(IReadOnlyList<string> words, int at, int[] ends)
    {
        var phrase = new System.Text.StringBuilder();
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
