using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// What can be worked out from a reported sum: the same in another currency, and per year. Sums without a number give nothing.
/// </summary>
internal sealed class MoneyFigures(Ground ground, string currency)
{
    public const string Converted = "converted";
    public const string PerYear = "perYear";
    public const string PerYearConverted = "perYearConverted";

    public ListOf<DerivedFigure> Of(FundingReport report)
    {
        if (report.Amount.Value is not { Words: null } money)
        {
            return [];
        }

        var input = new FigureInput(MoneyWords.Of(money), report.Cite);
        var on = MoneyDate.Of(ground.Records, report);
        var figures = new List<DerivedFigure>();
        if (money.Currency != currency)
        {
            figures.Add(Convert(money, on, input));
        }

        if (Years.Of(report) is { } years)
        {
            figures.Add(Yearly(money, years, input));
            if (money.Currency != currency && ground.Exchanger.Find(money.Currency, currency, on) is { } route)
            {
                figures.Add(YearlyConverted(money, years, route, input));
            }
        }

        return figures.ToListOf();
    }

    private static decimal Main(Money money) => money.Amount ?? money.UpTo ?? 0;

    private static string Before(Money money) => money.Amount is null ? "up to " : QualifierWords.Before(money.Qualifier);

    private static FigureInput Input(Leg leg) => new(
        $"{MoneyWords.Of(leg.Rate.From)} = {MoneyWords.Of(leg.Rate.To)}, {DateWords.Of(leg.Rate.On)}",
        leg.Rate.Cite);

    private static string Working(Leg leg) => $" × ({MoneyWords.Of(leg.Get)} ÷ {MoneyWords.Of(leg.Give)})";

    private DerivedFigure Convert(Money money, DateOnly? on, FigureInput input)
    {
        if (ground.Exchanger.Find(money.Currency, currency, on) is not { } route)
        {
            return new DerivedFigure
            {
                Kind = Converted,
                Text = "no cited rate",
                Unit = currency,
                Inputs = [input],
                Note = $"No cited rates lead from {money.Currency} to {currency} for this date.",
            };
        }

        var result = Text(money, route.Apply(Main(money)));
        return Figure(Converted, result, money, route.Apply) with
        {
            Unit = currency,
            Formula = $"{MoneyWords.Of(money)}{string.Concat(route.Legs.Select(Working))} = {result}",
            Inputs = [input, .. route.Legs.Select(Input)],
        };
    }

    private static DerivedFigure Yearly(Money money, Years years, FigureInput input)
    {
        var result = $"{Before(money)}{MoneyWords.Rounded(money.Currency, Main(money) / years.Count)} a year";
        return Figure(PerYear, result, money, amount => amount / years.Count) with
        {
            Unit = money.Currency,
            Formula = $"{MoneyWords.Of(money)} ÷ {years.Text} = {result}",
            Inputs = [input],
            Note = "An even share for each year; the source gives the sum for the whole time.",
        };
    }

    private DerivedFigure YearlyConverted(Money money, Years years, Route route, FigureInput input)
    {
        var result = Text(money, route.Apply(Main(money)) / years.Count) + " a year";
        return Figure(PerYearConverted, result, money, amount => route.Apply(amount) / years.Count) with
        {
            Unit = currency,
            Formula = $"{MoneyWords.Of(money)}{string.Concat(route.Legs.Select(Working))} ÷ {years.Text} = {result}",
            Inputs = [input, .. route.Legs.Select(Input)],
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
            High = span.IsExact ? null : decimal.Round(span.High, 2),
        };
    }

    private string Text(Money money, decimal amount) => Before(money) + MoneyWords.Rounded(currency, amount);
}
