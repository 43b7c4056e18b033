using System.Text.RegularExpressions;

namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// A number as stated: a count (<c>32900</c>, <c>100..300</c>), a change (<c>-62%</c>, always signed), a share
/// (<c>94%</c>) or a proportion in words (<c>1 in 17</c>). Exactly one of <see cref="Value"/> (or <see cref="UpTo"/>),
/// <see cref="Change"/>, <see cref="Share"/> and <see cref="OneIn"/> is set.
/// </summary>
public sealed partial record Quantity : ICompact<Quantity>
{
    public const string Form = "a quantity such as `32900`, `>32000`, `~9400`, `100..300`, `945..` (at least), `-62%` (a change), `94%` (a share) or `1 in 17`";

    public decimal? Value { get; init; }

    /// <summary>The upper end of a range of counts.</summary>
    public decimal? UpTo { get; init; }

    /// <summary>Relative change: -0.62 is a fall of 62 per cent.</summary>
    public decimal? Change { get; init; }

    /// <summary>Part of a whole: 0.94 is 94 per cent.</summary>
    public decimal? Share { get; init; }

    /// <summary>The number in "one in N".</summary>
    public decimal? OneIn { get; init; }

    public Qualifier? Qualifier { get; init; }

    public static Quantity Of(decimal value) => new() { Value = Numeral.Normal(value) };

    public static Parsed<Quantity> Parse(string text)
    {
        var (sign, rest) = QualifierSign.Take(text);
        var (open, number) = OpenEnd.Take(rest);
        return (sign is null || open is null)
            && Size(number) is { } size && (size with { Qualifier = sign ?? open }) is var quantity && quantity.Problem() is null
            ? Parsed<Quantity>.Of(quantity)
            : Parsed<Quantity>.Failed(Form);
    }

    public string ToText() => QualifierSign.Of(Qualifier) + OpenEnd.Write(Number(), Qualifier);

    private string Number() => this switch
    {
        { OneIn: { } n } => $"1 in {Numeral.Write(n)}",
        { Share: { } share } => Numeral.Write(share * 100) + "%",
        { Change: { } change } => (change < 0 ? "-" : "+") + Numeral.Write(Math.Abs(change) * 100) + "%",
        { UpTo: { } high } => (Value is { } low ? Numeral.Write(low) : "") + ".." + Numeral.Write(high),
        _ => Numeral.Write(Value ?? 0),
    };

    public string? Problem()
    {
        var kinds = (Value is null && UpTo is null ? 0 : 1) + (Change is null ? 0 : 1) + (Share is null ? 0 : 1) + (OneIn is null ? 0 : 1);
        return this switch
        {
            _ when kinds != 1 => "exactly one of `value` (or `upTo`), `change`, `share` and `oneIn`",
            { Value: < 0 } or { UpTo: < 0 } => "a count that is not negative",
            { Value: { } low, UpTo: { } high } when low >= high => "`upTo` to be more than `value`",
            _ when !OpenEnd.Fits(Qualifier, UpTo) => OpenEnd.Misfit,
            { Share: < 0 or > 1 } => "a share between 0 and 1 (typed `0%` to `100%`; a change has a sign)",
            { Change: < -1 } => "a change of -1 (typed `-100%`) or more",
            { OneIn: <= 0 } => "a number above 0 in `oneIn`",
            _ when !Writable() => "numbers below 10^18 with at most six decimals (a percentage: at most six)",
            _ => null,
        };
    }

    public override string ToString() => ToText();

    private static Quantity? Size(string text)
    {
        if (OneInShape().Match(text) is { Success: true } oneIn)
        {
            return Numeral.Read(oneIn.Groups[1].Value) is { } n ? new Quantity { OneIn = n } : null;
        }

        return text.EndsWith('%') ? Percentage(text[..^1]) : Count(text);
    }

    private static Quantity? Percentage(string text)
    {
        var signed = text.Length > 0 && text[0] is '-' or '+';
        if (Numeral.Read(signed ? text[1..] : text) is not { } percent)
        {
            return null;
        }

        var part = Numeral.Normal(percent / 100);
        return signed ? new Quantity { Change = text[0] == '-' ? -part : part } : new Quantity { Share = part };
    }

    private static Quantity? Count(string text)
    {
        var ends = text.Split("..");
        var low = ends[0].Length == 0 ? null : Numeral.Read(ends[0]);
        var high = ends.Length == 2 ? Numeral.Read(ends[1]) : null;
        var bad = ends.Length > 2 || (ends[0].Length > 0 && low is null) || (ends.Length == 2 && high is null);
        return bad ? null : new Quantity { Value = low, UpTo = high };
    }

    private static bool Readable(decimal number) => Numeral.Read(Numeral.Write(Math.Abs(number))) is not null;

    /// <summary>The bound comes first: an object may hold a number that a hundredfold no longer fits the type.</summary>
    private static bool ReadablePart(decimal part) => Math.Abs(part) < 1_000_000_000_000_000_000m && Readable(part * 100);

    private bool Writable() => Readable(Value ?? 0) && Readable(UpTo ?? 0) && Readable(OneIn ?? 0)
        && ReadablePart(Change ?? 0) && ReadablePart(Share ?? 0);

    [GeneratedRegex(@"^1 in (\S+)\z", RegexOptions.CultureInvariant)]
    private static partial Regex OneInShape();
}
