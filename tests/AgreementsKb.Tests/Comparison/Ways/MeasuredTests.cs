using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Tests.Comparison.Ways;

public sealed class MeasuredTests
{
    [Fact]
    public void At_least_is_a_lower_end_and_less_than_an_upper_end()
    {
        Of("945..").ShouldBe(new Measured(945, Low: 945, Unit: "count", Qualifier: "atLeast"));
        Of("..<1000").ShouldBe(new Measured(1000, High: 1000, Unit: "count", Qualifier: "lessThan"));
        Of(">945").ShouldBe(new Measured(945, Low: 945, Unit: "count", Qualifier: "moreThan"));
    }

    [Fact]
    public void A_sum_per_person_has_another_unit_than_a_whole()
    {
        var report = Disagreement.Disputed.Money("GBP 20k");

        Unit(report).ShouldBe("GBP");
        Unit(report with { Per = SumPer.Person }).ShouldBe("GBP per person");
    }

    private static Measured Of(string typed) => Measured.Of(typed, QuantityWords.Of(Example.Number(typed)));

    private static string? Unit(FundingReport report) =>
        Measured.Of(report.Amount.Value!.ToText(), MoneyWords.Of(report)).Unit;
}
