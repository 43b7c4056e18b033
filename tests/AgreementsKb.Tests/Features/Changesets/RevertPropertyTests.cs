using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementsKb.Tests.Features.Changesets;

/// <summary>
/// Any changesets over a few words of the vocabulary (they rest on nothing else, so that any of them may go), then their
/// undoing: one that nothing later rests on restores its records and leaves the others; all, the last first, restore all.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class RevertPropertyTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Sequences = 15;

    private static readonly Arbitrary<List<Step>> AnySteps = Arb.From(
        History.Any.Generator.Select(steps => steps.Take(4).ToList()),
        steps => Enumerable.Range(0, steps.Count).Select(at => steps.Where((_, i) => i != at).ToList()));

    [Fact]
    public void Undoing_restores_the_records() =>
        Prop.ForAll(AnySteps, steps => HoldsAsync(steps).GetAwaiter().GetResult())
            .Check(Config.QuickThrowOnFailure.WithMaxTest(Sequences));

    private async Task HoldsAsync(List<Step> steps)
    {
        var written = new List<(long Changeset, Dictionary<string, string> Before, HashSet<string> Touched)>();
        foreach (var step in steps)
        {
            var before = await RecordsAsync();
            if (await WriteAsync(step) is { Changeset: { } changeset } done)
            {
                written.Add((changeset, before, [.. done.Changes.Select(change => change.Id)]));
            }
        }

        if (written.Count > 1)
        {
            await UndoFirstAsync(written[0], [.. written.Skip(1).SelectMany(later => later.Touched)]);
        }

        foreach (var (changeset, before, _) in Enumerable.Reverse(written))
        {
            await RevertAsync(changeset);
            (await RecordsAsync()).ShouldBe(before, ignoreOrder: true);
        }
    }

    /// <summary>Out of its turn: where later changesets touched other records only. Then back again, by undoing the undoing.</summary>
    private async Task UndoFirstAsync((long Changeset, Dictionary<string, string> Before, HashSet<string> Touched) first, HashSet<string> later)
    {
        if (first.Touched.Overlaps(later))
        {
            return;
        }

        var all = await RecordsAsync();
        var undone = await RevertAsync(first.Changeset);
        var now = await RecordsAsync();
        foreach (var id in all.Keys.Union(now.Keys).Union(first.Before.Keys))
        {
            now.GetValueOrDefault(id).ShouldBe((first.Touched.Contains(id) ? first.Before : all).GetValueOrDefault(id), id);
        }

        await RevertAsync(undone.Changeset!.Value);
        (await RecordsAsync()).ShouldBe(all, ignoreOrder: true);
    }

    private Task<Import.Result> RevertAsync(long changeset) => kb.SendAsync(new Revert.Command(changeset, "a tester", "Undone"));

    private async Task<Written> WriteAsync(Step step)
    {
        var present = await RecordsAsync();
        var given = new Dictionary<string, KbRecord>(StringComparer.Ordinal);
        var removed = new List<RecordRef>();
        foreach (var edit in step.Edits.DistinctBy(edit => edit.Id))
        {
            var term = Some.Term("theme", $"word-{edit.Id}");
            if (edit.Kind == EditKind.Remove && present.ContainsKey(term.Id))
            {
                removed.Add(new RecordRef(Kinds.Term, term.Id));
            }
            else if (edit.Kind != EditKind.Remove)
            {
                given[term.Id] = term with
                {
                    Definition = $"Wording {edit.Wording}.",
                    Withdrawn = edit.Kind == EditKind.Withdraw ? Some.Withdrawal() : null,
                };
            }
        }

        return await new ChangesetWriter(kb.Services.GetRequiredService<Store>()).WriteAsync(
            new Draft(Some.Checked(given.Values)) { Removals = removed.ToListOf() },
            new Signature("a tester", $"{step}", "a property"),
            inspect: null,
            CancellationToken.None);
    }

    private async Task<Dictionary<string, string>> RecordsAsync()
    {
        var current = await kb.Services.GetRequiredService<Snapshots>().CurrentAsync(CancellationToken.None);
        return current.All.Concat(current.Withdrawn)
            .ToDictionary(record => record.Id, record => Encoding.UTF8.GetString(RecordJson.Write(record)), StringComparer.Ordinal);
    }
}
