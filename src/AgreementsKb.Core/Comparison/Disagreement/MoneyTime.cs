using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>The time a sum is for, as far as a source gives it: dates, a length, or both.</summary>
internal sealed record MoneyTime(Edtf? Dates, Duration? Over)
{
    private const decimal LengthTolerance = 1.1m;
    private const int AboutAYear = 360;

    /// <summary>Null where the source gives no time.</summary>
    public static MoneyTime? Of(FundingReport report) =>
        report.Period is null && report.Over is null ? null : new MoneyTime(report.Period, report.Over);

    public string Say() => string.Join(", ", new[]
    {
        Dates is null ? null : DateWords.Of(Dates),
        Over is null ? null : $"over {QuantityWords.Of(Over)}",
    }.OfType<string>());

    /// <summary>One year and three are different times for one sum, even where the three contain the one.</summary>
    public static FieldVerdict Compare(MoneyTime? left, MoneyTime? right)
    {
        if (left is null || right is null)
        {
            return left == right ? FieldVerdict.Equal : FieldVerdict.Compatible;
        }

        return left == right ? FieldVerdict.Equal : LengthsDiffer(left, right) || DatesDiffer(left.Dates, right.Dates)
            ? FieldVerdict.Different
            : FieldVerdict.Compatible;
    }

    private static bool DatesDiffer(Edtf? left, Edtf? right) => left is not null && right is not null
        && !Period.Same(left, right) && !Period.Contains(left, right) && !Period.Contains(right, left);

    private static bool LengthsDiffer(MoneyTime left, MoneyTime right) => left.Days() is { } one && right.Days() is { } other
        && Math.Max(one, other) > Math.Min(one, other) * LengthTolerance;

    /// <summary>Null for a day or a month: that is when money moved, not what it is for.</summary>
    private decimal? Days() => Over is { } over ? over.Count * 365m / Years.PerYear(over.Unit)
        : Dates is { } dates && Period.Length(dates) is { } days && (dates.IsInterval || days >= AboutAYear) ? days
        : null;
}
