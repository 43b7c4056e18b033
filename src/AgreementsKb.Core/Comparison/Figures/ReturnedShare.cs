using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What part of the people who arrive a claim says are returned. A share is rounded by who gives it: "94%" can be anything from
/// 93.5% to 94.5%, "1 in 17" anything from 1 in 16.5 to 1 in 17.5.
/// </summary>
/// <param name="Part">Above 0 and at most 1.</param>
/// <param name="Span">How far rounding or a qualifier lets it move.</param>
/// <param name="Factor">What a yearly cap is multiplied or divided by: " × 17", " ÷ (100% − 94%)".</param>
internal sealed record ReturnedShare(decimal Part, Span Span, string Factor)
{
    /// <summary>Null where the claim is about something else, or says that nobody is returned.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="others">Other claims about the same agreement, which may show what a bare percentage is of.</param>
    public static ReturnedShare? Of(StatedNumber claim, IEnumerable<StatedNumber> others)
    {
        var quantity = claim.Value;
        var meaning = claim.Metric ?? (quantity.OneIn is not null ? Words.ShareReturned : Meant(quantity, others));
        var found = (meaning, quantity) switch
        {
            (Words.ShareReturned, { OneIn: { } n }) => new ReturnedShare(1 / n, Rounded(quantity), $" × {NumberWords.Of(n)}"),
            (Words.ShareReturned, { Share: { } share }) =>
                new ReturnedShare(share, Rounded(quantity), $" ÷ {QuantityWords.Of(quantity)}"),
            (Words.ShareNotReturned, { OneIn: { } n }) => Rest(1 / n, quantity, $" ÷ (1 − 1 ÷ {NumberWords.Of(n)})"),
            (Words.ShareNotReturned, { Share: { } share }) => Rest(share, quantity, $" ÷ (100% − {NumberWords.Percent(share)})"),
            _ => null,
        };
        return found is { Part: > 0 and <= 1 } ? found : null;
    }

    private static ReturnedShare Rest(decimal part, Quantity quantity, string factor)
    {
        var span = Rounded(quantity);
        return new ReturnedShare(1 - part, new Span(1 - span.High, 1 - span.Low), factor);
    }

    /// <summary>A bare percentage is of those returned, or of the rest, where another claim that says so agrees.</summary>
    private static string? Meant(Quantity quantity, IEnumerable<StatedNumber> others)
    {
        var returned = others
            .Where(other => other.Metric is not null || other.Value.OneIn is not null)
            .Select(other => Of(other, []))
            .OfType<ReturnedShare>()
            .ToList();
        bool Fits(decimal part) => returned.Exists(other => Math.Abs(other.Part - part) <= Counts.PointTolerance);
        return quantity.Share is not { } share ? null
            : Fits(share) ? Words.ShareReturned
            : Fits(1 - share) ? Words.ShareNotReturned
            : null;
    }

    private static Span Rounded(Quantity quantity) => quantity switch
    {
        { Qualifier: not null } => Counts.SpanOf(quantity),
        { OneIn: { } n } when n > 1 => new Span(1 / (n + Half(n)), 1 / (n - Half(n))),
        { Share: { } share } => new Span(share - (Half(share * 100) / 100), share + (Half(share * 100) / 100)),
        _ => Counts.SpanOf(quantity),
    };

    /// <summary>Half of the last digit that is given.</summary>
    private static decimal Half(decimal number)
    {
        var half = 0.5m;
        for (var rest = number; rest != decimal.Truncate(rest); rest *= 10)
        {
            half /= 10;
        }

        return half;
    }
}
