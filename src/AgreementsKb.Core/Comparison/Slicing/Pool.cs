using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>Keeps one of each list of words, and of each time, while many records are looked through.</summary>
internal sealed class Pool
{
    private readonly Dictionary<string, string> _words = new(StringComparer.Ordinal);
    private readonly HashSet<ListOf<string>> _lists = [];
    private readonly HashSet<MoneyTime> _times = [];

    public ListOf<string> Share(IEnumerable<string> words)
    {
        var list = words.ToListOf();
        if (_lists.TryGetValue(list, out var known))
        {
            return known;
        }

        var own = list.Select(word => Share(word)!).ToListOf();
        _lists.Add(own);
        return own;
    }

    public MoneyTime? Share(MoneyTime? time)
    {
        if (time is null)
        {
            return null;
        }

        if (_times.TryGetValue(time, out var known))
        {
            return known;
        }

        _times.Add(time);
        return time;
    }

    public string? Share(string? word) => word is null ? null
        : _words.TryGetValue(word, out var known) ? known
        : _words[word] = word;
}
