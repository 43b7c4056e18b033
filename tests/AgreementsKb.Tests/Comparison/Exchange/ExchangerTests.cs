using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Records;
using FsCheck;
using FsCheck.Fluent;
using static AgreementsKb.Tests.Comparison.ExampleSources;

namespace AgreementsKb.Tests.Comparison.Exchange;

public sealed class ExchangerTests
{
    private const string Place = "express-2024-11-18#p1";

    private static readonly DateOnly Day = new(2024, 11, 17);

    private static readonly string[] Currencies = ["EUR", "GBP", "USD", "TND", "CHF", "SEK"];

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
    public void A_rate_of_another_time_is_not_used()
    {
        _exchanger.Find("EUR", "GBP", new DateOnly(2010, 1, 1)).ShouldBeNull();
        _exchanger.IsLinked("EUR", "GBP").ShouldBeTrue();
        _exchanger.Find("EUR", "USD", Day.AddDays(Exchanger.FarthestDays)).ShouldNotBeNull();
        _exchanger.Find("EUR", "USD", Day.AddDays(Exchanger.FarthestDays + 1)).ShouldBeNull();
    }

    [Fact]
    public void The_rate_nearest_in_time_is_used() => Rates(
            Rate("far", "EUR 1", "USD 2", "2023-01-01", Place),
            Rate("near", "EUR 1", "USD 3", "2024-11-01", Place))
        .Find("EUR", "USD", Day)!.Apply(1).ShouldBe(3);

    [Fact]
    public void A_direct_rate_goes_before_a_nearer_chain() => Direct("2024-06-01").Find("EUR", "USD", Day)!.Apply(1).ShouldBe(2);

    [Fact]
    public void A_chain_of_the_day_goes_before_a_direct_rate_of_another_year() =>
        Direct("2023-07-20").Find("EUR", "USD", Day)!.Apply(1).ShouldBe(12);

    [Fact]
    public void Three_rates_may_be_chained_and_four_may_not()
    {
        var exchanger = Rates(
            Rate("a", "EUR 1", "USD 2", "2024", Place),
            Rate("b", "USD 1", "GBP 3", "2024", Place),
            Rate("c", "GBP 1", "CHF 5", "2024", Place),
            Rate("d", "CHF 1", "SEK 7", "2024", Place));

        exchanger.Find("EUR", "CHF", Day)!.Apply(1).ShouldBe(30);
        exchanger.Find("EUR", "SEK", Day).ShouldBeNull();
    }

    [Fact]
    public void Of_rates_equally_near_the_earlier_is_used_in_whatever_order_they_are_read()
    {
        Rate[] rates =
        [
            Rate("a-later", "EUR 1", "USD 2", "2024-11-18", Place),
            Rate("b-earlier", "EUR 1", "USD 3", "2024-11-16", Place),
            Rate("c-earlier", "EUR 1", "USD 4", "2024-11-16", Place),
        ];

        Rates(rates).Find("EUR", "USD", Day)!.Apply(1).ShouldBe(3);
        Rates([.. rates.Reverse()]).Find("EUR", "USD", Day)!.Apply(1).ShouldBe(3);
    }

    [Fact]
    public void There_and_back_is_the_same_but_for_rounding() => Prop.ForAll(
        Gen.Choose(1, 1_000_000_000).Zip(AnyRates).ToArbitrary(),
        pair =>
        {
            var (amount, rates) = pair;
            var exchanger = Rates([.. rates]);
            return Pairs().All(way => exchanger.Find(way.From, way.To, Day) is not { } there
                || IsNear(exchanger.Find(way.To, way.From, Day)!.Apply(there.Apply(amount)), amount));
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void The_rates_of_a_chain_multiply_out_to_the_result() => Prop.ForAll(
        AnyRates.ToArbitrary(),
        rates => Pairs().All(way => Rates([.. rates]).Find(way.From, way.To, Day) is not { } route
            || (route.Legs.Count <= Exchanger.MostRates && route.Inputs.Count() == route.Legs.Count
                && IsNear(
                    route.Legs.Aggregate(1000m, (sum, leg) => sum * (leg.Get.Amount!.Value / leg.Give.Amount!.Value)),
                    route.Apply(1000m)))))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    private static Exchanger Direct(string on) => Rates(
        Rate("direct", "EUR 1", "USD 2", on, Place),
        Rate("one", "EUR 1", "GBP 3", "2024-11-17", Place),
        Rate("two", "GBP 1", "USD 4", "2024-11-17", Place));

    private static Gen<IReadOnlyList<Rate>> AnyRates => Gen.Choose(0, int.MaxValue - 1).Select(seed =>
    {
        var random = new Random(seed);
        return (IReadOnlyList<Rate>)
        [
            .. Enumerable.Range(0, random.Next(1, 9)).Select(index =>
            {
                var ends = random.GetItems(Currencies, 2);
                return Rate(
                    $"r{index}",
                    $"{ends[0]} {random.Next(1, 5000)}",
                    $"{ends[1]} {random.Next(1, 5000)}",
                    $"{2022 + random.Next(4)}",
                    Place);
            }),
        ];
    });

    private static IEnumerable<(string From, string To)> Pairs() =>
        from one in Currencies from other in Currencies where one != other select (one, other);

    private static bool IsNear(decimal left, decimal right) => Math.Abs(left - right) <= Math.Abs(right) * 1e-9m;

    private static Exchanger Rates(params Rate[] rates) => new(new RecordSet(rates));
}
