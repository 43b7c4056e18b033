using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// An amount of money <em>as stated</em> by a source, never converted. Either <see cref="Amount"/>, a range
/// (<see cref="Amount"/> to <see cref="UpTo"/>, or only <see cref="UpTo"/>), or, where the source gives no number, its
/// own words in <see cref="Words"/>, which take no part in arithmetic.
/// </summary>
public sealed partial record Money : ICompact<Money>
{
    public const string Form = "money such as `EUR 105m`, `~GBP 500m`, `GBP 100m..300m`, `GBP ..300m`, `GBP 300m..` (at least) or `GBP hundreds of millions`";

    /// <summary>ISO 4217 code.</summary>
    public required string Currency { get; init; }

    /// <summary>In units of the currency, not negative.</summary>
    public decimal? Amount { get; init; }

    /// <summary>The upper end of a range, in units of the currency.</summary>
    public decimal? UpTo { get; init; }

    public Qualifier? Qualifier { get; init; }

    /// <summary>The source's own words where it gives no number.</summary>
    [Key("stated")]
    public string? Words { get; init; }

    public static Money Of(string currency, decimal amount) => new() { Currency = currency, Amount = Numeral.Normal(amount) };

    public static Parsed<Money> Parse(string text)
    {
        var (qualifier, rest) = QualifierSign.Take(text);
        if (Shape().Match(rest) is not { Success: true } match)
        {
            return Parsed<Money>.Failed(Form);
        }

        var currency = match.Groups[1].Value;
        if (!Currencies.Known(currency))
        {
            return Parsed<Money>.Failed(Currencies.InPlaceOf(currency));
        }

        return Size(currency, qualifier, match.Groups[2].Value) is { } money && money.Problem() is null
            ? Parsed<Money>.Of(money)
            : Parsed<Money>.Failed(Form);
    }

    public string ToText() => $"{QualifierSign.Of(Qualifier)}{Currency} {OpenEnd.Write(Size(), Qualifier)}";

    public string? Problem() => this switch
    {
        _ when !Currencies.Known(Currency) => Currencies.InPlaceOf(Currency),
        { Words: not null } when Amount is not null || UpTo is not null || Qualifier is not null => "either `stated` or numbers, not both",
        { Words: not null } => IsWords(Words) ? null : "`stated` to be the source's own words, beginning with a letter and on one line",
        { Amount: null, UpTo: null } => "an `amount`, an `upTo` or a `stated`",
        { Amount: < 0 } or { UpTo: < 0 } => "an amount that is not negative",
        { Amount: { } low, UpTo: { } high } when low >= high => "`upTo` to be more than `amount`",
        _ when !OpenEnd.Fits(Qualifier, UpTo) => OpenEnd.Misfit,
        _ when !Writable(Amount) || !Writable(UpTo) => "amounts below 10^18 with at most six decimals",
        _ => null,
    };

    public override string ToString() => ToText();

    private static Money? Size(string currency, Qualifier? qualifier, string size)
    {
        if (IsWords(size))
        {
            return new Money { Currency = currency, Qualifier = qualifier, Words = size };
        }

        var (open, number) = OpenEnd.Take(size);
        if (open is not null && qualifier is not null)
        {
            return null;
        }

        var ends = number.Split("..");
        var low = ends[0].Length == 0 ? null : Numeral.ReadScaled(ends[0]);
        var high = ends.Length == 2 ? Numeral.ReadScaled(ends[1]) : null;
        var bad = ends.Length > 2 || (ends[0].Length > 0 && low is null) || (ends.Length == 2 && high is null);
        return bad ? null : new Money { Currency = currency, Qualifier = open ?? qualifier, Amount = low, UpTo = high };
    }

    private static bool IsWords(string text) => WordsShape().IsMatch(text);

    private static bool Writable(decimal? number) => number is null || Numeral.Read(Numeral.Write(number.Value)) == number;

    private string Size() => this switch
    {
        { Words: { } words } => words,
        { UpTo: { } high } => (Amount is { } low ? Numeral.WriteScaled(low) : "") + ".." + Numeral.WriteScaled(high),
        _ => Numeral.WriteScaled(Amount ?? 0),
    };

    [GeneratedRegex(@"^([A-Z]{3}) (\S(?:.*\S)?)\z", RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(@"^\p{L}([^\p{C}]*[^\p{C}\s])?\z", RegexOptions.CultureInvariant)]
    private static partial Regex WordsShape();
}
