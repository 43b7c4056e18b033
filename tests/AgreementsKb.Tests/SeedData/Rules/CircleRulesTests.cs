using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Tests.SeedData.Rules;

public class CircleRulesTests
{
    [Fact]
    public void A_way_into_a_circle_is_no_circle() =>
        Closed("a b", "b c", "c b", "d d", "e f").ShouldBe(["b c", "c b", "d d"]);

    [Fact]
    public void Two_ways_to_one_place_are_no_circle() => Closed("a b", "a c", "b d", "c d").ShouldBeEmpty();

    [Fact]
    public void A_long_chain_is_no_circle_until_it_is_closed()
    {
        var chain = Enumerable.Range(0, 200_000).Select(place => string.Create(CultureInfo.InvariantCulture, $"{place} {place + 1}")).ToList();
        Closed([.. chain]).ShouldBeEmpty();
        Closed([.. chain, "200000 0"]).Count.ShouldBe(200_001);
    }

    private static List<string> Closed(params string[] steps)
    {
        var made = steps.Select(step => step.Split(' '))
            .Select(ends => new CircleRules.Step(Kinds.Actor, ends[0], ends[1], Position.Start, Leads: true))
            .ToList();
        var closed = CircleRules.Closed(made);
        return [.. made.Where(closed.Contains).Select(step => $"{step.From} {step.To}")];
    }
}
