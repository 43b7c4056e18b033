using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

/// <summary>
/// Over random reports: those that agree never give a dispute, the order of reports changes none, and a further report removes
/// none.
/// </summary>
public sealed class NoFalseAlarmTests
{
    private const int Times = 150;

    private static readonly string[] Places = ["national-2024-11-17#s5", "express-2024-11-18#p13", "mirror-2024-11-18#p4", "unattributed-2024-11-17#p9"];

    private static readonly (string Currency, decimal OfOneEuro)[] Rates = [("EUR", 1), ("USD", 110m / 105m), ("GBP", 110m / 105m * 500m / 631m)];

    [Fact]
    public void Sums_that_agree_give_no_dispute() => Any.Holds(
        Any.By(any => Several(any, SumNear(any))),
        reports => Disputed.Line(reports).ShouldBeNull(),
        Times);

    [Fact]
    public void Counts_that_agree_give_no_dispute() => Any.Holds(
        Any.By(any => Several(any, CountNear(any))),
        reports => Disputed.Numbers(reports).ShouldBeNull(),
        Times);

    [Fact]
    public void Counts_rounded_to_two_digits_or_more_give_no_dispute() => Any.Holds(
        Any.By(any => Several(any, Rounding(any))),
        reports => Disputed.Numbers(reports).ShouldBeNull(),
        Times);

    [Fact]
    public void Limits_that_agree_give_no_dispute() => Any.Holds(
        Any.By(any => Several(any, LimitNear(any))),
        reports => Disputed.Limits(reports).ShouldBeNull(),
        Times);

    [Fact]
    public void The_order_of_reports_changes_no_dispute() => Any.Holds(
        Any.By(any => (any, Item: AnyItem(any))),
        made => Found(made.Item.Reversed()).ShouldBe(Found(made.Item)),
        Times);

    [Fact]
    public void A_further_report_removes_no_dispute() => Any.Holds(
        Any.By(any => (Before: AnyItem(any), More: AnyItem(any), First: any.Coin())),
        made =>
        {
            var before = Found(made.Before);
            var after = Found(made.Before.With(made.More, made.First)).ToDictionary(found => found.Id, found => found.Kind);
            foreach (var (id, kind, _) in before)
            {
                after.ShouldContainKey(id);
                Weight(after[id]).ShouldBeLessThanOrEqualTo(Weight(kind));
            }
        },
        Times);

    [Theory]
    [InlineData(1.0)]
    [InlineData(1.02)]
    [InlineData(1.06)]
    [InlineData(1.5)]
    public void Another_currency_at_a_cited_rate_changes_no_verdict(double apart) => Any.Holds(
        Any.By(any => any.OneOf([1, 3, 17, 105, 998, 12_345]) * 1_000_000m),
        sum =>
        {
            var right = sum * (decimal)apart;
            var verdicts = Rates.SelectMany(_ => Rates, (one, other) => Disputed.Lines(
                [In(one, sum, "it", Places[0])],
                [In(other, right, "eu", Places[1])]) is not null);
            verdicts.Distinct().ShouldHaveSingleItem().ShouldBe(apart < 1.03);
        },
        times: 10);

    private static IReadOnlyList<T> Several<T>(Any any, Func<T> make) => [.. any.Some<int>([0], 6).Select(_ => make())];

    private static int Weight(DisputeKind kind) =>
        Array.IndexOf([DisputeKind.Contradiction, DisputeKind.CausalClaim, DisputeKind.DifferentPeriod, DisputeKind.DifferentScope], kind) is >= 0 and var place ? place : 9;

    /// <summary>One sum in other words: within the tolerance, hedged, in another currency, with silence on what others say.</summary>
    private static Func<FundingReport> SumNear(Any any)
    {
        var euros = any.OneOf([2, 3.7m, 16, 88, 105, 999]) * 1_000_000m;
        return () =>
        {
            var (factor, sign) = any.OneOf<(decimal, Qualifier?)>(
                [(1, null), (0.99m, null), (0.987m, null), (0.97m, Qualifier.About), (1.04m, Qualifier.About), (0.95m, Qualifier.MoreThan), (1.05m, Qualifier.Nearly)]);
            var (currency, rate) = any.OneOf(Rates);
            return new FundingReport
            {
                Amount = Stated<Money>.Of(Money.Of(currency, decimal.Round(euros * factor * rate, 0)) with { Qualifier = sign }),
                Payer = any.OneOf([null, "gb", "gb-government"]),
                Payee = any.OneOf([null, "fr"]),
                Basis = any.OneOf([null, "paid"]),
                Purposes = any.OneOf<ListOf<string>>([[], ["border-security"], ["border-security", "training"]]),
                Period = any.OneOf([null, Date("2023/2025"), Date("2023-01/2025-12")]),
                Cite = Cite(any.OneOf(Places)),
            };
        };
    }

    private static Func<OutcomeReport> CountNear(Any any)
    {
        var count = any.OneOf([1_018m, 2_849m, 29_437m, 32_900m]);
        return () =>
        {
            var (factor, sign) = any.OneOf<(decimal, Qualifier?)>(
                [(1, null), (0.995m, null), (0.97m, Qualifier.About), (0.95m, Qualifier.MoreThan), (1.05m, Qualifier.Nearly)]);
            return Silent(any, Quantity.Of(decimal.Round(count * factor, 0)) with { Qualifier = sign });
        };
    }

    private static Func<OutcomeReport> Rounding(Any any)
    {
        var count = any.OneOf([29_437m, 34_470m, 34_449m, 10_500m, 99_499m]);
        return () => Silent(any, Quantity.Of(any.OneOf([1m, 10m, 100m, 1000m]) is var unit ? decimal.Round(count / unit, 0, MidpointRounding.AwayFromZero) * unit : 0));
    }

    private static OutcomeReport Silent(Any any, Quantity value) => new()
    {
        Value = Stated<Quantity>.Of(value),
        Basis = any.OneOf([null, "statistic"]),
        AssertedBy = any.OneOf([null, "gb-government"]),
        Cite = Cite(any.OneOf(Places)),
    };

    private static Func<CapReport> LimitNear(Any any) => () =>
    {
        var (number, per) = any.OneOf<(string, Per?)>([("50", Per.Week), ("2600", Per.Year), ("2607", Per.Year), ("~217", Per.Month), ("50", null)]);
        return (per is null ? Disputed.Limit("50", Per.Week) : Disputed.Limit(number, per)) with
        {
            Measure = any.OneOf<Measure?>([null, Measure.Flow]),
            Period = any.OneOf([null, Date("2025")]),
            Limit = any.OneOf([Number(number), Stated<Quantity>.No(NoValue.Unknown)]) is { Is: not null } unknown ? unknown : Number(per is null ? "50" : number),
        };
    };

    private static FundingReport In((string Currency, decimal OfOneEuro) rate, decimal euros, string payer, string place) =>
        Paid("EUR 1m", payer, "fr", ["border-security"], place) with
        {
            Amount = Stated<Money>.Of(Money.Of(rate.Currency, decimal.Round(euros * rate.OfOneEuro, 0))),
        };

    private static List<(string Id, DisputeKind Kind, DisputeState State)> Found(Item item) =>
        [.. DisputeFinder.Of(item.ToRecords()).Select(dispute => (dispute.Id, dispute.Kind, dispute.State))];

    private static Item AnyItem(Any any) => new(
        Several(any, () => AnySum(any)),
        Several(any, () => AnySum(any)),
        Several(any, () => new CapReport
        {
            Limit = any.OneOf([Number("50"), Number("~60"), Number("2600"), Stated<Quantity>.No(NoValue.None), Stated<Quantity>.No(NoValue.Unknown)]),
            Per = any.OneOf<Per?>([null, Per.Week, Per.Year]),
            Measure = any.OneOf<Measure?>([null, Measure.Flow, Measure.Stock]),
            Period = any.OneOf([null, Date("2025"), Date("2026")]),
            Cite = Cite(any.OneOf(Places)),
        }),
        Several(any, () => new OutcomeReport
        {
            Value = any.OneOf([Number("32900"), Number(">32000"), Number("29000"), Number("29437"), Number("-62%"), Number("94%")]),
            Period = any.OneOf([null, Date("2024"), Date("2024-01/2024-07"), Date("2023-11~/2024-11~")]),
            Population = any.OneOf([null, "Afghan nationals"]),
            Metric = any.OneOf([null, "attempted-crossings"]),
            Cite = Cite(any.OneOf(Places)),
        }),
        Several(any, () => new EventReport { On = On(any.OneOf(["unknown", "2024", "2024-07", "2024-07~", "2024-11-17"])), Cite = Cite(any.OneOf(Places)) }));

    private static FundingReport AnySum(Any any) => new()
    {
        Amount = any.OneOf([Sum("EUR 105m"), Sum("~EUR 100m"), Sum("GBP 88m"), Sum("USD 110m"), Sum("GBP 300m..350m"), Sum("JPY 5bn"), Sum("EUR tens of millions"), Sum("EUR a fortune")]),
        Payer = any.OneOf([null, "it", "eu", "it-government"]),
        Payee = any.OneOf(["fr", "fr", null]),
        Basis = any.OneOf([null, "paid", "pledged"]),
        Purposes = any.OneOf<ListOf<string>>([[], ["border-security"], ["training"], ["education"]]),
        Period = any.OneOf([null, Date("2023"), Date("2023/2025"), Date("2019")]),
        Cite = Cite(any.OneOf(Places)),
    };

    /// <summary>Reports of two lines of two agreements, a limit, an outcome and an event.</summary>
    private sealed record Item(
        IReadOnlyList<FundingReport> Left,
        IReadOnlyList<FundingReport> Right,
        IReadOnlyList<CapReport> Limits,
        IReadOnlyList<OutcomeReport> Numbers,
        IReadOnlyList<EventReport> Dates)
    {
        public Item Reversed() => new([.. Left.Reverse()], [.. Right.Reverse()], [.. Limits.Reverse()], [.. Numbers.Reverse()], [.. Dates.Reverse()]);

        /// <summary>With one report more of each, before or behind the others.</summary>
        public Item With(Item more, bool first) => new(
            Joined(Left, more.Left, first),
            Joined(Right, more.Right, first),
            Joined(Limits, more.Limits, first),
            Joined(Numbers, more.Numbers, first),
            Joined(Dates, more.Dates, first));

        public RecordSet ToRecords() => new(All()
            .Where(record => record.Id != ChannelFunding.Id && record.Id != Pilot.Id && record.Id != ExampleOutcomes.Boats2024.Id)
            .Append(ChannelFunding with { Funding = [Line("sum", [.. Left])], Timeline = [Step("agreed", "2024", Places[0]) with { Reports = Dates.ToListOf() }] })
            .Append(Pilot with { Funding = [Line("other", [.. Right])], Caps = [ReturnsCap with { Reports = Limits.ToListOf() }] })
            .Append(ExampleOutcomes.Boats2024 with { Reports = Numbers.ToListOf() }));

        private static IReadOnlyList<T> Joined<T>(IReadOnlyList<T> some, IReadOnlyList<T> more, bool first) =>
            first ? [more[0], .. some] : [.. some, more[0]];
    }
}
