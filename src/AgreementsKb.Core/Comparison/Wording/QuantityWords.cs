using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>Quantities for reading: "more than 32,000", "fall of 62%".</summary>
public static class QuantityWords
{
    public static string Of(Stated<Quantity> stated) =>
        stated.Value is { } quantity ? Of(quantity) : QualifierWords.Of(stated.Is!.Value);

    public static string Of(Quantity quantity)
    {
        var before = QualifierWords.Before(quantity.Qualifier);
        return quantity switch
        {
            { OneIn: { } n } => $"{before}1 in {NumberWords.Of(n)}",
            { Share: { } share } => before + NumberWords.Percent(share),
            { Change: < 0 and var change } => $"fall of {before}{NumberWords.Percent(-change)}",
            { Change: { } change } => $"rise of {before}{NumberWords.Percent(change)}",
            { Value: { } low, UpTo: { } high } => $"{before}{NumberWords.Of(low)} to {NumberWords.Of(high)}",
            { UpTo: { } high } => $"{before}up to {NumberWords.Of(high)}",
            { Qualifier: Qualifier.LessThan } => $"fewer than {NumberWords.Of(quantity.Value ?? 0)}",
            _ => before + NumberWords.Of(quantity.Value ?? 0),
        };
    }

    /// <summary>"50 a week".</summary>
    public static string Of(Stated<Quantity> stated, Per? per) =>
        per is { } span && stated.Value is not null ? $"{Of(stated)} a {Span(span)}" : Of(stated);

    public static string Span(Per per) => per switch
    {
        Per.Day => "day",
        Per.Week => "week",
        Per.Month => "month",
        _ => "year",
    };

    /// <summary>"3 years".</summary>
    public static string Of(Duration duration) =>
        $"{NumberWords.Of(duration.Count)} {Span(duration.Unit)}{(duration.Count == 1 ? "" : "s")}";
}
