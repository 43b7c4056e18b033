using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Records;
using FsCheck;
using FsCheck.Fluent;
using static AgreementsKb.Tests.Comparison.ExampleSources;

namespace AgreementsKb.Tests.Comparison.Exchange;

public sealed class ExchangerTests
{
    private static readonly DateOnly Day = new(2024, 11, 17);

    private readonly Exchanger _exchanger = new(Example.Held);

    [Fact]
    public void A_currency_is_reached_through_a_third() =>
        decimal.Round(_exchanger.Find("EUR", "GBP", Day)!.Apply(105), 2).ShouldBe(87.16m);

    [Fact]
    public void A_rate_is_used_in_both_directions()
    {
        _exchanger.Find("EUR", "USD", Day)!.Apply(105).ShouldBe(110);
        _exchanger.Find("USD", "EUR", Day)!.Apply(110).ShouldBe(105);
    }

    [Fact]
    public void Without_a_cited_rate_there_is_none() => _exchanger.Find("EUR", "JPY", Day).ShouldBeNull();

    [Fact]
    public void A_rate_of_another_time_is_not_used() => _exchanger.Find("EUR", "GBP", new DateOnly(2010, 1, 1)).ShouldBeNull();

    [Fact]
    public void The_rate_nearest_in_time_is_used()
    {
        var exchanger = new Exchanger(new RecordSet([
            Rate("far", "EUR 1", "USD 2", "2023-01-01", "express-2024-11-18#p1"),
            Rate("near", "EUR 1", "USD 3", "2024-11-01", "express-2024-11-18#p1"),
        ]));

        exchanger.Find("EUR", "USD", Day)!.Apply(1).ShouldBe(3);
    }

    [Fact]
    public void There_and_back_is_the_same_but_for_rounding() => Prop.ForAll(
        Gen.Choose(1, 1_000_000_000).ToArbitrary(),
        amount => Math.Abs(_exchanger.Find("GBP", "EUR", Day)!.Apply(_exchanger.Find("EUR", "GBP", Day)!.Apply(amount)) - amount) < 0.01m)
        .QuickCheckThrowOnFailure();
}
