namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Cuts the names of records into folded words. Words repeat, so each spelling is folded once and held once.
/// </summary>
internal sealed class NameReader
{
    private const int ShortestMisspelt = 3;

    private readonly Dictionary<string, string> _folded = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> _lookup;

    public NameReader() => _lookup = _folded.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Folded word to the way it is written first, for suggestions.</summary>
    public Dictionary<string, string> Spellings { get; } = new(StringComparer.Ordinal);

    public List<string> Words(string name) => Lexer.WordsOf(name, Folded);

    private string Folded(string name, int start, int end)
    {
        var raw = name.AsSpan(start, end - start);
        if (_lookup.TryGetValue(raw, out var known))
        {
            return known;
        }

        var typed = raw.ToString();
        var folded = Fold.Of(raw);
        _folded[typed] = folded;

        // A number that is one digit off is another number, not a misspelling.
        if (folded.Length >= ShortestMisspelt && !char.IsAsciiDigit(folded[0]))
        {
            Spellings.TryAdd(folded, typed);
        }

        return folded;
    }
}
