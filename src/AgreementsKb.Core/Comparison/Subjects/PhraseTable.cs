using System.Runtime.InteropServices;
using System.Text;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Phrases, each with the numbers of what is called so; a phrase stands there once for each of them. Immutable.</summary>
internal sealed class PhraseTable
{
    private readonly HashIndex _phrases;
    private readonly int[] _numbers;
    private readonly Dictionary<string, int> _longest;

    /// <param name="phrases">Sorted by phrase, then by number, none twice.</param>
    /// <param name="longest">By its first word, how many words the longest phrase has.</param>
    private PhraseTable(List<(ulong Phrase, int Number)> phrases, Dictionary<string, int> longest)
    {
        _phrases = new HashIndex([.. phrases.Select(phrase => phrase.Phrase)]);
        _numbers = [.. phrases.Select(phrase => phrase.Number)];
        _longest = longest;
    }

    /// <summary>The longest phrase that begins at a place, with its length in words; length 0 where none does.</summary>
    public (int[] Numbers, int Length) LongestAt(IReadOnlyList<string> words, int at)
    {
        var (from, to, length) = Find(words, at);
        return (_numbers[from..to], length);
    }

    /// <summary>How many words it has.</summary>
    public int LengthAt(IReadOnlyList<string> words, int at) => Find(words, at).Length;

    private (int From, int To, int Length) Find(IReadOnlyList<string> words, int at)
    {
        var most = Math.Min(_longest.GetValueOrDefault(words[at]), words.Count - at);
        if (most <= 1)
        {
            return most == 1 ? Found(words[at], 1) : default;
        }

        var ends = new int[most];
        var phrase = Joined(words, at, ends);
        for (var length = most; length > 0; length--)
        {
            if (Found(phrase.AsSpan(0, ends[length - 1]), length) is { Length: > 0 } found)
            {
                return found;
            }
        }

        return default;
    }

    private (int From, int To, int Length) Found(ReadOnlySpan<char> phrase, int length) =>
        _phrases.Find(phrase) is var (from, to) && from < to ? (from, to, length) : default;

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

    /// <summary>Takes phrases as they come.</summary>
    internal sealed class Making
    {
        private readonly List<(ulong Phrase, int Number)> _phrases = [];
        private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

        public void Add(List<string> words, int number)
        {
            ref var longest = ref CollectionsMarshal.GetValueRefOrAddDefault(_longest, words[0], out _);
            longest = Math.Max(longest, words.Count);
            _phrases.Add((HashIndex.HashOf(string.Join(' ', words)), number));
        }

        public PhraseTable Make()
        {
            _phrases.Sort();
            var last = 0;
            for (var next = 1; next < _phrases.Count; next++)
            {
                if (_phrases[next] != _phrases[last])
                {
                    _phrases[++last] = _phrases[next];
                }
            }

            _phrases.RemoveRange(Math.Min(last + 1, _phrases.Count), Math.Max(_phrases.Count - last - 1, 0));
            _longest.TrimExcess();
            return new PhraseTable(_phrases, _longest);
        }
    }
}
