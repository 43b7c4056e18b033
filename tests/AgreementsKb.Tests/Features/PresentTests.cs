using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Comparison.Slicing;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;
using ActorView = AgreementsKb.Core.Features.Actors.View;
using AgreementView = AgreementsKb.Core.Features.Agreements.View;
using OutcomeView = AgreementsKb.Core.Features.Outcomes.View;
using SourceView = AgreementsKb.Core.Features.Sources.View;
using StatementView = AgreementsKb.Core.Features.Statements.View;

namespace AgreementsKb.Tests.Features;

/// <summary>
/// A page of the present reads only what it shows and names; one of the past reads all records. These hold that both say the same of one
/// state, and that nothing that is named is missing.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class PresentTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Worlds = 30;

    private static readonly RecordSet Nothing = new([]);

    [Fact]
    public async Task Every_record_of_the_seed_data_is_told_as_over_all_records()
    {
        await BringAsync(SeedRecords.All);

        await HoldsAsync(SeedRecords.Set);
    }

    [Fact]
    public void Every_record_of_any_world_is_told_as_over_all_records() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        number =>
        {
            var records = new AnyWorld(number).Records();
            BringAsync(records).GetAwaiter().GetResult();
            HoldsAsync(new RecordSet(records)).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Worlds));

    [Fact]
    public async Task A_page_shows_the_first_of_many_and_says_so()
    {
        var records = new List<KbRecord> { Some.Source(), Some.Actor("it"), Some.Actor("tn") };
        records.AddRange(Enumerable.Range(0, 110).Select(index => Some.Agreement($"agreement-{index:000}", "it", "tn")));
        records.AddRange(Enumerable.Range(0, 110).Select(index => Some.Statement($"statement-{index:000}", "it", "agreement-000")));
        records.AddRange(Enumerable.Range(0, 210).Select(index => Some.Outcome($"outcome-{index:000}") with
        {
            Period = Some.Date($"{1800 + index}"),
        }));
        await BringAsync([.. SeedRecords.Set.Terms.Values, .. records]);

        var actor = await kb.SendAsync(new ActorView.Query("it"));
        actor.Agreements.HasMore.ShouldBeTrue();
        actor.Agreements.Items.Select(agreement => agreement.Id).ShouldBe(Enumerable.Range(0, 50).Select(index => $"agreement-{index:000}"));
        actor.Outcomes.HasMore.ShouldBeTrue();
        actor.Outcomes.Items[0].Id.ShouldBe("outcome-209");
        actor.Outcomes.Items.Count.ShouldBe(100);
        actor.Statements.HasMore.ShouldBeTrue();
        (await kb.SendAsync(new OutcomeView.Query("outcome-100"))).Beside.Select(outcome => outcome.Id)
            .ShouldBe(Enumerable.Range(160, 50).Reverse().Select(index => $"outcome-{index:000}"));
        var source = await kb.SendAsync(new SourceView.Query("some-source"));
        source.More.ShouldBe([Kinds.Named(Kinds.Outcome)]);
        await HoldsAsync(new RecordSet(records));
    }

    private Task BringAsync(IEnumerable<KbRecord> records) => kb.SendAsync(
        new Import.Command(Some.Checked(records), "a tester", "for a test", "memory") { Prune = true });

    private async Task HoldsAsync(RecordSet all)
    {
        var revision = (await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Term), [], Limit: 1))).Revision.ToString();
        foreach (var agreement in all.Agreements.Values)
        {
            var (now, then) = (await kb.SendAsync(new AgreementView.Query(agreement.Id)), await kb.SendAsync(new AgreementView.Query(agreement.Id, revision)));
            Same(now with { Records = Nothing, AsOf = null }, then with { Records = Nothing, AsOf = null });
            IsNamed(all, now.Records, [now.Agreement, .. now.Outcomes, .. now.Linked, .. StatementsOf(all, agreement.Id)]);
        }

        foreach (var actor in all.Actors.Values)
        {
            var (now, then) = (await kb.SendAsync(new ActorView.Query(actor.Id)), await kb.SendAsync(new ActorView.Query(actor.Id, revision)));
            Same(now with { Records = Nothing, AsOf = null }, then with { Records = Nothing, AsOf = null });
            IsNamed(all, now.Records, [now.Actor, .. now.Agreements.Items, .. now.Outcomes.Items, .. now.Statements.Items]);
        }

        foreach (var outcome in all.Outcomes.Values)
        {
            var (now, then) = (await kb.SendAsync(new OutcomeView.Query(outcome.Id)), await kb.SendAsync(new OutcomeView.Query(outcome.Id, revision)));
            Same(now with { Records = Nothing, AsOf = null }, then with { Records = Nothing, AsOf = null });
            IsNamed(all, now.Records, [now.Outcome]);
            now.Disputes.SelectMany(dispute => dispute.Reports).SelectMany(report => report.Citations).Select(cite => cite.Source)
                .Where(all.Sources.ContainsKey).Except(now.Records.Sources.Keys).ShouldBeEmpty();
        }

        foreach (var statement in all.Statements.Values)
        {
            var (now, then) = (await kb.SendAsync(new StatementView.Query(statement.Id)), await kb.SendAsync(new StatementView.Query(statement.Id, revision)));
            Same(now with { Records = Nothing, AsOf = null }, then with { Records = Nothing, AsOf = null });
            IsNamed(all, now.Records, [now.Statement]);
        }

        foreach (var source in all.Sources.Values)
        {
            var (now, then) = (await kb.SendAsync(new SourceView.Query(source.Id)), await kb.SendAsync(new SourceView.Query(source.Id, revision)));
            Same(now with { Records = Nothing, AsOf = null }, then with { Records = Nothing, AsOf = null });
        }
    }

    private static IEnumerable<Statement> StatementsOf(RecordSet all, string agreement) =>
        all.Statements.Values.Where(statement => statement.About.Contains(agreement));

    private static void Same<T>(T now, T then)
        where T : notnull
    {
        if (!now.Equals(then))
        {
            now.ToString().ShouldBe(then.ToString());
            now.ShouldBe(then);
        }
    }

    /// <summary>Agreements have titles; what is cited has a publisher.</summary>
    private static void IsNamed(RecordSet all, RecordSet read, IEnumerable<KbRecord> shown)
    {
        var named = new Dictionary<string, HashSet<string>>();
        foreach (var record in shown)
        {
            RecordReferences.Collect(RecordJson.Write(record), Kinds.Of(record), named);
            read.Agreements.Keys.ShouldBeSubsetOf(all.Agreements.Keys);
            Named(record).Where(all.Agreements.ContainsKey).Except(read.Agreements.Keys).ShouldBeEmpty($"agreements named by {record.Id}");
        }

        foreach (var source in named.GetValueOrDefault(Kinds.Source, []).Where(all.Sources.ContainsKey))
        {
            read.Sources.ShouldContainKey(source, string.Join(", ", shown.Select(record => record.Id)));
        }
    }

    /// <summary>Whose titles are shown; a line of money that another names is shown by its own words.</summary>
    private static IEnumerable<string> Named(KbRecord record) => record switch
    {
        Agreement agreement => agreement.Related.Select(related => related.Agreement),
        AgreementsKb.Core.Records.Outcome outcome => outcome.Agreements.Concat(outcome.Attribution.Select(link => link.Agreement)),
        Statement statement => statement.About,
        _ => [],
    };
}
