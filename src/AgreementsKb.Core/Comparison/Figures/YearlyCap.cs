using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>A limit on people passing in a span of time, as a number a year with its working.</summary>
/// <param name="People">Per year.</param>
/// <param name="Working">Such as "50 × 52 = 2,600"; the number alone where the source gives it per year.</param>
internal sealed record YearlyCap(decimal People, Span Span, string Working, CapReport Report)
{
    /// <summary>Limits on how many may be there at one time, and those without a span, are not made yearly.</summary>
    public static YearlyCap? Of(CapReport report)
    {
        if (report is not { Limit.Value: { } limit, Per: { } per } || report.Measure == Measure.Stock
            || (limit.Value ?? limit.UpTo) is not { } number)
        {
            return null;
        }

        var times = Years.PerYear(per);
        var working = per == Per.Year
            ? NumberWords.Of(number)
            : $"{NumberWords.Of(number)} × {NumberWords.Of(times)} = {NumberWords.Of(number * times)}";
        return new YearlyCap(number * times, Counts.SpanOf(limit).Times(times), working, report);
    }

    /// <summary>The yearly number of an agreement's caps to reckon with: a preferred report's, else the first.</summary>
    public static YearlyCap? Of(Agreement agreement) => agreement.Caps
        .SelectMany(cap => cap.Reports)
        .Where(report => report.Rank != Rank.Deprecated)
        .OrderBy(report => report.Rank == Rank.Preferred ? 0 : 1)
        .Select(Of)
        .FirstOrDefault(cap => cap is not null);
}
