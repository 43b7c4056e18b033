using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>How two periods stand to each other, as far as their marks ("about") allow.</summary>
internal static class Period
{
    private const int SlackPart = 20;
    private const int SpillPart = 10;
    private const int AboutAYear = 360;

    /// <summary>Both ends within a twentieth of the longer period, and within what "about" allows.</summary>
    public static bool Same(Edtf left, Edtf right)
    {
        if (Bounds(left) is not { } one || Bounds(right) is not { } other)
        {
            return left.Equals(right);
        }

        var longer = Math.Max(one.To - one.From, other.To - other.From);
        var slack = (longer / SlackPart) + Math.Max(Vagueness(left), Vagueness(right));
        return Math.Abs(one.From - other.From) <= slack && Math.Abs(one.To - other.To) <= slack;
    }

    public static bool Contains(Edtf whole, Edtf part) =>
        (whole.From is null || (part.From is { } from && from >= whole.From))
        && (whole.To is null || (part.To is { } to && to <= whole.To));

    /// <summary>But for a tenth of the whole at either end: a source may count from March, another from April.</summary>
    public static bool NearlyContains(Edtf whole, Edtf part) => Bounds(whole) is { } one && Bounds(part) is { } other
        && Math.Max(0, one.From - other.From) * SpillPart <= one.To - one.From
        && Math.Max(0, other.To - one.To) * SpillPart <= one.To - one.From;

    /// <summary>Whether the same moment may be meant: the possible days meet, or meet within what "about" allows.</summary>
    public static bool Meet(Edtf left, Edtf right)
    {
        if (Bounds(left) is not { } one || Bounds(right) is not { } other)
        {
            return true;
        }

        var slack = Vagueness(left, right) + Vagueness(right, left);
        return one.From <= other.To + slack && other.From <= one.To + slack;
    }

    /// <summary>How many days both take in.</summary>
    public static int Overlap(Edtf left, Edtf right) => Bounds(left) is { } one && Bounds(right) is { } other
        ? Math.Max(0, Math.Min(one.To, other.To) - Math.Max(one.From, other.From) + 1)
        : 0;

    /// <summary>In days; null where an end is open.</summary>
    public static int? Length(Edtf period) => Bounds(period) is { } bounds ? bounds.To - bounds.From + 1 : null;

    private static (int From, int To)? Bounds(Edtf period) =>
        period is { From: { } from, To: { } to } ? (from.DayNumber, to.DayNumber) : null;

    /// <summary>Whoever names a year leaves room enough: "about January" of the next is another year.</summary>
    private static int Vagueness(Edtf period, Edtf beside) =>
        Length(beside) >= AboutAYear && Length(period) < AboutAYear ? 0 : Vagueness(period);

    /// <summary>"About" a day may be a week off, about a month a month, about a year a year; of an interval, a month.</summary>
    private static int Vagueness(Edtf period) => (period.IsApproximate, period.IsInterval) switch
    {
        (false, _) => 0,
        (true, true) => 31,
        _ => Math.Max(7, Length(period) ?? 0),
    };
}
