using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// A yearly limit as a share of a year's arrivals, only where the limit can hold in that year and everybody who arrived is
/// counted; otherwise the reason stands in place of the share. Only the two counts nearest in time are looked at.
/// </summary>
internal sealed class ArrivalShares(Ground ground)
{
    private const int Most = 2;

    public IEnumerable<DerivedFigure> Of(Agreement agreement, YearlyCap yearly)
    {
        var recorded = Arrivals.At(ground, agreement).Where(arrivals => arrivals.Count > 0 && arrivals.IsOfAPartOfAYear).ToList();
        if (recorded.Count == 0)
        {
            return [];
        }

        return CapTime.Of(ground.Records, agreement, yearly.Report) is { } time
            ? Of(yearly, time, recorded)
            : [None(yearly, Arrivals.Nearest(recorded, DateOnly.MaxValue, 1), null, "No source says from when the limit holds.")];
    }

    private IEnumerable<DerivedFigure> Of(YearlyCap yearly, CapTime time, List<Arrivals> recorded)
    {
        var shared = Arrivals.Nearest(recorded.Where(arrivals => WhyNot(time, arrivals) is null), time.From, Most);
        return shared.Count > 0
            ? shared.Select(arrivals => Share(yearly, time, arrivals))
            : Arrivals.Nearest(recorded, time.From, Most)
                .GroupBy(arrivals => WhyNot(time, arrivals)!, StringComparer.Ordinal)
                .Select(alike => None(
                    yearly,
                    [.. alike],
                    time,
                    $"The arrivals of {Sentence.And(alike.Select(arrivals => arrivals.PeriodWords))} {alike.Key}."));
    }

    /// <summary>What forbids a share, in the same words for all arrivals of the same fault; null where nothing does.</summary>
    private string? WhyNot(CapTime time, Arrivals arrivals) => arrivals switch
    {
        _ when arrivals.Period.To < time.From => $"end before the limit can begin: {time.Began}",
        _ when arrivals.Period.From > time.To => "begin after the limit had ended",
        { IsOfACalendarYear: false } => "are not those of a whole year",
        _ when !arrivals.IsWholeYear(ground.Records) => "were reported before that year was over",
        _ => null,
    };

    private static DerivedFigure None(YearlyCap yearly, IReadOnlyList<Arrivals> arrivals, CapTime? time, string why) => new()
    {
        Kind = CapFigures.ShareOfArrivals,
        Text = "no share of arrivals",
        Unit = "share",
        Inputs =
        [
            yearly.Input,
            .. arrivals.Select(each => each.Input),
            .. time is null ? Array.Empty<FigureInput>() : [new FigureInput(Sentence.Capital(time.Began), time.Cite)],
        ],
        Note = why,
    };

    private static DerivedFigure Share(YearlyCap yearly, CapTime time, Arrivals arrivals)
    {
        var share = yearly.People / arrivals.Count;
        var count = Counts.SpanOf(arrivals.Number);
        var low = count.Most is { } all ? yearly.Span.Low / all : 0;
        var high = count.Low > 0 ? yearly.Span.Most / count.Low : null;
        var moves = low != high;
        return new DerivedFigure
        {
            Kind = CapFigures.ShareOfArrivals,
            Text = $"{NumberWords.Percent(share, 1)} of the {QuantityWords.Of(arrivals.Number)} arrivals reported for "
                + arrivals.PeriodWords,
            Value = decimal.Round(share, 4),
            Low = moves ? decimal.Round(low, 4) : null,
            High = moves && high is { } most ? decimal.Round(most, 4) : null,
            Unit = "share",
            Formula = $"{NumberWords.Of(yearly.People)} ÷ {NumberWords.Of(arrivals.Count)} = {NumberWords.Percent(share, 1)}",
            Inputs = [yearly.Input, arrivals.Input, new FigureInput(Sentence.Capital(time.Began), time.Cite)],
            Note = time.From > arrivals.Period.From || time.To < arrivals.Period.To
                ? $"The limit can have held for a part of {arrivals.PeriodWords} only: {time.Began}."
                : null,
        };
    }
}
