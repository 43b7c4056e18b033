using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Features;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Features;

/// <summary>What is said of an id that leads to no record, now and in the past.</summary>
[Collection(PostgresCollection.Name)]
public sealed class MissingTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task The_first_of_three_names_leads_straight_to_the_third()
    {
        var first = await kb.ImportAsync(Some.Actor("m1-a"));
        var second = await kb.ImportAsync(Some.Actor("m1-b") with { FormerIds = ["m1-a"] });

        // The second rename forgets the first name; the history does not.
        await kb.ImportAsync(Some.Actor("m1-c") with { FormerIds = ["m1-b"] });

        (await MovedAsync("m1-a")).NewId.ShouldBe("m1-c");
        (await MovedAsync("m1-b")).NewId.ShouldBe("m1-c");
        (await MovedAsync("m1-a", second.Revision)).NewId.ShouldBe("m1-b");
        (await GetAsync("m1-a", first.Revision)).Id.ShouldBe("m1-a");
        (await GetAsync("m1-b", second.Revision)).Id.ShouldBe("m1-b");
    }

    [Fact]
    public async Task Names_that_go_in_a_circle_come_to_an_end()
    {
        await kb.ImportAsync(Some.Actor("m2-a"));
        await kb.ImportAsync(Some.Actor("m2-b") with { FormerIds = ["m2-a"] });
        await kb.ImportAsync(Some.Actor("m2-a") with { FormerIds = ["m2-b"] });

        (await MovedAsync("m2-b")).NewId.ShouldBe("m2-a");
        await RemoveAsync("m2-a", "Both were mistakes.");

        (await GoneAsync("m2-b")).Reason.ShouldBe("for a test");
        (await GoneAsync("m2-a")).Reason.ShouldBe("Both were mistakes.");
    }

    [Theory]
    [InlineData("m9-italy-2024", "", "m9-italy-2023")]
    [InlineData("m9-italy-203", "", "m9-italy-2023")]
    [InlineData("m9-itly-2023", "", "m9-italy-2023")]
    [InlineData("italy-2022", "m9-", "italy-2023")]
    [InlineData("k9-italy-2023", "", "m9-italy-2023")]
    [InlineData("france-2023", "m9-", "")]
    public async Task Near_ids_are_found_among_few_records_and_among_many(string text, string prefix, string near)
    {
        await kb.ImportAsync(Some.Actor("m9-italy-2023"), Some.Actor("m9-malta-2023"));
        var source = await kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);

        (await NearAsync(few: 1_000_000)).ShouldBe(near);
        (await NearAsync(few: 0)).ShouldBe(near);

        async Task<string> NearAsync(int few) => string.Join(
            ' ', await Missing.NearAsync(source, Kinds.Named(Kinds.Actor), text, moment: null, prefix, CancellationToken.None, few));
    }

    [Fact]
    public async Task A_record_that_was_removed_outright_says_when_and_why()
    {
        var before = await kb.ImportAsync(Some.Actor("m3"));
        await RemoveAsync("m3", "Entered for a test.");

        var gone = await GoneAsync("m3");

        gone.Message.ShouldBe($"The actor `m3` was removed on {gone.On}: Entered for a test.");
        gone.On.ShouldBe(DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        (await GetAsync("m3", before.Revision)).Version.ShouldBe(1);
    }

    [Fact]
    public async Task An_id_that_came_back_is_the_record_again()
    {
        await kb.ImportAsync(Some.Actor("m4"));
        var removed = await RemoveAsync("m4", "A mistake.");
        await kb.ImportAsync(Some.Actor("m4"));

        (await kb.GetAsync(Kinds.Actor, "m4")).Version.ShouldBe(3);
        (await GoneAsync("m4", removed)).Reason.ShouldBe("A mistake.");
    }

    [Fact]
    public async Task A_record_that_was_not_there_yet_says_since_when_it_is()
    {
        var first = await kb.ImportAsync(Some.Actor("m5-old"));
        var later = await kb.ImportAsync(Some.Actor("m5-new") with { FormerIds = ["m5-old"] });

        var missing = await Should.ThrowAsync<NotFoundError>(() => GetAsync("m5-new", first.Revision));

        missing.IsNotYet.ShouldBeTrue();
        missing.Message.ShouldContain($"There was no actor `m5-new` then; it first appears on ");
        missing.Message.ShouldContain($"with revision {later.Revision}.");
        missing.Suggestions.ShouldBe(["m5-old"]);
    }

    [Fact]
    public async Task A_record_withdrawn_later_stands_before()
    {
        var before = await kb.ImportAsync(Some.Actor("m6"));
        var withdrawn = await kb.ImportAsync(Some.Actor("m6") with { Withdrawn = Some.Withdrawal("Named by mistake.") });

        (await GetAsync("m6", before.Revision)).AsOf!.Revision.ShouldBe(before.Revision);
        (await GoneAsync("m6", withdrawn.Revision)).Reason.ShouldBe("Named by mistake.");
    }

    [Fact]
    public async Task An_id_nobody_ever_had_is_answered_with_the_nearest_of_the_time()
    {
        var before = await kb.ImportAsync(Some.Actor("m7-kurdistan"));
        await kb.ImportAsync(Some.Actor("m7-kurdistam"));

        var missing = await Should.ThrowAsync<NotFoundError>(() => GetAsync("m7-kurdistax", before.Revision));

        missing.IsNotYet.ShouldBeFalse();
        missing.Suggestions.ShouldBe(["m7-kurdistan"]);
    }

    [Fact]
    public async Task A_former_id_that_was_given_up_leads_nowhere()
    {
        await kb.ImportAsync(Some.Actor("m8-a"));
        await kb.ImportAsync(Some.Actor("m8-b") with { FormerIds = ["m8-a"] });
        await kb.ImportAsync(Some.Actor("m8-b"));

        (await GoneAsync("m8-a")).Reason.ShouldBe("for a test");
    }

    [Fact]
    public async Task A_filter_by_an_id_of_another_day_finds_nothing_and_one_of_no_day_is_a_mistake()
    {
        var before = await kb.ImportAsync(Some.Actor("m9-whole"));
        await kb.ImportAsync(Some.Actor("m9-later"));

        (await ListAsync("m9-later", before.Revision)).Total.ShouldBe(0);
        var mistaken = await Should.ThrowAsync<BadParameterError>(() => ListAsync("m9-whoel", before.Revision));
        (mistaken.Parameter, mistaken.Found, mistaken.Expected).ShouldBe(("partOf", "m9-whoel", "the id of an actor"));
        mistaken.Suggestions.ShouldBe(["m9-whole"]);
        (await Should.ThrowAsync<BadParameterError>(() => ListAsync("m9-latre", before.Revision))).Suggestions.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_filter_by_a_word_that_was_renamed_leads_to_the_word_that_it_is_now()
    {
        await kb.ImportAsync(Some.Term(Schemes.ActorKind, "m10-old"));
        await kb.ImportAsync(Some.Term(Schemes.ActorKind, "m10-new") with { FormerIds = ["actor-kind-m10-old"] });

        var moved = await Should.ThrowAsync<MovedError>(() => kb.SendAsync(
            new List.Query(Kinds.Named(Kinds.Actor), [new("kind", ["m10-old"])])));

        (moved.Id, moved.NewId).ShouldBe(("m10-old", "m10-new"));
    }

    private Task<List.Result> ListAsync(string partOf, long revision) => kb.SendAsync(
        new List.Query(Kinds.Named(Kinds.Actor), [new("partOf", [partOf])]) { AsOf = revision.ToString(CultureInfo.InvariantCulture) });

    private Task<Get.Result> GetAsync(string id, long? revision) =>
        kb.SendAsync(new Get.Query(Kinds.Named(Kinds.Actor), id, revision?.ToString(CultureInfo.InvariantCulture)));

    private Task<MovedError> MovedAsync(string id, long? revision = null) => Should.ThrowAsync<MovedError>(() => GetAsync(id, revision));

    private Task<GoneError> GoneAsync(string id, long? revision = null) => Should.ThrowAsync<GoneError>(() => GetAsync(id, revision));

    private async Task<long> RemoveAsync(string id, string reason)
    {
        var draft = new Draft([]) { Removals = [new(Kinds.Actor, id)] };
        var signature = new Signature("a tester", reason, "memory");
        var written = await new ChangesetWriter(kb.Services.GetRequiredService<Store>())
            .WriteAsync(draft, signature, inspect: null, CancellationToken.None);
        return written.Revision;
    }
}
