using AgreementsKb.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Cli;

/// <summary>The commands that need a store, on the repository's seed data.</summary>
[Collection(PostgresCollection.Name)]
public sealed class StoreCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("agreementskb-cli-");
    private string _store = "";

    public async Task InitializeAsync() => _store = await postgres.CreateDatabaseAsync();

    public async Task DisposeAsync()
    {
        _folder.Delete(recursive: true);
        await postgres.DropDatabaseAsync(_store);
    }

    [Fact]
    public async Task A_second_import_changes_nothing_and_says_so()
    {
        var first = await ImportSeedAsync();
        first.Output.ShouldContain("+ agreement/it-tn-2023");
        var second = await ImportSeedAsync();
        second.Output.ShouldBeEmpty();
        second.Error.ShouldContain("nothing to change");
        second.ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task A_broken_file_stops_an_import_and_leaves_the_store_as_it_was()
    {
        using var seed = new SeedCopy();
        seed.Replace("outcomes/it-irregular-arrivals-2024.yaml", "geography: it", "geography: itt");
        var broken = await KbRun.OfAsync(_store, "import", seed.Folder);
        broken.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        broken.Error.ShouldContain("outcomes/it-irregular-arrivals-2024.yaml:5:");
        broken.Error.ShouldContain("`itt`");
        (await ExportAsync("empty.ndjson")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_dry_run_says_what_would_change_and_writes_nothing()
    {
        var run = await KbRun.OfAsync(_store, "import", FiveArticles.Folder, "--dry-run");
        run.Output.ShouldContain("+ agreement/it-tn-2023");
        run.Error.ShouldContain("nothing was written");
        (await ExportAsync("empty.ndjson")).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_export_imported_into_an_empty_store_exports_the_same_bytes()
    {
        await ImportSeedAsync();
        var bytes = await ExportAsync("first.ndjson");
        bytes.ShouldNotBeEmpty();
        var other = await postgres.CreateDatabaseAsync();
        (await KbRun.OfAsync(other, "import", Path.Combine(_folder.FullName, "first.ndjson"))).ExitCode.ShouldBe(ExitCodes.Done);
        var again = Path.Combine(_folder.FullName, "second.ndjson");
        (await KbRun.OfAsync(other, "export", again)).ExitCode.ShouldBe(ExitCodes.Done);
        (await File.ReadAllBytesAsync(again)).ShouldBe(bytes);
        await postgres.DropDatabaseAsync(other);
    }

    [Fact]
    public async Task Exported_seed_files_are_the_seed_files()
    {
        await ImportSeedAsync();
        (await KbRun.OfAsync(_store, "export", _folder.FullName)).ExitCode.ShouldBe(ExitCodes.Done);
        var seed = FiveArticles.Folder;
        var files = Directory.GetFiles(seed, "*.yaml", SearchOption.AllDirectories);
        Directory.GetFiles(_folder.FullName, "*.yaml", SearchOption.AllDirectories).Length.ShouldBe(files.Length);
        foreach (var file in files)
        {
            var relative = Path.GetRelativePath(seed, file);
            (await File.ReadAllTextAsync(Path.Combine(_folder.FullName, relative))).ShouldBe(await File.ReadAllTextAsync(file), relative);
        }
    }

    [Fact]
    public async Task An_export_leaves_a_file_with_comments_that_says_the_same_and_writes_one_that_does_not()
    {
        await ImportSeedAsync();
        using var seed = new SeedCopy();
        seed.Replace("rates/eur-usd-2024-11.yaml", "cite: ", "# printed there\ncite: ");
        seed.Replace("rates/gbp-usd-2024-11.yaml", "id: ", "note: Mine.\nid: ");
        var run = await KbRun.OfAsync(_store, "export", seed.Folder);
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Error.ShouldContain("1 file written");
        (await File.ReadAllTextAsync(Path.Combine(seed.Folder, "rates/eur-usd-2024-11.yaml"))).ShouldContain("# printed there");
        (await File.ReadAllTextAsync(Path.Combine(seed.Folder, "rates/gbp-usd-2024-11.yaml"))).ShouldBe(FiveArticles.Read("rates", "gbp-usd-2024-11.yaml"));
    }

    [Fact]
    public async Task A_comparison_is_a_table_with_its_sources()
    {
        await ImportSeedAsync();
        var run = await KbRun.OfAsync(_store, "compare", "Italy-Tunisia versus UK-France");
        run.ExitCode.ShouldBe(ExitCodes.Done);
        run.Output.ShouldContain("2,600");
        run.Output.ShouldContain("Sources");
        run.Output.ShouldContain("Daily Express");
    }

    [Fact]
    public async Task Words_that_are_not_understood_are_answered_with_a_suggestion()
    {
        await ImportSeedAsync();
        var run = await KbRun.OfAsync(_store, "compare", "Italy-Tunisa versus UK-France");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Output.ShouldBeEmpty();
        run.Error.ShouldContain("Tunisa");
        run.Error.ShouldContain("Tunisia");
    }

    [Fact]
    public async Task Where_nothing_is_near_the_terminal_names_its_own_commands()
    {
        await ImportSeedAsync();
        var run = await KbRun.OfAsync(_store, "compare", "Atlantis versus UK-France");
        run.ExitCode.ShouldBe(ExitCodes.WrongUsage);
        run.Error.ShouldContain("`Atlantis` was not understood");
        run.Error.ShouldContain("kb export");
        run.Error.ShouldNotContain("/agreements");
    }

    [Fact]
    public async Task A_record_is_shown_and_an_unknown_one_suggested()
    {
        await ImportSeedAsync();
        (await KbRun.OfAsync(_store, "show", "it-tn-2023")).Output.ShouldContain("Italy–Tunisia");
        (await KbRun.OfAsync(_store, "show", "it-tn-2023", "--yaml")).Output
            .ShouldBe(FiveArticles.Read("agreements", "it-tn-2023.yaml"));
        (await KbRun.OfAsync(_store, "show", "it-tn-2023", "--json")).Output.ShouldContain("\"id\"");
        var unknown = await KbRun.OfAsync(_store, "show", "it-tn-2032");
        unknown.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        unknown.Error.ShouldContain("it-tn-2023");
    }

    [Fact]
    public async Task Without_a_database_there_is_one_clear_sentence()
    {
        var run = await KbRun.OfAsync(KbRun.Nowhere, "compare", "Italy-Tunisia versus UK-France");
        run.ExitCode.ShouldBe(ExitCodes.DatabaseUnreachable);
        run.Output.ShouldBeEmpty();
        run.Error.Trim().Split('\n').Length.ShouldBe(1);
        run.Error.ShouldContain("127.0.0.1");
        run.Error.ShouldNotContain("secret");
    }

    private Task<KbRun> ImportSeedAsync() => KbRun.OfAsync(_store, "import", FiveArticles.Folder);

    private async Task<byte[]> ExportAsync(string name)
    {
        var file = Path.Combine(_folder.FullName, name);
        (await KbRun.OfAsync(_store, "export", file)).ExitCode.ShouldBe(ExitCodes.Done);
        return await File.ReadAllBytesAsync(file);
    }
}
