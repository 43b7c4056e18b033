using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Money for reading: "about EUR 500 million".</summary>
public static class MoneyWords
{
    public static string Of(Stated<Money> stated) => stated.Value is { } money ? Of(money) : QualifierWords.Of(stated.Is!.Value);

    public static string Of(Money money) => money switch
    {
        { Words: { } words } => $"“{words}” ({money.Currency}; no figure given)",
        { Amount: { } low, UpTo: { } high } => $"{Start(money)}{NumberWords.Scaled(low)} to {NumberWords.Scaled(high)}",
        { UpTo: { } high } => $"up to {Start(money)}{NumberWords.Scaled(high)}",
        _ => $"{Start(money)}{NumberWords.Scaled(money.Amount ?? 0)}",
    };

    /// <summary>The result of a calculation, rounded.</summary>
    public static string Rounded(string currency, decimal amount) => $"{currency} {NumberWords.Rounded(amount)}";

    private static string Start(Money money) => $"{QualifierWords.Before(money.Qualifier)}{money.Currency} ";
}
