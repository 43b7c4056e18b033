namespace AgreementsKb.Core.Records.Values;

/// <summary>
/// A date or interval in EDTF (ISO 8601-2), level 0 and the parts of level 1 that sources need: <c>2024</c>,
/// <c>2024-11</c>, <c>2024-11-17</c>, seasons (<c>2024-21</c> is spring), unspecified digits (<c>202X</c>,
/// <c>2024-XX</c>), <c>?</c> uncertain or inferred, <c>~</c> approximate, <c>%</c> both, and intervals with open
/// (<c>..</c>) or unknown (empty) ends. Years 1000 to 9999; no times of day.
/// </summary>
public sealed record Edtf : IScalar<Edtf>
{
    public const string Form = "an EDTF date such as `2024`, `2024-11`, `2024-11-17`, `2024-07~` (about), `2024-11-18?` (inferred) or `2024-01/2024-07`";

    private readonly EdtfEnd _start;
    private readonly EdtfEnd _end;

    private Edtf(string text, EdtfEnd start, EdtfEnd end, bool isInterval)
    {
        Text = text;
        _start = start;
        _end = end;
        IsInterval = isInterval;
    }

    public string Text { get; }

    public bool IsInterval { get; }

    /// <summary>The first day it can mean; null where the beginning is open or unknown.</summary>
    public DateOnly? From => _start.First;

    /// <summary>The last day it can mean; null where the end is open or unknown.</summary>
    public DateOnly? To => _end.Last;

    /// <summary>The last day that is known of it.</summary>
    public DateOnly? Latest => To ?? From;

    /// <summary>Marked <c>~</c> or <c>%</c>: the source says "about".</summary>
    public bool IsApproximate => _start.Approximate || _end.Approximate;

    /// <summary>Marked <c>?</c> or <c>%</c>: inferred, not stated.</summary>
    public bool IsUncertain => _start.Uncertain || _end.Uncertain;

    public static Parsed<Edtf> Parse(string text)
    {
        var parts = text.Split('/');
        if (parts.Length > 2 || EdtfEnd.Parse(parts[0], inInterval: parts.Length == 2) is not { } start)
        {
            return Parsed<Edtf>.Failed(Form);
        }

        if (parts.Length == 1)
        {
            return Parsed<Edtf>.Of(new Edtf(text, start, start, isInterval: false));
        }

        if (EdtfEnd.Parse(parts[1], inInterval: true) is not { } end || (start.First is null && end.Last is null))
        {
            return Parsed<Edtf>.Failed(Form);
        }

        return start.First > end.Last
            ? Parsed<Edtf>.Failed("a period that does not end before it begins")
            : Parsed<Edtf>.Of(new Edtf(text, start, end, isInterval: true));
    }

    public string ToText() => Text;

    public bool Equals(Edtf? other) => other is not null && Text == other.Text;

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
