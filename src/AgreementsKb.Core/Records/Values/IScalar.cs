namespace AgreementsKb.Core.Records.Values;

/// <summary>A value that is one text in every form: in YAML, in JSON and on a page (a date, a reference to an item).</summary>
public interface IScalar<TSelf>
    where TSelf : class, IScalar<TSelf>
{
    static abstract Parsed<TSelf> Parse(string text);

    /// <summary>The text that <see cref="Parse"/> reads back as the same value.</summary>
    string ToText();
}
