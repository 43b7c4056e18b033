using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class MovedAndGoneTests(PostgresFixture postgres, KnowledgeBase knowledge) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task A_former_id_leads_to_the_present_one_and_a_withdrawn_record_says_why()
    {
        postgres.ShouldNotBeNull();
        await knowledge.ImportAsync(
            Some.Source(),
            Some.Agreement("it-tn-new") with { FormerIds = ["it-tn-old"] },
            Some.Agreement("it-tn-twice") with { Withdrawn = Some.Withdrawal("It was a duplicate.") });
        await using var program = new Site.Program(knowledge.ConnectionString);
        using var client = program.CreateClient(new() { AllowAutoRedirect = false });

        foreach (var folder in new[] { "/api/v1/agreements/", "/agreements/" })
        {
            using var moved = await client.GetAsync(new Uri(folder + "it-tn-old", UriKind.Relative));
            ((int)moved.StatusCode).ShouldBe(308);
            moved.Headers.Location!.OriginalString.ShouldBe(folder + "it-tn-new");
        }

        using var gone = await client.GetAsync(new Uri("/api/v1/agreements/it-tn-twice", UriKind.Relative));
        ((int)gone.StatusCode).ShouldBe(410);
        (await gone.JsonAsync()).Text("detail").ShouldContain("It was a duplicate.");
    }
}
