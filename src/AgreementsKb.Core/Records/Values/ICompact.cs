namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// A value that an editor types as one scalar (<c>EUR 105m</c>) and a program reads as an object
/// (<c>{"currency":"EUR","amount":105000000}</c>). Both forms are accepted on the way in.
/// </summary>
public interface ICompact<TSelf>
    where TSelf : class, ICompact<TSelf>
{
    static abstract Parsed<TSelf> Parse(string text);

    /// <summary>The text that <see cref="Parse"/> reads back as the same value.</summary>
    string ToText();

    /// <summary>What is wrong with a value that came in as an object, in words that follow "expected"; null if nothing.</summary>
    string? Problem();
}
