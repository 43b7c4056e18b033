using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Changesets;

/// <summary>What an import says before and after it does it.</summary>
[Collection(PostgresCollection.Name)]
public sealed class PlanTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task A_dry_run_tells_titles_and_fields()
    {
        await kb.ImportAsync(Some.Actor("p1-old"));

        var plan = await PlanAsync(Some.Actor("p1-old") with { Name = "Another" }, Some.Agreement("p1-new"));

        plan.Changes.ShouldBe(
        [
            new RecordChange("actor", "p1-old", "changed", 2, "Another") { Fields = [new FieldChange("name", "P1-OLD", "Another")] },
            new RecordChange("agreement", "p1-new", "added", 1, "The agreement p1-new"),
        ]);
    }

    [Fact]
    public async Task An_import_tells_its_plan_where_it_is_asked_to()
    {
        var silent = await kb.ImportAsync(Some.Actor("p2"));
        var telling = await kb.SendAsync(
            new Import.Command(Some.Checked(Some.Actor("p2") with { Name = "Another" }), "a tester", "for a test", "memory") { Tell = true });

        (silent.Changes.Count, silent.NotGiven.Count).ShouldBe((0, 0));
        telling.Changes.Single().Fields.ShouldBe([new FieldChange("name", "P2", "Another")]);
        telling.NotGiven.Count.ShouldBeGreaterThanOrEqualTo(0);
        telling.Changeset.ShouldNotBeNull();
    }

    [Fact]
    public async Task A_renamed_record_is_told_with_what_else_was_changed()
    {
        await kb.ImportAsync(Some.Actor("p3-old"));

        var plan = await PlanAsync(Some.Actor("p3-new") with { FormerIds = ["p3-old"], Name = "P3-OLD" });

        plan.Changes.Select(change => (change.Id, change.Op, change.RenamedFrom, change.RenamedTo)).ShouldBe(
            [("p3-new", "added", "p3-old", null), ("p3-old", "removed", null, "p3-new")]);
        plan.Changes[0].Fields!.Select(field => field.Path).ShouldBe(["id", "formerIds"]);
        (await kb.GetAsync(Kinds.Actor, "p3-old")).Version.ShouldBe(1);
    }

    [Fact]
    public async Task Records_that_are_not_given_are_counted_and_named_and_stay()
    {
        await kb.ImportAsync(Some.Actor("p4-given"), Some.Agreement("p4-staying"), Some.Actor("p4-renamed"));

        var given = Some.Checked(Some.Actor("p4-given"), Some.Actor("p4-heir") with { FormerIds = ["p4-renamed"] });
        var plan = await kb.SendAsync(new Import.Command(given, "a tester", "try", "memory", DryRun: true));

        plan.NotGiven.Some.ShouldContain(new RecordRef("agreement", "p4-staying"));
        plan.NotGiven.Some.ShouldNotContain(new RecordRef("actor", "p4-given"));
        plan.NotGiven.Some.ShouldNotContain(new RecordRef("actor", "p4-renamed"));
        plan.NotGiven.Count.ShouldBe(plan.NotGiven.Some.Count);
        plan.Removed.ShouldBe(["actor/p4-renamed"]);
    }

    [Fact]
    public async Task Pruning_leaves_nobody_out_and_needs_a_record()
    {
        await kb.ImportAsync(Some.Actor("p5-gone"));

        var pruned = await kb.SendAsync(
            new Import.Command(Some.Checked(Some.Actor("p5-given")), "a tester", "try", "memory", DryRun: true) { Prune = true });
        pruned.NotGiven.Count.ShouldBe(0);
        pruned.Removed.ShouldContain("actor/p5-gone");
        var refused = await Should.ThrowAsync<BadParameterError>(() =>
            kb.SendAsync(new Import.Command([], "a tester", "try", "memory") { Prune = true }));
        (refused.Parameter, refused.Expected).ShouldBe(
            ("prune", "at least one record: with none, every record of the store would be removed"));
    }

    private Task<Import.Result> PlanAsync(params IEnumerable<KbRecord> records) =>
        kb.SendAsync(new Import.Command(Some.Checked(records), "a tester", "try", "memory", DryRun: true));
}
