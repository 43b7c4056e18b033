using System.Buffers;
using System.Text.RegularExpressions;

namespace AgreementsKb.Core.SeedData;

/// <summary>YAML scalars without quotes: what they mean (the core schema of YAML 1.2), and which texts may go without.</summary>
internal static partial class PlainScalar
{
    private const string Indicators = "-?:,[]{}#&*!|>'\"%@`=<";

    /// <summary>
    /// What ends or splits a plain scalar between braces. YAML 1.2 would allow the question mark of an inferred date;
    /// readers of YAML 1.1, which many tools still are, refuse it.
    /// </summary>
    private static readonly SearchValues<char> EndsInFlow = SearchValues.Create(",[]{}?");

    public static ScalarKind KindOf(string text) => text switch
    {
        "" or "~" or "null" or "Null" or "NULL" => ScalarKind.Null,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => ScalarKind.Boolean,
        _ when text[0] is (>= '0' and <= '9') or '+' or '-' or '.' && Number().IsMatch(text) => ScalarKind.Number,
        _ => ScalarKind.Text,
    };

    /// <summary>Whether a parser reads the text back unchanged without quotes (its kind is another question).</summary>
    public static bool MayBePlain(string text, bool inFlow) =>
        text.Length > 0
        && MayBegin(text)
        && !char.IsWhiteSpace(text[0])
        && !char.IsWhiteSpace(text[^1])
        && text[^1] != ':'
        && !text.Contains(": ", StringComparison.Ordinal)
        && !text.Contains(" #", StringComparison.Ordinal)
        && !(inFlow && text.AsSpan().ContainsAny(EndsInFlow))
        && !text.Any(NeedsEscape)
        && !text.StartsWith("---", StringComparison.Ordinal)
        && !text.StartsWith("...", StringComparison.Ordinal);

    /// <summary>
    /// Characters that are written as an escape: line breaks of any kind, and those that change how the rest of the line
    /// is displayed, so that what an editor sees in the file is what it says.
    /// </summary>
    public static bool NeedsEscape(char character) =>
        char.IsControl(character)
        || character is '\u2028' or '\u2029' or '\uFEFF' or '\uFFFE' or '\uFFFF'
        || character is (>= '\u200E' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    /// <summary>A hyphen may begin a value (<c>-62%</c>) where it cannot be taken for a list.</summary>
    private static bool MayBegin(string text) =>
        !Indicators.Contains(text[0], StringComparison.Ordinal)
        || (text.Length > 1 && text[0] == '-' && char.IsAsciiLetterOrDigit(text[1]));

    [GeneratedRegex(
        @"^([-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?|0x[0-9a-fA-F]+|0o[0-7]+|[-+]?\.(inf|Inf|INF)|\.(nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Number();
}
