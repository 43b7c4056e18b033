using System.Text;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Makes words that a reader holds for the same equal: lower case, without accents, without the points of "U.K.". A table
/// of its own, because Unicode normalisation does nothing in the invariant globalisation mode.
/// </summary>
internal static class Fold
{
    private static readonly Dictionary<char, string> Plain = Table(
        "a àáâãäåāăąǎạảấầẩẫậắằẳẵặ", "c çćĉċč", "d ďđð", "e èéêëēĕėęěẹẻẽếềểễệ", "g ĝğġģ", "h ĥħ", "i ìíîïĩīĭįıİịỉ", "j ĵ", "k ķ",
        "l ĺļľŀł", "n ñńņňŋ", "o òóôõöøōŏőơọỏốồổỗộớờởỡợ", "r ŕŗř", "s śŝşšș", "t ţťŧț", "u ùúûüũūŭůűųưụủứừửữự",
        "w ŵ", "y ýÿŷỳỵỷỹ", "z źżž", "ss ß", "ae æ", "oe œ", "th þ");

    public static string Of(ReadOnlySpan<char> text)
    {
        if (!text.ContainsAnyExceptInRange('a', 'z'))
        {
            return text.ToString();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var character in text)
        {
            var lower = char.ToLowerInvariant(character);
            if (char.IsAscii(lower))
            {
                folded.Append(lower == '.' ? "" : lower.ToString());
            }
            else if (Plain.TryGetValue(lower, out var plain))
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
