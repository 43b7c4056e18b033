using AgreementsKb.Core.Features.Home;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Home;

[Collection(PostgresCollection.Name)]
public sealed class OverviewTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Every_agreement_is_listed_with_its_status_and_disputes()
    {
        await kb.ImportAsync(Example.All());

        var overview = await kb.SendAsync(new Overview.Query());

        var line = overview.Agreements.Single(entry => entry.Agreement.Id == "it-tn-2023");
        line.Status!.Label.ShouldBe("In operation");
        line.Disputes.ShouldBe(3);
        overview.Counts["agreement"].ShouldBe(overview.Agreements.Count);
    }
}
