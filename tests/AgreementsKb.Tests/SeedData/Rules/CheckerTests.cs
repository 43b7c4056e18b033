using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Tests.SeedData.Rules;

/// <summary>Each rule once: a sound folder, one change, one problem at its exact place.</summary>
public class CheckerTests
{
    private const string Agreement = "agreements/aa-bb-2024.yaml";
    private const string Outcome = "outcomes/bb-arrivals.yaml";
    private const string Daily = "sources/daily-2024.yaml";
    private const string Doe = "statements/doe-2024.yaml";
    private const string Rate = "rates/eur-usd.yaml";

    [Fact]
    public void A_sound_folder_has_no_problems()
    {
        using var folder = new Folder();
        folder.Write("LICENSE.md", "").Write("README.md", "").Write("schemas/actor.json", "{}");
        var result = folder.Load();
        result.Problems.ShouldBeEmpty();
        result.Records.Count.ShouldBe(result.Files);
    }

    /// <summary>File, what is replaced, by what, where in the changed file the problem points, what it finds.</summary>
    public static TheoryData<string, string, string, string, string> Changes => new()
    {
        { Agreement, "title: Aland", "titel: Aland", "titel", "the unknown key `titel`" },
        { Agreement, "id: aa-bb-2024", "id: aa-bb-2025", "aa-bb-2025", "the id `aa-bb-2025`" },
        { Agreement, "title:", "formerIds: [Old Name]\ntitle:", "Old Name", "`Old Name`" },
        { Agreement, "title:", "formerIds: [aa-bb-2024]\ntitle:", "aa-bb-2024]", "the id `aa-bb-2024`, which `agreements/aa-bb-2024.yaml` has already" },
        { Agreement, "title:", "withdrawn: { on: 2024 }\ntitle:", "{ on: 2024 }", "no `reason`" },
        { Agreement, "actor: aa", "actor: ab", "ab, role", "`ab`, which is no actor" },
        { Agreement, "role: funder", "role: funda", "funda", "the unknown word `funda`" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: weekly#p1 }\nform", "weekly#p1", "`weekly`, which is no source" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: daily-2024#p4 }\nform", "daily-2024#p4", "the place `p4`" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: daily-2024#s1 }\nform", "daily-2024#s1", "the place `s1`" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: daily-2024#p0 }\nform", "daily-2024#p0", "the place `p0`" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: daily-2024#p01 }\nform", "daily-2024#p01", "the place `p01`" },
        { Agreement, "cite: daily-2024#p1 }\nform", "cite: daily-2024 }\nform", "daily-2024 }", "no place in the source" },
        { Agreement, "cite: daily-2024#p1 }\nform", "note: x }\nform", "{ actor: aa", "no `cite`" },
        { Agreement, "parties:\n  - { actor: aa, role: funder, cite: daily-2024#p1 }", "parties: []", "[]", "an empty list" },
        { Agreement, "item: fuel", "item: patrols", "- item: ¦patrols\n    what: Fuel", "a second item `patrols`" },
        { Agreement, "item: fuel", "item: Fuel", "Fuel", "`Fuel`" },
        { Agreement, "event: review", "event: signed", "¦signed\n    expected", "a second item `signed`" },
        { Agreement, "partOf: patrols", "partOf: patrol", "partOf: ¦patrol", "`patrol`, which is no funding line of `aa-bb-2024`" },
        { Agreement, "partOf: patrols", "partOf: cc-dd/patrols", "cc-dd/patrols", "`cc-dd`, which is no agreement" },
        { Agreement, "partOf: patrols", "partOf: aa-bb-2024/fuel", "aa-bb-2024/fuel", "`aa-bb-2024/fuel`, which leads back here" },
        { Agreement, "possiblySameAs: [patrols]", "possiblySameAs: [fuel]", "fuel]", "`aa-bb-2024/fuel`, which leads back here" },
        { Agreement, "on: 2024-05,", "on: 2024-07,", "2024-07", Messages.EventAfterSource("2024-07", "daily-2024", "2024-06-02?").Found },
        { Agreement, "    expected: true\n", "", "2025", Messages.EventAfterSource("2025", "daily-2024", "2024-06-02?").Found },
        { Agreement, "EUR 105m", "EURO 105m", "EURO", "`EURO 105m`" },
        { Agreement, "EUR 105m", "none of it", "none of it", "`none of it`" },
        { Agreement, "on: 2024-05,", "on: 2024-13,", "2024-13", "`2024-13`" },
        { Agreement, ", because: Too vague.", "", "deprecated", Messages.RankWithoutBecause.Found },
        { Agreement, "rank: deprecated, ", "", "Too vague.", Messages.BecauseWithoutRank.Found },
        { Agreement, "rank: deprecated", "rank: best", "best", "`best`" },
        { Agreement, "basis: estimate", "basis: allegation", "allegation", Messages.AllegationOnCap.Found },
        { Agreement, "limit: 50", "limit: fifty", "fifty", "`fifty`" },
        { Agreement, "Patrol vessels", "\"Patrol\\u0001vessels\"", "\"Patrol", "the control character U+0001 in a text" },
        { Agreement, "Patrol vessels", "\" \"", "\" \"", Messages.EmptyText.Found },
        { Agreement, "Patrol vessels", "2024", "what: ¦2024", "the number `2024`" },
        { Agreement, "Patrol vessels", "For illegals", "For illegals", "the loaded word `illegals`" },
        { Agreement, "Patrol vessels", "For Illegal  Migrants", "For Illegal", "the loaded word `Illegal  Migrants`" },
        { Agreement, "title:", "withdrawn: { on: 2024, reason: An illegal copy }\ntitle:", "An illegal", "the loaded word `illegal`" },
        { Outcome, "metric: arrivals", "metric: arivals", "arivals", "the unknown word `arivals`" },
        { Outcome, "[aa-bb-2024]", "[aa-bb-2023]", "aa-bb-2023", "`aa-bb-2023`, which is no agreement" },
        { Outcome, "value: -62%, ", "", "{ cite", Messages.NothingReported.Found },
        { Outcome, "    basis: allegation\n", "", "- { status", Messages.HistoryWithoutAllegation.Found },
        { Outcome, "    history:\n      - { status: alleged, on: 2024, cite: daily-2024#p3 }\n", "", "allegation", Messages.AllegationWithoutHistory.Found },
        { Outcome, "fell by 62 per cent", "a b c d e f g h i j k l m n o p q r s t u v w x y z", "a b c", "a quotation of 26 words" },
        { Daily, "inferredFrom: { published: The text speaks of Sunday. }\n", "", "2024-06-02?", Messages.InferredWithoutReason.Found },
        { Daily, "2024-06-02?", "2024-06-02", "{ published: The", Messages.ReasonWithoutInferred.Found },
        { Daily, "The Daily\n", "\"\"\n", "\"\"", Messages.EmptyText.Found },
        { Daily, "Minister hails deal", "\"\"", "\"\"", Messages.EmptyText.Found },
        { Daily, "language: en", "language: English", "English", "`English`" },
        { Daily, "archiveRef: daily.txt", "archiveRef: ../daily.txt", "../daily.txt", "`../daily.txt`" },
        { Daily, "archiveRef: daily.txt", "url: daily.example", "daily.example", "`daily.example`" },
        { Daily, "form: paragraphs, count: 3", "form: paragraphs", "{ form", "no `count`" },
        { "sources/treaty.yaml", "form: free", "form: free, count: 2", "2 }", Messages.FreeLocatorsWithCount.Found },
        { "sources/treaty.yaml", "kind: newspaper", "inferredFrom: {}\nkind: newspaper", "{}", Messages.EmptyInference.Found },
        { "sources/treaty.yaml", "kind: newspaper", "inferredFrom: { publisher: By its style. }\nkind: newspaper", "{ publisher", Messages.NotStatedButInferred.Found },
        { Doe, "person: jo-doe", "person: bb", "person: ¦bb", "`bb`, a state" },
        { Doe, "value: 1 in 17", "value: one in 17", "one in", "`one in 17`" },
        { Doe, "about: [aa-bb-2024]", "about: aa-bb-2024", "aa-bb-2024", "`aa-bb-2024`" },
        { Rate, "to: USD 110m", "to: EUR 110m", "EUR 110m", "`EUR` on both sides" },
        { Rate, "to: USD 110m", "to: USD ..110m", "USD ..110m", "`USD ..110m`" },
        { "actors/jo-doe.yaml", "cite: daily-2024#p2\n", "", "id: jo-doe", Messages.ActorWithoutCite.Found },
        { "actors/bb.yaml", "partOf: aa", "partOf: bb", "partOf: ¦bb", "`bb`, which leads back here" },
        { "terms/metric-crossings.yaml", "word: crossings", "word: crossing", "metric-crossings", "the id `metric-crossings`" },
        { "terms/metric-crossings.yaml", "scheme: metric", "scheme: metrics", "metrics", "the unknown scheme `metrics`" },
        { "terms/metric-crossings.yaml", "definition", "within: crossings\ndefinition", "within: ¦crossings", "`metric-crossings`, which leads back here" },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void A_mistake_is_found_at_its_place(string file, string old, string now, string pointsAt, string found)
    {
        using var folder = new Folder();
        folder.Change(file, old, now);

        var (line, column) = folder.PlaceOf(file, pointsAt);

        folder.Problems().ShouldContain(problem => problem.StartsWith($"{file}:{line}:{column}: found {found}", StringComparison.Ordinal),
            string.Join('\n', folder.Problems()));
        folder.Load().Records.ShouldBeEmpty();
    }

    [Fact]
    public void A_near_miss_is_answered_with_what_was_meant()
    {
        using var folder = new Folder();
        folder.Change(Agreement, "actor: aa", "actor: ac").Change(Agreement, "role: funder", "role: funda").Change(Agreement, "term:", "trem:");

        var expected = folder.Load().Problems.Select(problem => problem.Expected).ToList();

        expected.ShouldContain("the id of an actor, perhaps `aa`");
        expected.ShouldContain("a term of the scheme `party-role`, perhaps `funder`");
        expected.ShouldContain("perhaps `term`");
    }

    [Fact]
    public void A_reference_to_a_former_id_names_the_present_one()
    {
        using var folder = new Folder();
        folder.Change("actors/bb.yaml", "name:", "formerIds: [bland]\nname:").Change(Outcome, "geography: bb", "geography: bland");
        folder.Load().Problems.ShouldHaveSingleItem().Expected.ShouldBe("`bb`");
    }

    [Fact]
    public void A_standing_record_does_not_refer_to_a_withdrawn_one()
    {
        using var folder = new Folder();
        folder.Change("statements/doe-2024.yaml", "speaker", "withdrawn: { on: 2024, reason: Wrong speaker. }\nspeaker");
        folder.Load().Problems.ShouldBeEmpty();
        folder.Change("actors/bb.yaml", "name:", "withdrawn: { on: 2024, reason: A duplicate. }\nname:");
        folder.Problems().ShouldBe(
        [
            "agreements/aa-bb-2024.yaml:22:47: found `bb`, which was withdrawn",
            "outcomes/bb-arrivals.yaml:5:12: found `bb`, which was withdrawn",
        ]);
    }

    [Fact]
    public void An_id_belongs_to_one_record_of_a_kind()
    {
        using var folder = new Folder();
        folder.Change("actors/bb.yaml", "name:", "formerIds: [aa]\nname:");
        folder.Problems().ShouldBe(["actors/bb.yaml:3:13: found the id `aa`, which `actors/aa.yaml` has already"]);
    }

    [Fact]
    public void Every_problem_of_every_file_comes_in_one_run_and_in_order()
    {
        using var folder = new Folder();
        folder.Change(Rate, "EUR 105m", "EUR lots!..").Change(Rate, "on: 2024-06-02", "on: 2024-06-31").Write("actors/cc.yaml", "a: [\n").Change(Doe, "aa", "xx");

        var places = folder.Load().Problems.Select(problem => $"{problem.File}:{problem.Line}").ToList();

        places.ShouldBe(["actors/cc.yaml:2", "rates/eur-usd.yaml:5", "statements/doe-2024.yaml:3"]);
    }

    [Fact]
    public void A_mistake_in_a_file_does_not_make_references_to_it_mistakes()
    {
        using var folder = new Folder();
        folder.Write(Daily, "a: [\n").Write("terms/metric-arrivals.yaml", "x: 1\n").Change(Agreement, "  - item: patrols\n", "  - item: patrols\n    sum: 1\n");
        folder.Load().Problems.Select(problem => problem.File).Distinct().ShouldBe([Agreement, Daily, "terms/metric-arrivals.yaml"]);
    }

    [Fact]
    public void More_problems_than_anybody_reads_are_cut_off()
    {
        using var folder = new Folder();
        var sums = string.Concat(Enumerable.Range(0, 600).Select(number => $"  - {{ item: i{number}, x: 1, reports: [{{ amount: EUR 1 }}] }}\n"));
        folder.Write(Agreement, $"id: aa-bb-2024\nfunding:\n{sums}caps: [{{ item: a }}]\n");

        var problems = folder.Load().Problems.Where(problem => problem.File == Agreement).ToList();

        problems.Count.ShouldBe(1001);
        problems[^1].Found.ShouldBe(Messages.TooManyProblems.Found);
    }
}
