using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What a qualified number can mean, as a lowest and a highest value. "About" reaches 5 % either way, "more than" up to 10 %
/// above, "nearly" down to 10 % below, "less than" down to nothing; "at least" has no end above, and an exact number reaches
/// nowhere.
/// </summary>
/// <param name="Low">The least.</param>
/// <param name="High">The most; where it is open, the most that is known.</param>
/// <param name="IsOpen">It may be anything above as well.</param>
internal readonly record struct Span(decimal Low, decimal High, bool IsOpen = false)
{
    public const decimal About = 0.05m;
    public const decimal Beyond = 0.10m;

    /// <summary>A sum that can be a quarter more than the least it can be says too little to know it by.</summary>
    private const decimal Narrow = 1.25m;

    public bool IsExact => Low == High && !IsOpen;

    /// <summary>Neither a ceiling nor a floor nor a wide range: one of these agrees with nearly any number.</summary>
    public bool IsNarrow => !IsOpen && High <= Low * Narrow;

    /// <summary>The most that it can mean; null where it has no end above.</summary>
    public decimal? Most => IsOpen ? null : High;

    public static Span Of(decimal value, Qualifier? qualifier) => Of(value, value, qualifier);

    /// <summary>A range whose ends are qualified: "about" 100 to 300 reaches from 95 to 315.</summary>
    public static Span Of(decimal low, decimal high, Qualifier? qualifier) => qualifier switch
    {
        Qualifier.About => new Span(low * (1 - About), high * (1 + About)),
        Qualifier.MoreThan => new Span(low, high * (1 + Beyond)),
        Qualifier.Nearly => new Span(low * (1 - Beyond), high),
        Qualifier.AtLeast => new Span(low, high, IsOpen: true),
        Qualifier.LessThan => new Span(0, high),
        _ => new Span(low, high),
    };

    /// <summary>Null where the source gives no number.</summary>
    public static Span? Of(Money money) => money.Words is null
        ? Of(money.Amount ?? 0, money.UpTo ?? money.Amount ?? 0, money.Qualifier)
        : null;

    public Span Through(Func<decimal, decimal> function) => new(function(Low), function(High), IsOpen);

    /// <summary>How far the nearest ends lie apart, as a part of the larger; 0 where they overlap.</summary>
    public decimal Gap(Span other) => Math.Max(Below(other), other.Below(this));

    private decimal Below(Span other) => IsOpen || High >= other.Low ? 0 : (other.Low - High) / other.Low;
}
