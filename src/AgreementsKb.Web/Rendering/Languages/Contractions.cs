using System.Text.RegularExpressions;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>
/// Prepositions before dates. A sentence has one preposition for whatever date its place takes; French and Italian have another
/// before a day than before a month or a year.
/// </summary>
public static partial class Contractions
{
    public static string French(string text)
    {
        text = FrenchUpToDay().Replace(text, "$1usqu’au ");
        text = FrenchUpToMonth().Replace(text, "$1usqu’en ");
        text = FrenchSinceDay().Replace(text, "$1epuis le ");
        text = FrenchOnMonth().Replace(text, "en ");
        text = FrenchOfMonth().Replace(text, "de ");
        text = FrenchOfDay().Replace(text, "du ");
        text = FrenchToDay().Replace(text, "$1 au ");
        return FrenchElided().Replace(text, "d’");
    }

    public static string Italian(string text)
    {
        text = ItalianToDate().Replace(text, "$1\u00A0– ");
        text = ItalianUpTo().Replace(text, "$1ino al ");
        text = ItalianFrom().Replace(text, "$1al ");
        text = ItalianFromMonth().Replace(text, "$1 ");
        text = ItalianOfMonth().Replace(text, "di ");
        text = ItalianOnMonth().Replace(text, "a ");
        text = ItalianInYear().Replace(text, "nel ");
        return ItalianElided().Replace(ItalianElidedArticle().Replace(text, "l’"), "$1ll’");
    }

    private const string FrenchMonth = "(?:janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre)";

    private const string FrenchDay = @"(?:1er|[12]?\d|3[01]) " + FrenchMonth;

    private const string ItalianMonth =
        "(?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre)";

    private const string ItalianDay = @"(?:1º|[12]?\d|3[01]) " + ItalianMonth;

    /// <summary>A number of a thousand or more has a sign in it, a year has none.</summary>
    private const string Year = @"(?:19|20)\d{2}\b(?!\u202F|[.,]\d)";

    [GeneratedRegex(@"\b([jJ])usqu’à (?=" + FrenchDay + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchUpToDay();

    [GeneratedRegex(@"\b([jJ])usqu’à (?=" + FrenchMonth + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchUpToMonth();

    [GeneratedRegex(@"\b([dD])epuis (?=" + FrenchDay + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchSinceDay();

    [GeneratedRegex(@"\ble (?=" + FrenchMonth + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchOnMonth();

    [GeneratedRegex(@"\bdu (?=" + FrenchMonth + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchOfMonth();

    [GeneratedRegex(@"\bde (?=" + FrenchDay + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchOfDay();

    /// <summary>The end of a time: "1er janvier 2024 au 11 juillet 2024".</summary>
    [GeneratedRegex("(" + FrenchMonth + @"|\d{4}) à (?=" + FrenchDay + ")", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchToDay();

    [GeneratedRegex(@"\bde (?=avril|août|octobre)", RegexOptions.CultureInvariant)]
    private static partial Regex FrenchElided();

    /// <summary>The end of a time, which has a dash before it.</summary>
    [GeneratedRegex(@"(?<!\b[dD]al? (?:(?:1º|\d{1,2}) )?(?:" + ItalianMonth + @" )?)(" + ItalianMonth + @"|\b(?:19|20)\d{2}) a (?="
        + ItalianDay + "|" + ItalianMonth + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianToDate();

    [GeneratedRegex(@"\b([fF])ino a (?=" + ItalianDay + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianUpTo();

    [GeneratedRegex(@"\b([dD])a (?=" + ItalianDay + "|" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianFrom();

    [GeneratedRegex(@"\b([dD]?a)l (?=" + ItalianMonth + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianFromMonth();

    [GeneratedRegex(@"\bdel (?=" + ItalianMonth + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianOfMonth();

    [GeneratedRegex(@"\bil (?=" + ItalianMonth + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianOnMonth();

    [GeneratedRegex(@"\b(?:in|il) (?=" + Year + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianInYear();

    /// <summary>"dall’8 marzo", "calo dell’80%".</summary>
    [GeneratedRegex(@"\b([dD]a|[aA]|[dD]e|[nN]e|[sS]u)l (?=(?:8|11) " + ItalianMonth + @"|(?:8\d*|11|1)(?:,\d+)?%)", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianElided();

    [GeneratedRegex(@"\bil (?=(?:8|11) " + ItalianMonth + ")", RegexOptions.CultureInvariant)]
    private static partial Regex ItalianElidedArticle();
}
