using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.SeedData.Rules;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

public class ChangesetCheckTests
{
    private static readonly RecordSet Seed = SeedFolder.Load(FiveArticles.Folder).ToSet();

    /// <summary>The oracle reads and checks every record, before and after.</summary>
    [Fact]
    public void Only_looking_where_a_change_can_break_something_finds_what_looking_everywhere_finds()
    {
        var broken = 0;
        Any.Holds(
            Any.By(any => new AnyChange(any, Seed)),
            change =>
            {
                var found = Found(change.Given(), change.Removals);
                found.ShouldBe(FoundEverywhere(change.Given(), change.Removals), change.ToString());
                broken += found.Exists(problem => !problem.StartsWith("given", StringComparison.Ordinal)) ? 1 : 0;
            },
            times: 150);
        broken.ShouldBeGreaterThan(20, "few of the changes broke another record");
    }

    [Fact]
    public void A_record_that_breaks_says_which_field()
    {
        var problems = ChangesetCheck.Problems([], [new RecordRef(Kinds.Actor, "giorgia-meloni")], Seed);
        problems.ShouldContain(problem => problem.ToString()
            == "statement/giorgia-meloni-2024-11-policies: person: found `giorgia-meloni`, which is no actor, expected the id of an actor");
    }

    [Fact]
    public void A_record_given_twice_is_told_where_it_stands_the_second_time()
    {
        var problems = ChangesetCheck.Problems([Given(Seed.Actors["fr"]), Given(Seed.Actors["fr"])], [], Seed);
        problems.ShouldHaveSingleItem().ToString()
            .ShouldBe("given:1:7: found the id `fr`, which line 1 has already, expected an id that no other record of the kind has or had");
    }

    [Fact]
    public void A_record_given_twice_under_a_new_name_is_told_of_both_names()
    {
        var renamed = Seed.Sources["mirror-2024-11-18"] with { Id = "mirror", FormerIds = ["mirror-2024-11-18"] };
        var problems = ChangesetCheck.Problems([Given(renamed), Given(renamed)], [], Seed).Where(problem => problem.File == "given").ToList();
        problems.Count.ShouldBe(2);
        problems.ShouldAllBe(problem => problem.Found.EndsWith("which line 1 has already", StringComparison.Ordinal));
    }

    [Fact]
    public void An_old_problem_of_another_record_blocks_nothing()
    {
        var broken = Seed.Statements.Values.First() with { Speaker = "nobody" };
        var stored = new RecordSet(Seed.All.Where(record => record.Id != broken.Id).Append(broken));
        var source = Seed.Sources[broken.Cite[0].Source];
        var shorter = source with { Published = Stated("1990") };

        ChangesetCheck.Problems([Given(shorter)], [], stored).ShouldNotContain(problem => problem.Found.Contains("nobody", StringComparison.Ordinal));
        ChangesetCheck.Problems([Given(broken)], [], stored).ShouldHaveSingleItem().Found.ShouldBe("`nobody`, which is no actor");
    }

    [Fact]
    public void A_circle_through_records_that_are_not_changed_is_found()
    {
        var changed = Seed.Actors["fr"] with { PartOf = "fr-government" };
        var problems = ChangesetCheck.Problems([Given(changed)], [], Seed);
        problems.Select(problem => problem.File).ShouldBe(["actor/fr-government", "given"], ignoreOrder: true);
    }

    internal static Document Given(KbRecord record)
    {
        var read = new StoredDocument(record).Document;
        var problems = new ProblemLog("given");
        var again = RecordReader.Read(JsonText.Read(RecordJson.Write(record), problems)!, read.Kind, problems, out var placed);
        return new Document(read.Kind, record.Id, IsFile: false, again, placed, problems);
    }

    private static Stated<Edtf> Stated(string date) =>
        Stated<Edtf>.Of(Some.Date(date));

    private static List<string> Found(IReadOnlyList<Document> given, IReadOnlyList<RecordRef> removals) =>
        Shown(ChangesetCheck.Problems(given, removals, Seed));

    private static List<string> FoundEverywhere(IReadOnlyList<Document> given, IReadOnlyList<RecordRef> removals)
    {
        var gone = given.SelectMany(document => KnownRecord.Of(document).Ids.Select(id => (document.Kind.Name, id)))
            .Concat(removals.Select(removal => (removal.Kind, removal.Id)))
            .ToHashSet();
        var before = Seed.All.Concat(Seed.Withdrawn).Select(record => new StoredDocument(record)).ToList();
        var after = before
            .Where(record => !gone.Contains((record.Document.Kind.Name, record.Document.Id)))
            .Select(record => new StoredDocument(record.Document.Record!))
            .ToList();
        Check([.. before.Select(record => record.Document)], []);
        Check([.. after.Select(record => record.Document)], given);
        var was = before.ToDictionary(record => (record.Document.Kind, record.Document.Id));
        return Shown(given.SelectMany(document => document.Problems.Problems)
            .Concat(after.SelectMany(record => record.ProblemsSince(was[(record.Document.Kind, record.Document.Id)]))));
    }

    private static void Check(IReadOnlyList<Document> stored, IReadOnlyList<Document> given)
    {
        List<(Document Document, KnownRecord Known)> all =
        [
            .. stored.Select(document => (document, KnownRecord.Of(document.Kind, document.Record!))),
            .. given.Select(document => (document, KnownRecord.Of(document))),
        ];
        var checker = new Checker(
            new Known(all.Select(pair => pair.Known)), LoadedWords.Of(all.Select(pair => pair.Document.Record).OfType<Term>()), archive: null);
        all.ForEach(pair => checker.Check(pair.Document, pair.Known));
        var steps = all.SelectMany(pair => CircleRules.StepsOf(pair.Document), (pair, step) => (pair.Document, Step: step)).ToList();
        var closed = CircleRules.Closed([.. steps.Select(step => step.Step)]);
        steps.Where(step => closed.Contains(step.Step)).ToList()
            .ForEach(step => step.Document.Problems.Add(step.Step.At, step.Step.Problem));
    }

    private static List<string> Shown(IEnumerable<Problem> problems) =>
        [.. problems.Select(problem => problem.ToString()).Distinct().Order(StringComparer.Ordinal)];
}
