using AgreementsKb.Core.Features.Home;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Home;

[Collection(PostgresCollection.Name)]
public sealed class OverviewTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task What_there_is_and_what_is_disputed_most_is_counted()
    {
        await kb.ImportAsync(Example.All());

        var overview = await kb.SendAsync(new Overview.Query());

        overview.Disputes.ShouldBe(5);
        overview.Counts["agreement"].ShouldBe(Example.All().OfType<Agreement>().Count());
        overview.MostDisputed[0].ShouldBe(new Overview.Disputed("it-tn-2023", Example.All().OfType<Agreement>().Single(one => one.Id == "it-tn-2023").Title, 3));
        overview.PendingSince.ShouldBeNull();
    }
}
