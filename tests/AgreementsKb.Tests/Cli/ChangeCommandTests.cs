using System.Text.Json;
using AgreementsKb.Cli;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Spectre.Console;

namespace AgreementsKb.Tests.Cli;

/// <summary>Seeing what a change does before, doing it, seeing it after, undoing it: on the repository's seed data.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ChangeCommandTests(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Deal = "agreements/it-tn-2023.yaml";
    private readonly SeedCopy _seed = new();
    private string _store = "";

    public async Task InitializeAsync()
    {
        _store = await postgres.CreateDatabaseAsync();
        (await KbAsync("import", _seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
    }

    public async Task DisposeAsync()
    {
        _seed.Dispose();
        await postgres.DropDatabaseAsync(_store);
    }

    [Fact]
    public async Task What_was_exported_does_not_differ_also_after_an_edit()
    {
        (await KbAsync("check", _seed.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
        await NothingDiffersAsync();
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        (await KbAsync("diff", _seed.Folder, "--exit-code")).ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        await KbAsync("import", _seed.Folder);
        await NothingDiffersAsync();

        async Task NothingDiffersAsync()
        {
            var export = Directory.CreateTempSubdirectory("agreementskb-export-");
            (await KbAsync("export", export.FullName)).ExitCode.ShouldBe(ExitCodes.Done);
            var diff = await KbAsync("diff", export.FullName, "--exit-code");
            (diff.ExitCode, diff.Output).ShouldBe((ExitCodes.Done, ""));
            export.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_diff_says_each_field_and_writes_nothing()
    {
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        _seed.Replace(
            Deal,
            "related:",
            "caps:\n  - item: none\n    what: People\n    reports:\n      - { limit: none, cite: mirror-2024-11-18#p9 }\nrelated:");
        var diff = await KbAsync("diff", _seed.Folder);
        diff.ExitCode.ShouldBe(ExitCodes.Done, diff.Error);
        diff.Output.ReplaceLineEndings("\n").ShouldBe(
            """
            ~ agreement/it-tn-2023  Italy–Tunisia migration co-operation
                ~ funding/patrol-ships/reports[0]/amount: EUR 100m → EUR 101m
                + caps/none: { item: none, what: People, reports: [{ limit: none, cite: mirror-2024-11-18#p9 }] }

            """.ReplaceLineEndings("\n"));
        diff.Error.ShouldContain("0 records added, 1 changed,");
        diff.Error.ShouldContain("nothing was written");
        (await KbAsync("diff", _seed.Folder)).Output.ShouldBe(diff.Output);
    }

    [Fact]
    public async Task An_import_tells_the_same_records_who_changed_them_and_why()
    {
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        var plan = await KbAsync("diff", _seed.Folder);
        var import = await KbAsync("import", _seed.Folder, "--reason", "The amount was misread", "--editor", "An Editor", "--nature", "correction");
        import.Output.ShouldBe(plan.Output);
        import.Error.ShouldContain("changeset 2: 0 records added, 1 changed");
        var history = await KbAsync("history", "it-tn-2023");
        history.Output.ShouldContain("version 2: changed by changeset 2 (correction), An Editor, ");
        history.Output.ShouldContain("The amount was misread");
        history.Output.ShouldContain("~ funding/patrol-ships/reports[0]/amount: EUR 100m → EUR 101m");
        history.Output.ShouldContain("version 1: added by changeset 1 (addition)");
        (await KbAsync("import", _seed.Folder)).Error.ShouldContain("nothing to change");
    }

    [Fact]
    public async Task Nothing_is_removed_without_being_told_to()
    {
        File.Delete(Path.Combine(_seed.Folder, "statements", "louise-haigh-2024-11-cost.yaml"));
        var import = await KbAsync("import", _seed.Folder);
        import.Output.ShouldBeEmpty();
        import.Error.ShouldContain("1 record of the store is not in ");
        import.Error.ShouldContain("(statement/louise-haigh-2024-11-cost); --prune removes it");
        (await KbAsync("diff", _seed.Folder, "--prune")).Output.ShouldStartWith("- statement/louise-haigh-2024-11-cost");
        (await KbAsync("import", _seed.Folder, "--prune")).Error.ShouldContain("1 removed");
        (await KbAsync("diff", _seed.Folder, "--exit-code")).ExitCode.ShouldBe(ExitCodes.Done);
    }

    [Fact]
    public async Task An_empty_folder_does_not_empty_the_store()
    {
        var empty = Directory.CreateTempSubdirectory("agreementskb-empty-");
        var run = await KbAsync("import", empty.FullName, "--prune");
        (run.ExitCode, run.Output).ShouldBe((ExitCodes.WrongUsage, ""));
        run.Error.ShouldContain("at least one record");
        empty.Delete();
    }

    [Fact]
    public async Task A_renamed_record_is_told_as_such_and_its_history_goes_on()
    {
        Rename();
        var import = await KbAsync("import", _seed.Folder, "--reason", "Its own spelling");
        import.Output.ShouldContain("→ actor/care-4-calais (was actor/care4calais)");
        import.Error.ShouldContain("0 records added, 2 changed, 1 renamed, ");
        var history = await KbAsync("history", "care4calais");
        history.Error.ShouldContain("`care4calais` is now `care-4-calais`");
        history.Output.ShouldContain("formerly care4calais");
        history.Output.ShouldContain("version 1 as care4calais: added");
    }

    [Fact]
    public async Task A_changeset_is_undone_by_its_number()
    {
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        await KbAsync("import", _seed.Folder);
        var dry = await KbAsync("revert", "2", "--reason", "It was right", "--dry-run");
        dry.Output.ShouldContain("amount: EUR 101m → EUR 100m");
        dry.Error.ShouldContain("nothing was written");
        var run = await KbAsync("revert", "2", "--reason", "It was right");
        run.Error.ShouldContain("changeset 3 undoes changeset 2");
        var list = await KbAsync("history", "--changesets");
        list.Output.ShouldContain("undoes changeset 2");
        list.Output.ShouldContain("undone by changeset 3");
        (await KbAsync("history", "--changeset", "3")).Output.ShouldContain("amount: EUR 101m → EUR 100m");
        (await KbAsync("revert", "2", "--reason", "Again")).Error.ShouldContain("nothing to undo");
        (await KbAsync("revert", "2")).ExitCode.ShouldBe(ExitCodes.WrongUsage);
    }

    [Fact]
    public async Task Programs_get_the_same_as_JSON()
    {
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        var field = Json(await KbAsync("diff", _seed.Folder, "--json")).GetProperty("changes")[0].GetProperty("fields")[0];
        (field.GetProperty("was").GetString(), field.GetProperty("now").GetString()).ShouldBe(("EUR 100m", "EUR 101m"));
        await KbAsync("import", _seed.Folder, "--json");
        Json(await KbAsync("history", "it-tn-2023", "--json"))[0].GetProperty("items").GetArrayLength().ShouldBe(2);
        Json(await KbAsync("history", "--changesets", "--json")).GetProperty("total").GetInt32().ShouldBe(2);
        Json(await KbAsync("revert", "2", "--reason", "x", "--json")).GetProperty("changeset").GetInt32().ShouldBe(3);
    }

    [Fact]
    public async Task What_never_was_is_answered_with_a_suggestion()
    {
        var run = await KbAsync("history", "it-tn-2032");
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Error.ShouldContain("Did you mean `it-tn-2023`");
        (await KbAsync("history")).ExitCode.ShouldBe(ExitCodes.WrongUsage);
        (await KbAsync("revert", "77", "--reason", "x")).Error.ShouldContain("no changeset `77`");
    }

    [Fact]
    public async Task On_a_terminal_the_signs_have_their_colours()
    {
        _seed.Replace(Deal, "amount: EUR 100m", "amount: EUR 101m");
        await using var output = new StringWriter();
        await using var error = new StringWriter();
        var kb = new KbContext(new Terminal(output, error, AnsiSupport.Yes), new StoreOptions { ConnectionString = _store });
        await KbProgram.RunAsync(["diff", _seed.Folder], kb, CancellationToken.None);
        output.ToString().ShouldContain("\u001b[");
        output.ToString().ShouldContain("EUR 101m");
    }

    private void Rename()
    {
        var (old, renamed) = (Path.Combine(_seed.Folder, "actors", "care4calais.yaml"), Path.Combine(_seed.Folder, "actors", "care-4-calais.yaml"));
        File.WriteAllText(renamed, File.ReadAllText(old).Replace("id: care4calais\n", "id: care-4-calais\nformerIds: [care4calais]\n", StringComparison.Ordinal));
        File.Delete(old);
        _seed.Replace("actors/steve-smith.yaml", ": care4calais", ": care-4-calais");
        _seed.Replace("statements/care4calais-2025-07-uk-france.yaml", "speaker: care4calais", "speaker: care-4-calais");
    }

    private static JsonElement Json(KbRun run) => JsonDocument.Parse(run.Output).RootElement;

    private Task<KbRun> KbAsync(params string[] args) => KbRun.OfAsync(_store, args);
}
