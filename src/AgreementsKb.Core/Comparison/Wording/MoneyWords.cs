using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Money for reading: "about EUR 500 million".</summary>
public static class MoneyWords
{
    public static string Of(Stated<Money> stated) => stated.Value is { } money ? Of(money) : QualifierWords.Of(stated.Is!.Value);

    /// <summary>"GBP 20,000 per person".</summary>
    public static string Of(FundingReport report) =>
        report.Amount.Value is null ? Of(report.Amount) : Of(report.Amount) + Per(report.Per);

    /// <summary>" per person"; empty for a whole.</summary>
    public static string Per(SumPer? per) => per is { } one ? $" per {RecordShape.WordOf(one)}" : "";

    public static string Of(Money money) => money switch
    {
        { Words: { } words } => $"“{words}” ({money.Currency}; no figure given)",
        { Amount: { } low, UpTo: { } high } => $"{Start(money)}{NumberWords.Scaled(low)} to {NumberWords.Scaled(high)}",
        { UpTo: { } high } => $"up to {Start(money)}{NumberWords.Scaled(high)}",
        _ => $"{Start(money)}{NumberWords.Scaled(money.Amount ?? 0)}",
    };

    /// <summary>The result of a calculation, rounded.</summary>
    public static string Rounded(string currency, decimal amount) => $"{currency} {NumberWords.Rounded(amount)}";

    /// <summary>The result of a calculation from a stated sum, with the sum's qualifier and as a range where it is one.</summary>
    /// <param name="apply">What is done to each of its numbers.</param>
    public static string Result(Money money, string currency, Func<decimal, decimal> apply)
    {
        var before = QualifierWords.Before(money.Qualifier);
        return money switch
        {
            { Amount: { } low, UpTo: { } high } => $"{before}{Range(currency, apply(low), apply(high))}",
            { UpTo: { } high } => $"up to {before}{Rounded(currency, apply(high))}",
            _ => before + Rounded(currency, apply(money.Amount ?? 0)),
        };
    }

    /// <summary>"EUR 120 million to 360 million".</summary>
    public static string Range(string currency, decimal low, decimal high) =>
        $"{Rounded(currency, low)} to {NumberWords.Rounded(high)}";

    private static string Start(Money money) => $"{QualifierWords.Before(money.Qualifier)}{money.Currency} ";
}
