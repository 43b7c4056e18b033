namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Cuts text into words. Hyphens, dashes and slashes only part words: whether <c>gb-fr</c> is two parties or the start of
/// an id is decided later, by the longest name that matches.
/// </summary>
internal static class Lexer
{
    private const string Dashes = "-\u2010\u2011\u2012\u2013\u2014\u2015\u2212/+_";
    private const string Apostrophes = "'\u2019\u02BC`";

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            var character = text[at];
            if (char.IsLetterOrDigit(character))
            {
                at = Word(text, at, tokens);
                continue;
            }

            if (Mark(character) is { } kind)
            {
                tokens.Add(new Token(kind, character.ToString(), character.ToString(), at, Joined: false));
            }
            else if (character == '&')
            {
                tokens.Add(new Token(TokenKind.Word, "and", "&", at, Joined: false));
            }

            at++;
        }

        return tokens;
    }

    /// <summary>The words of a name, folded, as <see cref="Read"/> would cut them.</summary>
    public static IEnumerable<string> WordsOf(string name) =>
        Read(name).Where(token => token.Kind == TokenKind.Word).Select(token => token.Text);

    private static TokenKind? Mark(char character) => character switch
    {
        ',' => TokenKind.Comma,
        ';' or '\n' or '\r' or '|' => TokenKind.Break,
        _ => null,
    };

    private static int Word(string text, int start, List<Token> tokens)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsInitial(text, end)))
        {
            end++;
        }

        var raw = text[start..end];
        var joined = (start > 0 && Dashes.Contains(text[start - 1], StringComparison.Ordinal))
            || (end < text.Length && Dashes.Contains(text[end], StringComparison.Ordinal));
        tokens.Add(new Token(TokenKind.Word, Fold.Of(raw).Replace(".", "", StringComparison.Ordinal), raw, start, joined));
        return SkipPossessive(text, end);
    }

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) == System.Globalization.UnicodeCategory.NonSpacingMark;

    /// <summary>The point in "U.K.": between two single letters.</summary>
    private static bool IsInitial(string text, int at) =>
        text[at] == '.' && at > 0 && at + 1 < text.Length && char.IsUpper(text[at - 1]) && char.IsUpper(text[at + 1]);

    private static int SkipPossessive(string text, int at) =>
        at + 1 < text.Length && Apostrophes.Contains(text[at], StringComparison.Ordinal) && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]))
            ? at + 2
            : at;
}
