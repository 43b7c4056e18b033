using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Figures;

public sealed class MoneyFiguresTests
{
    [Theory]
    [InlineData("EUR 100m..300m", "GBP 83.01 million to 249 million")]
    [InlineData("EUR ..300m", "up to GBP 249 million")]
    [InlineData("~EUR 100m", "about GBP 83.01 million")]
    [InlineData(">EUR 100m", "more than GBP 83.01 million")]
    [InlineData("~EUR 100m..300m", "about GBP 83.01 million to 249 million")]
    public void A_converted_sum_keeps_its_qualifier_and_its_range(string amount, string words)
    {
        var converted = Figure(amount, MoneyFigures.Converted);

        converted.Text.ShouldBe(words);
        converted.Low!.Value.ShouldBeLessThan(converted.High!.Value);
        converted.Value!.Value.ShouldBeInRange(converted.Low.Value, converted.High.Value);
        converted.Formula.ShouldEndWith($"= {words}");
    }

    [Fact]
    public void A_range_is_given_per_year_as_a_range() =>
        Figure("EUR 90m..300m", MoneyFigures.PerYear, report => report with { Over = Years(3) }).Text
            .ShouldBe("EUR 30 million to 100 million a year");

    [Theory]
    [InlineData("2024-04-01/2027-03-31", "EUR 300 million ÷ 3 years = EUR 100 million a year")]
    [InlineData("2024/2026", "EUR 300 million ÷ 3 years = EUR 100 million a year")]
    [InlineData("2024-01/2026-06", "EUR 300 million ÷ (30 months ÷ 12) = EUR 120 million a year")]
    [InlineData("2024-01-01/2026-03-15", "EUR 300 million ÷ (805 days ÷ 365.25) = EUR 136.1 million a year")]
    public void A_period_of_years_gives_an_even_share(string period, string formula) =>
        Figure("EUR 300m", MoneyFigures.PerYear, report => report with { Period = Date(period) }).Formula.ShouldBe(formula);

    [Theory]
    [InlineData("2024-04-01/2025-03-31", "The sum is for one year as it stands.")]
    [InlineData("2024-04-06/2025-04-05", "The sum is for one year as it stands.")]
    [InlineData("2024", "The sum is for one year as it stands.")]
    [InlineData("2024-05", "The sum is for less than a year; what a whole year would come to is not reported.")]
    public void A_year_or_less_is_not_divided_and_says_why_beside_sums_that_are(string period, string why)
    {
        var report = Paid("EUR 5m", "it", "tn", [], "national-2024-11-17#s5") with { Period = Date(period) };
        var figures = new MoneyFigures(Ground.Of(Held), "EUR");

        figures.Of(report).ShouldBeEmpty();
        var figure = figures.Of(report, expectsYearly: true).ShouldHaveSingleItem();
        (figure.Value, figure.Note).ShouldBe((null, why));
    }

    [Fact]
    public void A_decade_in_which_money_was_paid_is_no_length() =>
        new MoneyFigures(Ground.Of(Held), "EUR")
            .Of(Paid("EUR 5m", "it", "tn", [], "national-2024-11-17#s5") with { Period = Date("202X") }, expectsYearly: true)
            .ShouldBeEmpty();

    [Theory]
    [InlineData("2024-03", "Rate of 17 November 2024 (inferred), 8 months before the money's time.", false)]
    [InlineData("2024-03", "Rate of 17 November 2024 (inferred), 8 months after the money's time.", true)]
    [InlineData("2027-03", "Rate of 17 November 2024 (inferred), 2 years and 3 months before the money's time.", true)]
    [InlineData("2024-09-01/2025-01-31", null, true)]
    [InlineData("2024-10", null, true)]
    public void A_rate_of_another_time_says_how_far_off_it_is(string period, string? note, bool expected)
    {
        var converted = Figure("EUR 5m", MoneyFigures.Converted, report => report with { Period = Date(period) });

        (converted.Note == note).ShouldBe(expected);
    }

    [Theory]
    [InlineData("2010", "GBP", "No cited rate from EUR to GBP lies within 3 years of the money's date, 31 December 2010.")]
    [InlineData("2024", "JPY", "No cited rates lead from EUR to JPY.")]
    public void Without_a_rate_the_line_says_why(string period, string currency, string why)
    {
        var figure = Figure("EUR 5m", MoneyFigures.Converted, report => report with { Period = Date(period) }, currency);

        (figure.Text, figure.Value, figure.Note).ShouldBe(("no cited rate", null, why));
    }

    private static DerivedFigure Figure(
        string amount, string kind, Func<FundingReport, FundingReport>? change = null, string currency = "GBP")
    {
        var report = Paid(amount, "it", "tn", [], "national-2024-11-17#s5");
        return new MoneyFigures(Ground.Of(Held), currency)
            .Of(change is null ? report : change(report))
            .Single(figure => figure.Kind == kind);
    }

    private static Duration Years(int count) => new() { Count = count, Unit = Per.Year };
}
