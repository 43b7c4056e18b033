using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What can be worked out from a reported sum: the same in another currency, and per year. Sums without a number give nothing.
/// The value of a figure is that of the sum's first number (of "up to", the only one); its low and high are what the sum allows.
/// </summary>
internal sealed class MoneyFigures(Ground ground, string currency)
{
    public const string Converted = "converted";
    public const string PerYear = "perYear";
    public const string PerYearConverted = "perYearConverted";

    private readonly Converter _converter = new(ground, currency);

    /// <param name="report">The reported sum.</param>
    /// <param name="expectsYearly">Sums beside it are given per year, so that a reader looks for the same here.</param>
    public ListOf<DerivedFigure> Of(FundingReport report, bool expectsYearly = false)
    {
        if (report.Amount.Value is not { Words: null } money)
        {
            return [];
        }

        var input = new FigureInput(MoneyWords.Of(report), report.Cite);
        var route = money.Currency == currency ? null : _converter.RouteOf(report);
        return new[]
        {
            money.Currency == currency ? null : route is null ? NoRate(report, input) : Convert(report, money, route, input),
            Years.Of(report) is { } years ? Yearly(report, money, years, input)
                : expectsYearly && Years.WhyNot(report) is { } why ? NotYearly(money, why, input) : null,
            route is not null && Years.Of(report) is { } over ? YearlyConverted(report, money, over, route, input) : null,
        }.OfType<DerivedFigure>().ToListOf();
    }

    /// <summary>The number to reckon with: of a range its beginning, of "up to" its end.</summary>
    public static decimal Main(Money money) => money.Amount ?? money.UpTo ?? 0;

    private DerivedFigure NoRate(FundingReport report, FigureInput input) => new()
    {
        Kind = Converted,
        Text = "no cited rate",
        Unit = currency,
        Inputs = [input],
        Note = _converter.WhyNot(report),
    };

    private DerivedFigure Convert(FundingReport report, Money money, Route route, FigureInput input)
    {
        var result = MoneyWords.Result(money, currency, route.Apply) + MoneyWords.Per(report.Per);
        return Figure(Converted, result, money, route.Apply) with
        {
            Unit = currency,
            Formula = $"{MoneyWords.Of(report)}{route.Working} = {result}",
            Inputs = [input, .. route.Inputs],
            Note = _converter.Timing(report, route),
        };
    }

    private static DerivedFigure Yearly(FundingReport report, Money money, Years years, FigureInput input)
    {
        var yearly = MoneyWords.Result(money, money.Currency, amount => amount / years.Count);
        var result = $"{yearly}{MoneyWords.Per(report.Per)} a year";
        return Figure(PerYear, result, money, amount => amount / years.Count) with
        {
            Unit = money.Currency,
            Formula = $"{MoneyWords.Of(report)} ÷ {years.Text} = {result}",
            Inputs = [input],
            Note = "An even share; the source gives the whole.",
        };
    }

    private static DerivedFigure NotYearly(Money money, string why, FigureInput input) => new()
    {
        Kind = PerYear,
        Text = "not worked out per year",
        Unit = money.Currency,
        Inputs = [input],
        Note = why,
    };

    private DerivedFigure YearlyConverted(FundingReport report, Money money, Years years, Route route, FigureInput input)
    {
        var yearly = MoneyWords.Result(money, currency, amount => route.Apply(amount) / years.Count);
        var result = $"{yearly}{MoneyWords.Per(report.Per)} a year";
        return Figure(PerYearConverted, result, money, amount => route.Apply(amount) / years.Count) with
        {
            Unit = currency,
            Formula = $"{MoneyWords.Of(report)}{route.Working} ÷ {years.Text} = {result}",
            Inputs = [input, .. route.Inputs],
            Note = _converter.Timing(report, route),
        };
    }

    private static DerivedFigure Figure(string kind, string text, Money money, Func<decimal, decimal> apply)
    {
        var span = Span.Of(money)!.Value.Through(apply);
        return new DerivedFigure
        {
            Kind = kind,
            Text = text,
            Value = decimal.Round(apply(Main(money)), 2),
            Low = span.IsExact ? null : decimal.Round(span.Low, 2),
            High = !span.IsExact && span.Most is { } most ? decimal.Round(most, 2) : null,
        };
    }
}
