using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Disputes;

[Collection(PostgresCollection.Name)]
public sealed class ListTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Disputes_are_listed_and_narrowed()
    {
        await kb.ImportAsync(Example.All());

        (await kb.SendAsync(new List.Query())).Total.ShouldBe(5);
        (await kb.SendAsync(new List.Query(Agreement: "it-tn-2023"))).Total.ShouldBe(3);
        (await kb.SendAsync(new List.Query(Kind: DisputeKind.DifferentPeriod))).Items
            .ShouldHaveSingleItem().Id
            .ShouldBe("it-irregular-arrivals-2024");
        (await kb.SendAsync(new List.Query(State: DisputeState.Settled))).Total.ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_agreement_is_refused() =>
        (await Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(new List.Query(Agreement: "nothing")))).Parameter.ShouldBe("agreement");
}
