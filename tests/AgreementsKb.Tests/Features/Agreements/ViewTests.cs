using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Agreements;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Agreements;

[Collection(PostgresCollection.Name)]
public sealed class ViewTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task An_agreement_is_told_in_the_rows_of_a_comparison()
    {
        await kb.ImportAsync(Example.All());

        var view = await kb.SendAsync(new View.Query("eu-tn-mou-2023"));

        view.Agreement.Id.ShouldBe("eu-tn-mou-2023");
        view.RelatedTo.ShouldHaveSingleItem().Id.ShouldBe("it-tn-2023");
        view.Rows.Subjects.ShouldHaveSingleItem().Kind.ShouldBe(SubjectKind.Agreement);
        view.Rows.Cell("funding", 0).Values[0].Text.ShouldBe("GBP 88 million");
    }

    [Fact]
    public async Task A_near_id_is_suggested()
    {
        await kb.ImportAsync(Example.All());

        (await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new View.Query("gb-rw-sceme")))).Suggestions.ShouldBe(["gb-rw-scheme"]);
    }
}
