using AgreementsKb.Core.Comparison.Figures;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>How two reports of what may be one sum stand to each other, the weightiest last.</summary>
internal enum MoneyRelation
{
    Agree,

    /// <summary>The purposes have other names, or words without a figure stand beside a figure that they do not fit.</summary>
    Wording,

    /// <summary>Paid beside pledged, per person beside a whole, no cited rate, other times.</summary>
    Scope,

    /// <summary>The same sum for different times.</summary>
    Time,

    /// <summary>The same sum with another payer, payee or purpose.</summary>
    Story,

    /// <summary>Sums that cannot both be exact.</summary>
    Amount,
}

/// <summary>Judges two reports of money at a time. Symmetric: it does not matter which is asked first.</summary>
internal sealed class MoneyRelations(Ground ground)
{
    private const int FarthestDays = 1096;

    private readonly FieldComparer _fields = new(ground.Records);

    /// <summary>Whether sums of these days are too far apart in time to be taken for the same; not where a day is not known.</summary>
    public static bool AreFarApart(DateOnly? left, DateOnly? right) =>
        left is { } one && right is { } other && Math.Abs(one.DayNumber - other.DayNumber) > FarthestDays;

    /// <summary>Of reports of one line, or of lines that an editor has linked.</summary>
    public MoneyRelation Linked(MoneySide left, MoneySide right)
    {
        if (left.Report.Per != right.Report.Per)
        {
            return left.Sum is null || right.Sum is null ? MoneyRelation.Agree : MoneyRelation.Scope;
        }

        var gap = left.Gap(right, ground);
        if (left.Sum is null || right.Sum is null)
        {
            return gap > MoneyDisputes.Tolerance ? MoneyRelation.Wording : MoneyRelation.Agree;
        }

        var basis = BasisDiffers(left, right);
        return gap switch
        {
            null => Story(left, right) ? MoneyRelation.Scope : MoneyRelation.Agree,
            > MoneyDisputes.Tolerance => basis || TimeDiffers(left, right) ? MoneyRelation.Scope : MoneyRelation.Amount,
            _ when left.Key != right.Key && !(left.IsTelling && right.IsTelling) => MoneyRelation.Agree,
            _ when Story(left, right) => MoneyRelation.Story,
            _ when TimeDiffers(left, right) => MoneyRelation.Time,
            _ when basis => MoneyRelation.Scope,
            _ => Purpose.IsWording(left.Report.Purposes, right.Report.Purposes) ? MoneyRelation.Wording : MoneyRelation.Agree,
        };
    }

    /// <summary>
    /// Of lines that nobody has linked: like sums are the same money only if both name the payer or both the payee, and their
    /// sources, their times and not both payer and purpose speak against it. Otherwise they are only like sums.
    /// </summary>
    public MoneyRelation Unlinked(MoneySide left, MoneySide right) =>
        left.IsTelling && right.IsTelling && left.Report.Per == right.Report.Per && SharesParty(left, right)
        && Story(left, right) && !(PayerDiffers(left, right) && PurposeDiffers(left, right))
        && !TimeDiffers(left, right) && !FarApart(left, right)
        && !left.Report.Cite.Any(cite => right.Report.Cite.Any(other => other.Source == cite.Source))
        && left.Gap(right, ground) <= MoneyDisputes.Tolerance
            ? MoneyRelation.Story
            : MoneyRelation.Agree;

    private bool SharesParty(MoneySide left, MoneySide right) =>
        Shared(left.Report.Payer, right.Report.Payer) || Shared(left.Report.Payee, right.Report.Payee);

    private bool Shared(string? left, string? right) =>
        left is not null && right is not null && _fields.Of(left, right) != FieldVerdict.Different;

    private static bool BasisDiffers(MoneySide left, MoneySide right) =>
        left.Report.Basis is { } one && right.Report.Basis is { } other && one != other;

    private static bool TimeDiffers(MoneySide left, MoneySide right) =>
        MoneyTime.Compare(MoneyTime.Of(left.Report), MoneyTime.Of(right.Report)) == FieldVerdict.Different;

    private bool FarApart(MoneySide left, MoneySide right) =>
        AreFarApart(MoneyDate.Of(ground.Records, left.Report), MoneyDate.Of(ground.Records, right.Report));

    private bool Story(MoneySide left, MoneySide right) => PayerDiffers(left, right) || PurposeDiffers(left, right)
        || _fields.Of(left.Report.Payee, right.Report.Payee) == FieldVerdict.Different;

    private bool PayerDiffers(MoneySide left, MoneySide right) =>
        _fields.Of(left.Report.Payer, right.Report.Payer) == FieldVerdict.Different;

    private static bool PurposeDiffers(MoneySide left, MoneySide right) =>
        Purpose.Compare(left.Report.Purposes, right.Report.Purposes) == FieldVerdict.Different;
}
