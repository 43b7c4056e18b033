using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>A limit on people passing in a span of time, as a number a year with its working.</summary>
/// <param name="People">Per year; of a range its beginning, of "up to" its end.</param>
/// <param name="Text">For reading, with the limit's qualifier and as a range where it is one: "up to 2,600 a year".</param>
/// <param name="Working">Such as "50 × 52 = 2,600"; the number alone where the source gives it per year.</param>
internal sealed record YearlyCap(decimal People, Span Span, string Text, string Working, CapReport Report)
{
    public FigureInput Input => new(CapWords.Of(Report), Report.Cite);

    /// <summary>Limits on how many may be there at one time, and those without a span, are not made yearly.</summary>
    public static YearlyCap? Of(CapReport report)
    {
        if (report is not { Limit.Value: { } limit, Per: { } per } || report.Measure == Measure.Stock
            || (limit.Value ?? limit.UpTo) is not { } number)
        {
            return null;
        }

        var times = Years.PerYear(per);
        var yearly = limit with { Value = limit.Value * times, UpTo = limit.UpTo * times };
        var working = per == Per.Year
            ? QuantityWords.Of(limit)
            : $"{QuantityWords.Of(limit)} × {NumberWords.Of(times)} = {QuantityWords.Of(yearly)}";
        return new YearlyCap(number * times, Counts.SpanOf(yearly), $"{QuantityWords.Of(yearly)} a year", working, report);
    }

    /// <summary>Why a limit that has a number is not made yearly, in a sentence; null where it is.</summary>
    public static string? WhyNot(CapReport report) => report switch
    {
        { Limit.Value: null } => null,
        { Measure: Measure.Stock } =>
            "It limits how many may be there at any one time; how many that is in a year depends on how long each stays.",
        { Per: null } => "The source gives no span of time for it.",
        _ => null,
    };

    /// <summary>The yearly number of an agreement's caps to reckon with: a preferred report's, else the first.</summary>
    public static YearlyCap? Of(Agreement agreement) => agreement.Caps
        .SelectMany(cap => cap.Reports)
        .Where(report => report.Rank != Rank.Deprecated)
        .OrderBy(report => report.Rank == Rank.Preferred ? 0 : 1)
        .Select(Of)
        .FirstOrDefault(cap => cap is not null);
}
