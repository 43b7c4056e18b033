using AgreementsKb.Core.Features.Home;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Home;

[Collection(PostgresCollection.Name)]
public sealed class PairsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Pairs_of_parties_have_their_agreements_with_where_these_stand()
    {
        await kb.ImportAsync(Example.All());

        var pairs = await kb.SendAsync(new Pairs.Query());

        var pair = pairs.Items.Single(one => one.First.Any(line => line.Id == "it-tn-2023"));
        (pair.From, pair.To).ShouldBe(("it", "tn"));
        pair.First.Single(line => line.Id == "it-tn-2023").Status.ShouldBe("in-operation");
        pair.Statuses.ShouldContain("in-operation");
    }

    [Fact]
    public async Task Of_a_pair_with_many_agreements_the_first_are_named_and_all_are_counted()
    {
        await kb.ImportAsync(Enumerable.Range(10, 12).Select(number => Some.Agreement($"many-{number}", "mt", "ly")));

        var pair = (await kb.SendAsync(new Pairs.Query())).Items.Single(one => one.From == "ly" && one.To == "mt");

        pair.Count.ShouldBe(12);
        pair.First.Select(line => line.Id).ShouldBe(Enumerable.Range(10, Pairs.MostNamed).Select(number => $"many-{number}"));
        pair.Statuses.ShouldBe([null]);
    }
}
