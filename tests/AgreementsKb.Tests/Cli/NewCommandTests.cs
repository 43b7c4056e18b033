using AgreementsKb.Cli;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Tests.Cli;

public sealed class NewCommandTests : IDisposable
{
    private readonly SeedCopy _seed = new();

    public void Dispose() => _seed.Dispose();

    public static TheoryData<string, string[]> Complete => new()
    {
        {
            "agreements/gb-de-2025-smuggling.yaml",
            ["agreement", "--title", "UK–Germany: joint action", "--summary", "Joint action against smuggling.", "--cite", "mirror-2025-07-10#p1",
                "--party", "gb:participant", "--party", "actor: de, role: participant, note: Second.", "--year", "2025", "--word", "Smuggling"]
        },
        { "actors/ursula-muller.yaml", ["actor", "--name", "Ursula Müller", "--kind", "person", "--cite", "mirror-2025-07-10#p2"] },
        { "actors/es.yaml", ["actor", "--name", "Spain", "--kind", "state", "--id", "es"] },
        {
            "outcomes/fr-removals-2024.yaml",
            ["outcome", "--title", "Removals from France", "--metric", "removals", "--geography", "fr", "--period", "2024",
                "--report", "value: \">1000\", cite: mirror-2025-07-10#p2"]
        },
        {
            "statements/keir-starmer-2025-07-cost.yaml",
            ["statement", "--speaker", "keir-starmer", "--about", "gb-fr-2025-returns-pilot", "--stance", "supports", "--theme", "cost",
                "--summary", "Supports the cost.", "--cite", "mirror-2025-07-10#p2"]
        },
        {
            "sources/gazette-2025-01-02.yaml",
            ["source", "--publisher", "The Gazette", "--title", "As printed", "--label", "The Gazette, 2 January 2025", "--published", "2025-01-02?",
                "--inferred-from", "published: The text speaks of yesterday's new year.", "--kind", "press", "--language", "en", "--locators", "paragraphs:12"]
        },
        { "rates/gbp-eur-2025-07.yaml", ["rate", "--from", "GBP 1", "--to", "EUR 1.16", "--on", "2025-07-10", "--cite", "mirror-2025-07-10#p2"] },
        { "terms/theme-housing.yaml", ["term", "--scheme", "theme", "--word", "housing", "--label", "Housing", "--definition", "Where people live."] },
    };

    [Theory]
    [MemberData(nameof(Complete))]
    public async Task A_record_of_any_kind_is_made_under_the_right_id_and_passes_the_check(string file, string[] words)
    {
        var run = await NewAsync(words);
        run.Error.ShouldContain("made");
        run.Output.ShouldBe($"{file}\n");
        (await File.ReadAllTextAsync(Path.Combine(_seed.Folder, file))).ShouldStartWith($"# yaml-language-server: $schema=../schemas/{words[0]}.json\nid: ");
        var check = await KbRun.OfAsync(KbRun.Nowhere, "check", _seed.Folder, "--no-warnings");
        check.Output.ShouldBeEmpty();
        check.ExitCode.ShouldBe(ExitCodes.Done);
        (await NewAsync(words)).Error.ShouldContain("has it");
    }

    [Theory]
    [InlineData("`--name`", "actor", "--kind", "person")]
    [InlineData("`--cite`", "actor", "--name", "Ann Other", "--kind", "person")]
    [InlineData("`--id`", "actor", "--name", "Spain", "--kind", "state")]
    [InlineData("`--party`", "agreement", "--title", "T", "--summary", "S.", "--cite", "mirror-2025-07-10#p1")]
    [InlineData("`--from`: found `nothing`, expected ", "rate")]
    [InlineData("also missing: `--to`, `--on`, `--cite`", "rate")]
    [InlineData("`--locators`", "source", "--publisher", "P", "--title", "T", "--label", "L", "--published", "2024", "--kind", "press", "--language", "en", "--locators", "paragraphs")]
    [InlineData("`--inferred-from`", "source", "--publisher", "P", "--title", "T", "--label", "L", "--published", "2024?", "--kind", "press", "--language", "en", "--locators", "free")]
    [InlineData("`--report`", "outcome", "--title", "T", "--metric", "removals", "--geography", "fr", "--report", "cite: mirror-2025-07-10#p2")]
    [InlineData("one of agreement, actor")]
    public async Task What_is_missing_is_named_where_nobody_can_be_asked(string named, params string[] words)
    {
        var run = await NewAsync(words);
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain(named);
        run.Output.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("`--on`: found `yesterday`, expected an EDTF date", "--on", "yesterday")]
    [InlineData("`--from`: found `XXX 1`", "--from", "XXX 1")]
    [InlineData("`--cite`: found `'no-such', which is no source`", "--cite", "no-such#p1")]
    [InlineData("`--cite`: found `the place 'p900'`", "--cite", "mirror-2025-07-10#p900")]
    [InlineData("`--on`: found `2024`, `2025`, expected one value", "--on", "2024", "--on", "2025")]
    [InlineData("`--id`: found `A b`", "--id", "A b")]
    [InlineData("(`eur-usd-2024-11` has it)", "--id", "eur-usd-2024-11")]
    [InlineData("--stance", "--stance", "supports")]
    public async Task A_wrong_value_is_refused_by_the_name_of_its_option(string said, params string[] words)
    {
        string[] sound = ["--from", "GBP 1", "--to", "EUR 1.16", "--on", "2025-07-10", "--cite", "mirror-2025-07-10#p2"];
        var rest = sound.Chunk(2).Where(pair => !words.Contains(pair[0])).SelectMany(pair => pair);
        var run = await NewAsync(["rate", .. rest, .. words]);
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain(said);
        Directory.GetFiles(Path.Combine(_seed.Folder, "rates")).Length.ShouldBe(2);
    }

    [Fact]
    public async Task A_former_id_is_refused()
    {
        (await KbRun.OfAsync(KbRun.Nowhere, "rename", "eur-usd-2024-11", "eur-usd", "--path", _seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
        var run = await NewAsync("rate", "--from", "EUR 1", "--to", "USD 1.1", "--on", "2024-11", "--cite", "mirror-2025-07-10#p2");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("(`eur-usd` has it)");
    }

    [Fact]
    public async Task On_a_terminal_it_asks_says_what_it_refuses_and_proposes_the_id()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var console = new ScriptedConsole(error, "EUR 2", "yesterday", "mirror-2025-07-10#p2", "n", "2025-07", "");
        var kb = new KbContext(new Terminal(output, error) { Questions = console }, new StoreOptions { ConnectionString = KbRun.Nowhere });
        var exitCode = await KbProgram.RunAsync(["new", "rate", "--from", "GBP 1", "--path", _seed.Folder], kb, CancellationToken.None);
        error.ToString().ShouldContain("found `yesterday`, expected an EDTF date");
        error.ToString().ShouldContain("gbp-eur-2025-07");
        output.ToString().ShouldBe("rates/gbp-eur-2025-07.yaml\n");
        exitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task On_a_terminal_words_are_chosen_and_parts_are_asked_key_by_key()
    {
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var console = new ScriptedConsole(error, "Gazette", "As printed: \"T\"", "Gazette, 2025", "2025-02-03", "", "en", "", "", "my-gazette");
        var kb = new KbContext(new Terminal(output, error) { Questions = console }, new StoreOptions { ConnectionString = KbRun.Nowhere });
        (await KbProgram.RunAsync(["new", "source", "--path", _seed.Folder], kb, CancellationToken.None)).ShouldBe(ExitCodes.Done, error.ToString());
        output.ToString().ShouldBe("sources/my-gazette.yaml\n");
        (await File.ReadAllTextAsync(Path.Combine(_seed.Folder, "sources/my-gazette.yaml")))
            .ShouldContain("title: 'As printed: \"T\"'\nlabel: Gazette, 2025\npublished: 2025-02-03\nkind: official-statement\nlanguage: en\nlocators: { form: free }\n");
    }

    private Task<KbRun> NewAsync(params string[] words) =>
        KbRun.OfAsync(KbRun.Nowhere, ["new", .. words, .. words.Length > 0 ? ["--path", _seed.Folder] : Array.Empty<string>()]);
}
