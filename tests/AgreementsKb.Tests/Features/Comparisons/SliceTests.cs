using System.Text;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Comparisons;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Comparison.Slicing;
using AgreementsKb.Tests.Harness;
using FsCheck;
using FsCheck.Fluent;

namespace AgreementsKb.Tests.Features.Comparisons;

/// <summary>
/// A comparison reads only the records that can matter. These hold that nothing is missed: byte for byte, the answer is the
/// one over all records.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class SliceTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    private const int Worlds = 40;

    [Fact]
    public async Task Any_two_subjects_of_the_seed_data_compare_as_over_all_records()
    {
        await BringAsync(SeedRecords.All);

        await HoldsAsync(SeedRecords.All, Pairs(SubjectsOf(SeedRecords.Set)));
    }

    [Fact]
    public void Any_subjects_of_any_world_compare_as_over_all_records() => Prop.ForAll(
        Gen.Choose(0, int.MaxValue - 1).ToArbitrary(),
        number =>
        {
            var records = new AnyWorld(number).Records();
            BringAsync(records).GetAwaiter().GetResult();
            var subjects = SubjectsOf(new RecordSet(records));
            HoldsAsync(records, Pairs(subjects).Chunk(7).Select(some => some[0])).GetAwaiter().GetResult();
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(Worlds));

    [Fact]
    public async Task Changed_new_and_removed_agreements_are_followed_without_reading_all_again()
    {
        var world = new AnyWorld(1).Records();
        var some = world.Where(record => record is not Agreement).ToList();
        var agreements = world.OfType<Agreement>().Where(agreement => agreement.Withdrawn is null).ToList();
        var gone = agreements[0].Id;
        await BringAsync([.. some, .. agreements]);
        await HoldsAsync([.. some, .. agreements], Pairs([agreements[0].Id, agreements[1].Id]));

        List<Agreement> after =
        [
            .. agreements.Skip(1).Select(agreement => agreement with { Title = $"{agreement.Title}, as changed" }),
            agreements[1] with { Id = "agreement-new", FormerIds = [] },
        ];
        await BringAsync([.. some, .. after]);

        await HoldsAsync([.. some, .. after], Pairs([.. after.Select(agreement => agreement.Id)]));
        await Should.ThrowAsync<KbError>(() => kb.SendAsync(new Compare.Query(Q: null, [gone, after[0].Id])));
    }

    private Task BringAsync(IEnumerable<KbRecord> records) => kb.SendAsync(
        new Import.Command(Some.Checked(records), "a tester", "for a test", "memory") { Prune = true });

    private async Task HoldsAsync(IEnumerable<KbRecord> records, IEnumerable<ListOf<string>> questions)
    {
        var all = new RecordSet(records);
        foreach (var subjects in questions)
        {
            var sliced = await kb.SendAsync(new Compare.Query(Q: null, subjects));
            var whole = Comparer.Compare(new RecordSet(all.All, sliced.Revision), SubjectsFrom.Ids(all, subjects));
            if (!AnswerJson.Write(sliced).AsSpan().SequenceEqual(AnswerJson.Write(whole)))
            {
                Encoding.UTF8.GetString(AnswerJson.Write(sliced)).ShouldBe(
                    Encoding.UTF8.GetString(AnswerJson.Write(whole)), string.Join(" versus ", subjects));
            }
        }
    }

    private static List<string> SubjectsOf(RecordSet records) =>
    [
        .. records.Agreements.Keys,
        .. records.Agreements.Values
            .Where(agreement => agreement.Parties.Count > 1)
            .Select(agreement => string.Join('+', agreement.Parties.Select(party => party.Actor).Distinct().Order(StringComparer.Ordinal)))
            .Distinct(),
    ];

    private static IEnumerable<ListOf<string>> Pairs(List<string> subjects) =>
        subjects.SelectMany((left, index) => subjects.Skip(index + 1).Select(right => ListOf.Create<string>([left, right])));
}
