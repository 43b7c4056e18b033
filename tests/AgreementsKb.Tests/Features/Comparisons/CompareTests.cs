using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Comparisons;

[Collection(PostgresCollection.Name)]
public sealed class CompareTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Words_and_ids_give_the_same_comparison()
    {
        await kb.ImportAsync(Example.All());

        var byWords = await kb.SendAsync(new Compare.Query("Italy-Tunisia versus UK-France", []));
        var byIds = await kb.SendAsync(new Compare.Query(Q: null, ["it+tn", "fr+gb"]));

        byIds.ShouldBe(byWords with { Query = null });
        byWords.Cell("funding", 0).State.ShouldBe(CellState.Disputed);
        byWords.Revision.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task Words_and_ids_at_once_are_refused() => (await Should.ThrowAsync<BadParameterError>(
        () => kb.SendAsync(new Compare.Query("Italy-Tunisia versus UK-France", ["it+tn"])))).Parameter.ShouldBe("subject");

    [Fact]
    public async Task No_question_is_refused() => (await Should.ThrowAsync<BadParameterError>(
        () => kb.SendAsync(new Compare.Query(Q: null, [])))).Parameter.ShouldBe("q");
}
