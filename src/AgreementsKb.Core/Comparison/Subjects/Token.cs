using System.Text;

namespace AgreementsKb.Core.Comparison.Subjects;

internal enum TokenKind
{
    Word,
    Comma,

    /// <summary>Parts subjects whatever stands around it: a new line, a semicolon.</summary>
    Break,
}

/// <summary>A word of the query, or a mark that parts subjects.</summary>
/// <param name="Text">Folded.</param>
/// <param name="Raw">As typed.</param>
/// <param name="Start">Where it begins in the query.</param>
/// <param name="Joined">A hyphen, slash or plus joins it to a neighbour.</param>
internal sealed record Token(TokenKind Kind, string Text, string Raw, int Start, bool Joined)
{
    public int End => Start + Raw.Length;

    /// <summary>Words as typed, joined where they were.</summary>
    public static string Typed(IEnumerable<Token> tokens)
    {
        var text = new StringBuilder();
        Token? last = null;
        foreach (var token in tokens)
        {
            var isJoined = last is { Joined: true } && token.Joined && token.Start == last.End + 1;
            text.Append(last is null ? "" : isJoined ? "-" : " ").Append(token.Raw);
            last = token;
        }

        return text.ToString();
    }
}
