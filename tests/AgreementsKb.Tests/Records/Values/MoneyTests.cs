using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Records.Values;

public class MoneyTests
{
    public static TheoryData<string, Money> Typed => new()
    {
        { "EUR 105m", Money.Of("EUR", 105_000_000) },
        { "GBP 72.2m", Money.Of("GBP", 72_200_000) },
        { "USD 1.5bn", Money.Of("USD", 1_500_000_000) },
        { "GBP 500k", Money.Of("GBP", 500_000) },
        { "GBP 0", Money.Of("GBP", 0) },
        { "~GBP 500m", Money.Of("GBP", 500_000_000) with { Qualifier = Qualifier.About } },
        { ">GBP 500m", Money.Of("GBP", 500_000_000) with { Qualifier = Qualifier.MoreThan } },
        { "<GBP 500m", Money.Of("GBP", 500_000_000) with { Qualifier = Qualifier.Nearly } },
        { "GBP 100m..300m", Money.Of("GBP", 100_000_000) with { UpTo = 300_000_000 } },
        { "GBP ..300m", new Money { Currency = "GBP", UpTo = 300_000_000 } },
        { "GBP 370m..", Money.Of("GBP", 370_000_000) with { Qualifier = Qualifier.AtLeast } },
        { "GBP ..<300m", Money.Of("GBP", 300_000_000) with { Qualifier = Qualifier.LessThan } },
        { "GBP hundreds of millions", new Money { Currency = "GBP", Words = "hundreds of millions" } },
    };

    [Theory]
    [MemberData(nameof(Typed))]
    public void What_is_typed_is_the_amount_as_stated(string text, Money money)
    {
        Money.Parse(text).OrThrow(text).ShouldBe(money);
        money.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("GBP 29437", "GBP 29437")]
    [InlineData("GBP 1000m", "GBP 1bn")]
    [InlineData("GBP 0.5m", "GBP 500k")]
    [InlineData("GBP 10.50", "GBP 10.5")]
    public void The_text_is_the_shortest_that_says_it_exactly(string typed, string written) =>
        Money.Parse(typed).OrThrow(typed).ToText().ShouldBe(written);

    [Theory]
    [InlineData("")]
    [InlineData("105m")]
    [InlineData("EUR")]
    [InlineData("EUR  105m")]
    [InlineData("EUR 105 m")]
    [InlineData("EUR -5m")]
    [InlineData("EUR 1e6")]
    [InlineData("EUR 1,000")]
    [InlineData("EUR 300m..100m")]
    [InlineData("EUR 1..2..3")]
    [InlineData("EUR ..")]
    [InlineData("EUR ..<")]
    [InlineData("~EUR 5m..")]
    [InlineData(">EUR ..<5m")]
    [InlineData("EUR ..5m..")]
    [InlineData("EUR ..<5m..")]
    [InlineData("EUR 1m..<5m")]
    [InlineData("EUR 1000000000bn")]
    [InlineData("EUR 1.2345678")]
    [InlineData("~GBP hundreds of millions")]
    [InlineData("eur 105m")]
    [InlineData("EUR ٥")]
    public void What_is_no_money_is_refused(string text) => Money.Parse(text).Expected.ShouldBe(Money.Form);

    [Fact]
    public void A_currency_that_is_not_in_use_is_named() =>
        Money.Parse("DEM 5m").Expected.ShouldBe("an ISO 4217 currency code in place of `DEM`");

    [Fact]
    public void Any_sound_money_reads_back_from_its_text() =>
        Any.Holds(Any.ValueOf<Money>(), money => Money.Parse(money.ToText()).OrThrow(money.ToText()).ShouldBe(money), times: 1000);
}
