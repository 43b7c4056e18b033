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
