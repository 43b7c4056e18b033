namespace AgreementsKb.Core.Records.Values;

/// <summary>How a source hedges a number. No qualifier means that the source gives it as exact.</summary>
public enum Qualifier
{
    /// <summary>"about", "around"; typed <c>~</c>.</summary>
    About,

    /// <summary>"more than", "over"; typed <c>></c>.</summary>
    [Word("moreThan")]
    MoreThan,

    /// <summary>"almost", "nearly"; typed <c>&lt;</c>.</summary>
    Nearly,

    /// <summary>"at least", "no fewer than"; typed <c>945..</c>. It may be any number above.</summary>
    [Word("atLeast")]
    AtLeast,

    /// <summary>"fewer than", "less than"; typed <c>..&lt;1000</c>. It may be any number below.</summary>
    [Word("lessThan")]
    LessThan,
}

internal static class QualifierSign
{
    /// <summary>Takes the sign off the front of a typed number.</summary>
    public static (Qualifier? Sign, string Number) Take(string text) => text.Length == 0
        ? (null, text)
        : text[0] switch
        {
            '~' => (Qualifier.About, text[1..]),
            '>' => (Qualifier.MoreThan, text[1..]),
            '<' => (Qualifier.Nearly, text[1..]),
            _ => (null, text),
        };

    public static string Of(Qualifier? qualifier) => qualifier switch
    {
        Qualifier.About => "~",
        Qualifier.MoreThan => ">",
        Qualifier.Nearly => "<",
        _ => "",
    };
}

/// <summary>The typed forms of numbers that are open to one side: <c>945..</c> and <c>..&lt;1000</c>.</summary>
internal static class OpenEnd
{
    private const string After = "..";
    private const string Before = "..<";

    /// <summary>Takes the open end off a typed number.</summary>
    public static (Qualifier? End, string Number) Take(string text) => text switch
    {
        _ when text.StartsWith(Before, StringComparison.Ordinal) => (Qualifier.LessThan, text[Before.Length..]),
        _ when text.Length > After.Length && text.EndsWith(After, StringComparison.Ordinal) =>
            (Qualifier.AtLeast, text[..^After.Length]),
        _ => (null, text),
    };

    public static string Write(string number, Qualifier? qualifier) => qualifier switch
    {
        Qualifier.AtLeast => number + After,
        Qualifier.LessThan => Before + number,
        _ => number,
    };

    /// <summary>A range and "up to" have ends of their own.</summary>
    public static bool Fits(Qualifier? qualifier, decimal? upTo) =>
        upTo is null || qualifier is not (Qualifier.AtLeast or Qualifier.LessThan);

    public const string Misfit = "no `upTo` beside the qualifier `atLeast` or `lessThan`";
}
