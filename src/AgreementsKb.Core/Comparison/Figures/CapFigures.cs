using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>What can be worked out from a reported limit: a number a year, and its share of a stated year's arrivals.</summary>
internal sealed class CapFigures(Ground ground)
{
    public const string PerYear = "perYear";
    public const string ShareOfArrivals = "shareOfArrivals";
    public const string PeopleAYear = "people a year";

    public ListOf<DerivedFigure> Of(Agreement agreement, Cap cap, CapReport report)
    {
        if (YearlyCap.Of(report) is not { } yearly)
        {
            return [];
        }

        var figures = report.Per == Per.Year ? [] : new List<DerivedFigure> { Yearly(cap, yearly) };

        // Once per item is enough: where the source gives a number a year of its own, the share stands there.
        if (report.Per == Per.Year || !cap.Reports.Any(other => other.Per == Per.Year && other.Limit.Value is not null))
        {
            figures.AddRange(Arrivals.At(ground, agreement)
                .Where(arrivals => arrivals.IsWholeYear(ground.Records) && arrivals.Count > 0)
                .Select(arrivals => Share(yearly, arrivals)));
        }

        return figures.ToListOf();
    }

    private static FigureInput Input(YearlyCap cap) => new(QuantityWords.Of(cap.Report.Limit, cap.Report.Per), cap.Report.Cite);

    private static DerivedFigure Yearly(Cap cap, YearlyCap yearly)
    {
        var own = cap.Reports.Where(other => other.Per == Per.Year).Select(YearlyCap.Of).OfType<YearlyCap>().FirstOrDefault();
        return new DerivedFigure
        {
            Kind = PerYear,
            Text = $"{QualifierWords.Before(yearly.Report.Limit.Value!.Qualifier)}{NumberWords.Of(yearly.People)} a year",
            Value = yearly.People,
            Low = yearly.Span.IsExact ? null : yearly.Span.Low,
            High = yearly.Span.IsExact ? null : yearly.Span.High,
            Unit = PeopleAYear,
            Formula = yearly.Working,
            Inputs = own is null ? [Input(yearly)] : [Input(yearly), Input(own)],
            Note = own is null ? null : Against(yearly, own),
        };
    }

    private static string Against(YearlyCap yearly, YearlyCap own)
    {
        var verb = yearly.Span.Gap(own.Span) <= Counts.Tolerance ? "Agrees with" : "Differs from";
        var whose = yearly.Report.Cite.Any(cite => own.Report.Cite.Any(other => other.Source == cite.Source))
            ? "the source's own"
            : "another source's";
        return $"{verb} {whose} {NumberWords.Of(own.People)} a year.";
    }

    private static DerivedFigure Share(YearlyCap yearly, Arrivals arrivals)
    {
        var share = yearly.People / arrivals.Count;
        var count = QuantityWords.Of(arrivals.Report.Value!);
        return new DerivedFigure
        {
            Kind = ShareOfArrivals,
            Text = $"{NumberWords.Percent(share, 1)} of the {count} arrivals reported for {DateWords.Of(arrivals.Period)}",
            Value = decimal.Round(share, 4),
            Unit = "share",
            Formula = $"{NumberWords.Of(yearly.People)} ÷ {NumberWords.Of(arrivals.Count)} = {NumberWords.Percent(share, 1)}",
            Inputs = [Input(yearly), new FigureInput($"{count}: {arrivals.Outcome.Title}", arrivals.Report.Cite)],
            Note = $"The arrivals are those of {DateWords.Of(arrivals.Period)}, not of the time in which the cap holds.",
        };
    }
}
