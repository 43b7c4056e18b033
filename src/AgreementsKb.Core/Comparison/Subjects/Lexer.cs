using System.Globalization;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Cuts text into words. Hyphens, dashes and slashes only part words: whether <c>gb-fr</c> is two parties or the start of
/// an id is decided later, by the longest name that matches.
/// </summary>
internal static class Lexer
{
    private const string Dashes = "-\u00AD\u2010\u2011\u2012\u2013\u2014\u2015\u2212/+_";

    public static List<Token> Read(string text)
    {
        var tokens = new List<Token>();
        for (var at = 0; at < text.Length;)
        {
            if (char.IsLetterOrDigit(text[at]))
            {
                var end = EndOfWord(text, at);
                tokens.Add(Word(text, at, end));
                at = SkipPossessive(text, end);
                continue;
            }

            if (Mark(text[at]) is { } mark)
            {
                tokens.Add(new Token(mark.Kind, mark.Text, text[at].ToString(), at, Joined: false));
            }

            at++;
        }

        return tokens;
    }

    /// <summary>The words of a name, folded, as <see cref="Read"/> would cut them.</summary>
    /// <param name="fold">Folds a word as it is typed.</param>
    public static List<string> WordsOf(string name, Func<string, int, int, string> fold)
    {
        var words = new List<string>();
        for (var at = 0; at < name.Length;)
        {
            if (char.IsLetterOrDigit(name[at]))
            {
                var end = EndOfWord(name, at);
                words.Add(fold(name, at, end));
                at = SkipPossessive(name, end);
                continue;
            }

            if (Mark(name[at]) is (TokenKind.Word, var word))
            {
                words.Add(word);
            }

            at++;
        }

        return words;
    }

    private static (TokenKind Kind, string Text)? Mark(char character) => character switch
    {
        ',' => (TokenKind.Comma, ","),
        ';' or '\n' or '\r' or '|' or '\u2028' or '\u2029' => (TokenKind.Break, ";"),
        '&' => (TokenKind.Word, "and"),
        '@' => (TokenKind.Word, "at"),
        _ => null,
    };

    private static Token Word(string text, int start, int end)
    {
        var joined = (start > 0 && Dashes.Contains(text[start - 1], StringComparison.Ordinal))
            || (end < text.Length && Dashes.Contains(text[end], StringComparison.Ordinal));
        return new Token(TokenKind.Word, Fold.Of(text.AsSpan(start, end - start)), text[start..end], start, joined);
    }

    private static int EndOfWord(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || IsMark(text[end]) || IsInitial(text, start, end)))
        {
            end++;
        }

        return end;
    }

    private static bool IsMark(char character) =>
        !char.IsAscii(character) && char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    /// <summary>The point in "U.K.": between two single letters.</summary>
    private static bool IsInitial(string text, int start, int at) =>
        text[at] == '.' && at > start && at + 1 < text.Length
        && char.IsLetter(text[at - 1]) && (at - 1 == start || text[at - 2] == '.')
        && char.IsLetter(text[at + 1]) && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]));

    private static int SkipPossessive(string text, int at) =>
        at + 1 < text.Length && text[at] is '\'' or '\u2019' or '\u02BC' or '`' && text[at + 1] is 's' or 'S'
        && (at + 2 == text.Length || !char.IsLetterOrDigit(text[at + 2]))
            ? at + 2
            : at;
}
