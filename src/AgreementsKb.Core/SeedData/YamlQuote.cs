using System.Globalization;
using System.Text;

namespace AgreementsKb.Core.SeedData;

/// <summary>One scalar on one line: plain where it reads back the same, else in the quotes that need fewer escapes.</summary>
internal static class YamlQuote
{
    public static string Scalar(ScalarNode scalar, bool inFlow)
    {
        if (scalar.Kind != ScalarKind.Text)
        {
            return scalar.Text;
        }

        if (PlainScalar.MayBePlain(scalar.Text, inFlow) && PlainScalar.KindOf(scalar.Text) == ScalarKind.Text)
        {
            return scalar.Text;
        }

        var single = !scalar.Text.Any(PlainScalar.NeedsEscape) && scalar.Text.AsSpan().ContainsAny('"', '\\');
        return single ? $"'{scalar.Text.Replace("'", "''", StringComparison.Ordinal)}'" : Double(scalar.Text);
    }

    private static string Double(string text)
    {
        var quoted = new StringBuilder(text.Length + 8).Append('"');
        foreach (var character in text)
        {
            _ = character switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append(@"\\"),
                '\n' => quoted.Append(@"\n"),
                '\t' => quoted.Append(@"\t"),
                _ when PlainScalar.NeedsEscape(character) =>
                    quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)character:X4}"),
                _ => quoted.Append(character),
            };
        }

        return quoted.Append('"').ToString();
    }
}
