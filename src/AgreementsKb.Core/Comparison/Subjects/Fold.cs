using System.Text;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Makes words that a reader holds for the same equal: lower case, without accents. A table of its own, because Unicode
/// normalisation does nothing in the invariant globalisation mode.
/// </summary>
internal static class Fold
{
    private static readonly Dictionary<char, string> Plain = Table(
        "a àáâãäåāăąǎ", "c çćĉċč", "d ďđð", "e èéêëēĕėęě", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįı", "j ĵ", "k ķ", "l ĺļľŀł", "n ñńņňŋ",
        "o òóôõöøōŏőơ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųư", "w ŵ", "y ýÿŷ", "z źżž", "ss ß", "ae æ", "oe œ", "th þ");

    public static string Of(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (Plain.TryGetValue(lower, out var plain))
            {
                folded.Append(plain);
            }
            else if (char.GetUnicodeCategory(lower) != System.Globalization.UnicodeCategory.NonSpacingMark)
            {
                folded.Append(lower);
            }
        }

        return folded.ToString();
    }

    private static Dictionary<char, string> Table(params string[] lines) => lines
        .Select(line => line.Split(' '))
        .SelectMany(parts => parts[1].Select(accented => (accented, parts[0])))
        .ToDictionary(pair => pair.accented, pair => pair.Item2);
}
