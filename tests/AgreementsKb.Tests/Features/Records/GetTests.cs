using System.Text;
using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

[Collection(PostgresCollection.Name)]
public sealed class GetTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task A_record_is_answered_as_it_is_stored()
    {
        await kb.ImportAsync(Some.Actor("tn") with { Aliases = ["Tunisie", "تونس"] });

        var found = await kb.GetAsync(Kinds.Actor, "tn");

        found.Version.ShouldBe(1);
        var json = JsonDocument.Parse(found.Json).RootElement;
        json.GetProperty("id").GetString().ShouldBe("tn");
        json.GetProperty("aliases")[1].GetString().ShouldBe("تونس");
        json.GetProperty("cite")[0].GetProperty("source").GetString().ShouldBe("some-source");
    }

    [Fact]
    public async Task A_former_id_leads_to_the_new_one()
    {
        await kb.ImportAsync(Some.Agreement("it-ly-2017") with { FormerIds = ["it-ly-old"] });

        var moved = await Should.ThrowAsync<MovedError>(() => kb.GetAsync(Kinds.Agreement, "it-ly-old"));

        moved.NewId.ShouldBe("it-ly-2017");
    }

    [Fact]
    public async Task A_withdrawn_record_says_why_it_is_gone()
    {
        await kb.ImportAsync(Some.Actor("gone") with { Withdrawn = Some.Withdrawal("Named by mistake.") });

        var gone = await Should.ThrowAsync<GoneError>(() => kb.GetAsync(Kinds.Actor, "gone"));

        gone.Reason.ShouldBe("Named by mistake.");
        gone.Message.ShouldContain("2025-01-02");
    }

    [Fact]
    public async Task A_record_that_only_speaks_of_withdrawing_is_not_withdrawn()
    {
        await kb.ImportAsync(Some.Actor("talker") with { Aliases = ["withdrawn"] });

        var found = await kb.GetAsync(Kinds.Actor, "talker");

        Encoding.UTF8.GetString(found.Json.Span).ShouldContain("\"withdrawn\"");
    }

    [Fact]
    public async Task A_mistyped_id_is_answered_with_the_nearest_ones()
    {
        await kb.ImportAsync(Some.Agreement("gb-fr-2025-returns-pilot"), Some.Agreement("gb-al-returns"));

        var missing = await Should.ThrowAsync<NotFoundError>(() => kb.GetAsync(Kinds.Agreement, "gb-fr-2025-return-pilot"));

        missing.Suggestions.ShouldBe(["gb-fr-2025-returns-pilot"]);
    }

    [Fact]
    public async Task An_id_of_another_kind_is_not_found()
    {
        await kb.ImportAsync(Some.Actor("only-an-actor"));

        await Should.ThrowAsync<NotFoundError>(() => kb.GetAsync(Kinds.Agreement, "only-an-actor"));
    }
}
