using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Search;

/// <summary>
/// What somebody typed into a search box: words, "phrases" in quotation marks, and -words that must not occur. Anything may be typed;
/// what is neither is passed over.
/// </summary>
internal sealed partial record AskedWords(ListOf<AskedWord> Words)
{
    /// <summary>All that was typed, folded: perhaps it is a name.</summary>
    public string Whole { get; init; } = "";

    public const int Longest = 200;
    private const int Most = 16;

    public bool AnyWanted => Words.Any(word => !word.IsUnwanted);

    /// <summary>The words to look for, folded, one after the other.</summary>
    public string Wanted => string.Join(' ', Words.Where(word => !word.IsUnwanted).Select(word => word.Folded));

    /// <summary>The words that a slip of the keyboard may have spoilt. Numbers, phrases and short words are meant as they are.</summary>
    public IEnumerable<string> Correctable =>
        Words.Where(word => !word.IsUnwanted && Plain().IsMatch(word.Text)).Select(word => word.Text).Distinct(StringComparer.Ordinal);

    public static AskedWords Of(string text)
    {
        var plain = WithoutMarks(text).Trim();
        var words = Token().Matches(plain).Take(Most).Select(match => new AskedWord(
            (match.Groups[2].Success ? match.Groups[2] : match.Groups[3]).Value.Trim(), match.Groups[1].Length > 0));
        return new AskedWords(words.Where(word => word.Text.Any(char.IsLetterOrDigit)).ToListOf()) { Whole = FoldedLetter.Text(plain) };
    }

    public AskedWords With(IReadOnlyDictionary<string, string> corrections)
    {
        var words = Words.Select(word => corrections.TryGetValue(word.Text, out var right) ? word with { Text = right } : word).ToListOf();
        return new AskedWords(words) { Whole = string.Join(' ', words.Select(word => word.Folded)) };
    }

    /// <summary>As PostgreSQL's <c>to_tsquery</c> takes it: all of them, or any.</summary>
    public string Expression(bool any = false)
    {
        var wanted = string.Join(any ? " | " : " & ", Words.Where(word => !word.IsUnwanted).Select(Quoted));
        return string.Join(" & ", Words.Where(word => word.IsUnwanted).Select(word => "!" + Quoted(word)).Prepend($"({wanted})"));
    }

    /// <summary>The last word is still being typed.</summary>
    public string Begun() => Words.Count == 0 || Words[^1].IsUnwanted
        ? Expression()
        : Expression().TrimEnd(')') + ":*)";

    /// <summary>Folded before it is quoted: some quotation marks become the one that ends a word here.</summary>
    private static string Quoted(AskedWord word) =>
        $"'{word.Folded.Replace("\\", "", StringComparison.Ordinal).Replace("'", "''", StringComparison.Ordinal)}'";

    /// <summary>Accents that come as characters of their own; the store folds all others. Nothing that a text cannot hold.</summary>
    private static string WithoutMarks(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (0 or 0xFFFD) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                plain.Append(rune);
            }
        }

        return plain.ToString();
    }

    [GeneratedRegex("""(?<![\w])(-?)(?:"([^"]+)"?|([\p{L}\p{N}][\p{L}\p{N}'’.‐–-]*))""", RegexOptions.CultureInvariant)]
    private static partial Regex Token();

    [GeneratedRegex(@"^\p{L}{4,30}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plain();
}

/// <param name="Text">A word, or several in their order.</param>
/// <param name="IsUnwanted">Records that have it are left out.</param>
internal sealed record AskedWord(string Text, bool IsUnwanted)
{
    /// <summary>As the store has it.</summary>
    public string Folded => FoldedLetter.Text(Text);
}
