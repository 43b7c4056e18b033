using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>The numbers of a value, for programs that count with them.</summary>
/// <param name="Number">As stated; null for words, ranges and open ends.</param>
/// <param name="Low">The stated lower end: of a range, of "more than" or of "at least".</param>
/// <param name="High">The stated upper end: of a range, of "up to", of "nearly" or of "less than".</param>
/// <param name="Unit">
/// ISO 4217 code (<c>GBP per person</c> where it is no whole), <c>count</c> (<c>count a week</c>), <c>share</c> and <c>change</c>
/// (0.94 is 94 %), or <c>one in</c>.
/// </param>
/// <param name="Qualifier"><c>about</c>, <c>moreThan</c>, <c>nearly</c>, <c>atLeast</c> or <c>lessThan</c>.</param>
/// <param name="Date">Where the value is a date: that date.</param>
internal sealed record Measured(
    decimal? Number = null, decimal? Low = null, decimal? High = null, string? Unit = null, string? Qualifier = null, Edtf? Date = null)
{
    public static readonly Measured Nothing = new();

    private static readonly string[] Spans = [" a day", " a week", " a month", " a year"];

    private static readonly string[] Ones = [.. Enum.GetValues<SumPer>().Select(per => MoneyWords.Per(per))];

    /// <summary>
    /// A typed value does not say of what kind it is (<c>2024</c> is a year or a count); what it is worded as does.
    /// </summary>
    public static Measured Of(string? stated, string text)
    {
        if (stated is null)
        {
            return Nothing;
        }

        if (Edtf.Parse(stated) is { Value: { } date } && DateWords.Of(date) == text)
        {
            return new Measured(Date: date);
        }

        if (Money.Parse(stated) is { Value: { } money })
        {
            return money.Words is null
                ? Sized(money.Currency + One(text), money.Amount, money.UpTo, money.Qualifier)
                : new Measured(Unit: money.Currency);
        }

        return Quantity.Parse(stated) is { Value: { } quantity } && text.Contains(QuantityWords.Of(quantity), StringComparison.Ordinal)
            ? Of(quantity, text)
            : Nothing;
    }

    private static string? One(string text) => Array.Find(Ones, one => text.EndsWith(one, StringComparison.Ordinal));

    private static Measured Of(Quantity quantity, string text) => quantity switch
    {
        { OneIn: { } oneIn } => Sized("one in", oneIn, upTo: null, quantity.Qualifier),
        { Share: { } share } => Sized("share", share, upTo: null, quantity.Qualifier),
        { Change: { } change } => new Measured(change, Unit: "change", Qualifier: Word(quantity.Qualifier)),
        _ => Sized(
            "count" + Spans.FirstOrDefault(span => text.EndsWith(span, StringComparison.Ordinal)),
            quantity.Value,
            quantity.UpTo,
            quantity.Qualifier),
    };

    private static Measured Sized(string unit, decimal? number, decimal? upTo, Qualifier? qualifier) => new(
        upTo is null ? number : null,
        upTo is not null || qualifier is Records.Values.Qualifier.MoreThan or Records.Values.Qualifier.AtLeast ? number : null,
        upTo ?? (qualifier is Records.Values.Qualifier.Nearly or Records.Values.Qualifier.LessThan ? number : null),
        unit,
        Word(qualifier));

    private static string? Word(Qualifier? qualifier) => qualifier is { } some ? RecordShape.WordOf(some) : null;
}
