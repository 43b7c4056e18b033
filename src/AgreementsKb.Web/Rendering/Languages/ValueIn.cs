using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Languages;

/// <summary>Numbers, sums and dates in the language of a page. In English they are those of every other face.</summary>
public sealed class ValueIn(PageLanguage language)
{
    private const decimal Million = 1_000_000m;
    private const decimal Billion = 1_000_000_000m;

    private static readonly string[] OfDates =
    [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Q1", "Q2", "Q3", "Q4", "spring", "summer", "autumn", "winter", "about", "inferred", "up to", "from", "to",
    ];

    public string Number(decimal number) => string.Concat(NumberWords.Of(number).Select(sign => sign switch
    {
        ',' => language.Spoken.Thousands,
        '.' => language.Spoken.Decimal,
        _ => sign.ToString(),
    }));

    /// <summary>English words for a date have few forms, and the other languages the same order.</summary>
    public string Date(string english) => language.Spoken.Smooth(string.Join(' ', Parts(english).Select(part =>
        OfDates.FirstOrDefault(word => part.Trim('(', ')', ';', ',') == word) is { } word
            ? part.Replace(word, language[word], StringComparison.Ordinal)
            : part == "1" ? language.Spoken.FirstDay : part)).Replace("; ", language.Spoken.Semicolon, StringComparison.Ordinal));

    public string Money(Money money) => money switch
    {
        { Words: not null } => MoneyWords.Of(money),
        { Amount: { } low, UpTo: { } high } => Qualified(money.Qualifier, language.Say("{0} to {1}", Scaled(low), Scaled(high))) + Of(money),
        { UpTo: { } high } => language.Say("up to {0}", Qualified(money.Qualifier, Scaled(high))) + Of(money),
        _ => Qualified(money.Qualifier, Scaled(money.Amount ?? 0)) + Of(money),
    };

    public string Quantity(Quantity quantity) => quantity switch
    {
        { OneIn: { } n } => Qualified(quantity.Qualifier, language.Say("1 in {0}", Number(n))),
        { Share: { } share } => Qualified(quantity.Qualifier, Percent(share)),
        { Change: < 0 and var change } => language.Say("fall of {0}", Qualified(quantity.Qualifier, Percent(-change))),
        { Change: { } change } => language.Say("rise of {0}", Qualified(quantity.Qualifier, Percent(change))),
        { Value: { } low, UpTo: { } high } => Qualified(quantity.Qualifier, language.Say("{0} to {1}", Number(low), Number(high))),
        { UpTo: { } high } => language.Say("up to {0}", Qualified(quantity.Qualifier, Number(high))),
        _ => Qualified(quantity.Qualifier, Number(quantity.Value ?? 0)),
    };

    /// <summary>The currency follows the number in the languages that are not English.</summary>
    private static string Of(Money money) => $" {money.Currency}";

    private static IEnumerable<string> Parts(string english) => english.Replace("up to ", "up\u0000to ", StringComparison.Ordinal)
        .Split(' ')
        .Select(part => part.Replace('\u0000', ' '));

    private string Percent(decimal share) => Number(decimal.Round(share * 100, 4)) + language.Spoken.Percent;

    internal string Scaled(decimal number) => Math.Abs(number) switch
    {
        >= Billion => language.Say(language.Spoken.IsSeveral(number / Billion) ? "{0} billions" : "{0} billion", Number(number / Billion)),
        >= Million => language.Say(language.Spoken.IsSeveral(number / Million) ? "{0} millions" : "{0} million", Number(number / Million)),
        _ => Number(number),
    };

    /// <summary>One that has no words in the language yet is said in English; none is ever left out.</summary>
    private string Qualified(Qualifier? qualifier, string number) =>
        qualifier is null ? number : language.Say(QualifierWords.Before(qualifier) + "{0}", number);
}
