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
            return YearlyCap.WhyNot(report) is { } why ? [NotYearly(report, why)] : [];
        }

        // Once per item is enough: where the source gives a number a year of its own, the share stands there.
        var first = report.Per == Per.Year || !cap.Reports.Any(other => other.Per == Per.Year && other.Limit.Value is not null);
        return
        [
            .. report.Per == Per.Year ? [] : new[] { Yearly(cap, yearly) },
            .. first && report.Rank != Rank.Deprecated ? new ArrivalShares(ground).Of(agreement, yearly) : [],
        ];
    }

    private static DerivedFigure NotYearly(CapReport report, string why) => new()
    {
        Kind = PerYear,
        Text = "not worked out per year",
        Unit = PeopleAYear,
        Inputs = [new FigureInput(CapWords.Of(report), report.Cite)],
        Note = why,
    };

    private static DerivedFigure Yearly(Cap cap, YearlyCap yearly)
    {
        var own = cap.Reports.Where(other => other.Per == Per.Year).Select(YearlyCap.Of).OfType<YearlyCap>().FirstOrDefault();
        return new DerivedFigure
        {
            Kind = PerYear,
            Text = yearly.Text,
            Value = yearly.People,
            Low = yearly.Span.IsExact ? null : yearly.Span.Low,
            High = yearly.Span.IsExact ? null : yearly.Span.Most,
            Unit = PeopleAYear,
            Formula = yearly.Working,
            Inputs = own is null ? [yearly.Input] : [yearly.Input, own.Input],
            Note = own is null ? null : Against(yearly, own),
        };
    }

    private static string Against(YearlyCap yearly, YearlyCap own)
    {
        var verb = yearly.Span.Gap(own.Span) <= Counts.Tolerance ? "Agrees with" : "Differs from";
        var whose = yearly.Report.Cite.Any(cite => own.Report.Cite.Any(other => other.Source == cite.Source))
            ? "the source's own"
            : "another source's";
        return $"{verb} {whose} {own.Text}.";
    }
}
