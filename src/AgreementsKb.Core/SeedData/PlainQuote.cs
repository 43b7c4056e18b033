using System.Buffers;
using System.Globalization;
using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>The quoted texts of <see cref="PlainYaml"/>, each in one line.</summary>
internal static class PlainQuote
{
    private static readonly SearchValues<char> Hex = SearchValues.Create("0123456789ABCDEFabcdef");

    /// <param name="text">Holds it.</param>
    /// <param name="at">Where it begins; behind it afterwards.</param>
    /// <param name="end">Of the line.</param>
    /// <returns>Null where it does not end in the line.</returns>
    public static string? Single(string text, ref int at, int end)
    {
        var value = new StringBuilder();
        for (at++; at < end; at++)
        {
            if (text[at] == '\'')
            {
                if (at + 1 == end || text[at + 1] != '\'')
                {
                    at++;
                    return value.ToString();
                }

                at++;
            }

            value.Append(text[at]);
        }

        return null;
    }

    /// <summary>As <see cref="Single"/>; null also where it holds an escape that records do not need.</summary>
    public static string? Double(string text, ref int at, int end)
    {
        var value = new StringBuilder();
        for (at++; at < end; at++)
        {
            if (text[at] == '"')
            {
                at++;
                return value.ToString();
            }

            if (text[at] != '\\')
            {
                value.Append(text[at]);
            }
            else if (Escaped(text, ref at, end) is { } character)
            {
                value.Append(character);
            }
            else
            {
                return null;
            }
        }

        return null;
    }

    private static char? Escaped(string text, ref int at, int end)
    {
        if (++at >= end)
        {
            return null;
        }

        switch (text[at])
        {
            case '"':
                return '"';
            case '\\':
                return '\\';
            case 'n':
                return '\n';
            case 't':
                return '\t';
            case 'u' when at + 4 < end && !text.AsSpan(at + 1, 4).ContainsAnyExcept(Hex):
                var digits = text.AsSpan(at + 1, 4);
                var code = (char)ushort.Parse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
                at += 4;
                return char.IsSurrogate(code) ? null : code;
            default:
                return null;
        }
    }
}
