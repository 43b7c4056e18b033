using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What a qualified number can mean, as a lowest and a highest value. "About" reaches 5 % either way, "more than" up to 10 %
/// above, "nearly" down to 10 % below; an exact number reaches nowhere.
/// </summary>
internal readonly record struct Span(decimal Low, decimal High)
{
    public const decimal About = 0.05m;
    public const decimal Beyond = 0.10m;

    public bool IsExact => Low == High;

    public static Span Of(decimal value, Qualifier? qualifier) => Of(value, value, qualifier);

    /// <summary>A range whose ends are qualified: "about" 100 to 300 reaches from 95 to 315.</summary>
    public static Span Of(decimal low, decimal high, Qualifier? qualifier) => qualifier switch
    {
        Qualifier.About => new Span(low * (1 - About), high * (1 + About)),
        Qualifier.MoreThan => new Span(low, high * (1 + Beyond)),
        Qualifier.Nearly => new Span(low * (1 - Beyond), high),
        _ => new Span(low, high),
    };

    /// <summary>Null where the source gives no number.</summary>
    public static Span? Of(Money money) => money.Words is null
        ? Of(money.Amount ?? 0, money.UpTo ?? money.Amount ?? 0, money.Qualifier)
        : null;

    public Span Times(decimal factor) => new(Low * factor, High * factor);

    public Span Through(Func<decimal, decimal> function) => new(function(Low), function(High));

    /// <summary>How far the nearest ends lie apart, as a part of the larger; 0 where they overlap.</summary>
    public decimal Gap(Span other)
    {
        var (below, above) = High < other.Low ? (High, other.Low) : (other.High, Low);
        return above <= below ? 0 : (above - below) / above;
    }
}
