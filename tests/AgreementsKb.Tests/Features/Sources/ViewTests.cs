using AgreementsKb.Core;
using AgreementsKb.Core.Features.Sources;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Sources;

[Collection(PostgresCollection.Name)]
public sealed class ViewTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Every_fact_of_a_source_is_listed_by_place()
    {
        await kb.ImportAsync(Example.All());

        var facts = (await kb.SendAsync(new View.Query("national-2024-11-17"))).Facts;

        facts.Select(fact => int.Parse(fact.Locator![1..])).ShouldBeInOrder();
        facts.ShouldContain(fact => fact.Locator == "s5" && fact.Field == "funding / border-security"
            && fact.Text == "EUR 105 million from Italy to Tunisia");
        facts.ShouldContain(fact => fact.Locator == "s5" && fact.Record.Kind == "rate"
            && fact.Text == "EUR 105 million = USD 110 million");
        facts.ShouldContain(fact => fact.Locator == "s4" && fact.Field == "timeline / in-operation"
            && fact.Text == "November 2024 (about)");
        facts.ShouldContain(fact => fact.Locator == "s12" && fact.Text == "32,900");
        facts.ShouldAllBe(fact => fact.Text.Length > 0);
    }

    [Fact]
    public async Task An_unknown_source_is_not_found() =>
        (await Should.ThrowAsync<NotFoundError>(() => kb.SendAsync(new View.Query("nothing")))).Kind.ShouldBe("source");
}
