using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Comparison.Subjects;

public sealed class PhrasingsTests
{
    private static readonly Catalogue Small = Catalogue.Of(Example.Held);

    private static readonly Catalogue Seed = Catalogue.Of(SeedFolder.Load(FiveArticles.Folder).ToSet());

    public static TheoryData<string, string> Good => PhrasingRow.Of(
        Phrasings.Separators,
        Phrasings.Parties,
        Phrasings.Names,
        Phrasings.Languages,
        Phrasings.More,
        Phrasings.Narrower,
        Phrasings.Dates,
        Phrasings.Wide);

    public static TheoryData<string, string> GoodInSeedData => PhrasingRow.Of(PhrasingsOfTheSeedData.Table);

    public static TheoryData<string, string> Bad => PhrasingRow.Of(
        Misphrasings.Slips, Misphrasings.Unknown, Misphrasings.Unrelated, Misphrasings.Count, Misphrasings.Dates);

    [Theory]
    [MemberData(nameof(Good))]
    public void Is_understood(string query, string subjects) => PhrasingRow.Read(Small, query).ShouldBe(subjects);

    [Theory]
    [MemberData(nameof(Good))]
    [MemberData(nameof(GoodInSeedData))]
    public void Is_understood_of_the_seed_data(string query, string subjects) => PhrasingRow.Read(Seed, query).ShouldBe(subjects);

    [Theory]
    [MemberData(nameof(Bad))]
    public void Is_answered_with_what_is_wrong(string query, string answer) => PhrasingRow.Read(Small, query).ShouldBe(answer);

    [Theory]
    [MemberData(nameof(Bad))]
    public void Is_answered_with_what_is_wrong_of_the_seed_data(string query, string answer) =>
        PhrasingRow.Read(Seed, query).ShouldBe(answer);

    [Theory]
    [MemberData(nameof(Good))]
    [MemberData(nameof(GoodInSeedData))]
    public void What_was_read_can_be_asked_for_by_id(string query, string subjects)
    {
        var read = SubjectsFrom.Words(Seed, query);
        var again = SubjectsFrom.Ids(Seed, subjects.Split(' ').ToListOf());

        again.Subjects.ShouldBe(read.Subjects);
    }

    [Theory]
    [MemberData(nameof(Good))]
    [MemberData(nameof(GoodInSeedData))]
    public void Narrower_readings_are_comparisons(string query, string subjects)
    {
        foreach (var narrower in SubjectsFrom.Words(Seed, query).Notes.SelectMany(note => note.Narrower))
        {
            var ids = SubjectsFrom.Ids(Seed, narrower.Subjects).Subjects.Select(subject => subject.Id).ToListOf();
            ids.ShouldBe(narrower.Subjects);
            string.Join(' ', ids).ShouldNotBe(subjects);
        }
    }

    [Theory]
    [MemberData(nameof(Bad))]
    public void Suggestions_are_understood(string query, string answer)
    {
        foreach (var suggestion in answer.Split('\n').Skip(1).Where(_ => query.Length > 0))
        {
            var read = PhrasingRow.Read(Seed, suggestion);
            (read.StartsWith('?') || (read.StartsWith('!') && read != "! *")).ShouldBeFalse($"{suggestion}: {read}");
        }
    }
}
