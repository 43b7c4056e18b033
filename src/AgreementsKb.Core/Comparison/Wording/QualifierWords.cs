using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>What stands before or in place of a number.</summary>
public static class QualifierWords
{
    /// <summary>With a blank behind it, or empty.</summary>
    public static string Before(Qualifier? qualifier) => qualifier switch
    {
        Qualifier.About => "about ",
        Qualifier.MoreThan => "more than ",
        Qualifier.Nearly => "nearly ",
        Qualifier.AtLeast => "at least ",
        Qualifier.LessThan => "less than ",
        _ => "",
    };

    public static string Of(NoValue reason) => reason switch
    {
        NoValue.Unknown => "not known or not disclosed",
        NoValue.None => "none",
        _ => "not applicable",
    };
}
