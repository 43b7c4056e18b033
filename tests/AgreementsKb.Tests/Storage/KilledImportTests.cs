using System.Diagnostics;
using AgreementsKb.Cli;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Storage.Embedded;
using AgreementsKb.Tests.Harness;
using Npgsql;

namespace AgreementsKb.Tests.Storage;

/// <summary>
/// Imports that change every record, each a process of its own that is killed, or whose PostgreSQL is killed, at some moment
/// between the begin of its writing and its end.
/// </summary>
public sealed class KilledImportTests : IDisposable
{
    private const int Records = 3000;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("agreementskb-killed-");

    public KilledImportTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_home.FullName, (UnixFileMode)0b111_101_101);
        }
    }

    private string Data => Directory.GetDirectories(_home.FullName, "data-*").Single();

    public void Dispose()
    {
        if (Postmaster.Read(Data) is { } left && left.IsRunning())
        {
            Kill(left);
        }

        _home.Delete(recursive: true);
    }

    [Fact]
    public Task A_killed_program_leaves_the_old_state_or_the_new_one() => ShowAsync(rounds: 4, async (import, _) =>
    {
        await import.KillAsync();
        return true;
    });

    [Fact]
    public Task A_killed_PostgreSQL_leaves_the_old_state_or_the_new_one() => ShowAsync(rounds: 3, async (import, server) =>
    {
        Kill(server);
        return await import.EndAsync() != ExitCodes.Done;
    });

    /// <param name="rounds">How often.</param>
    /// <param name="kill">Kills, and says whether the old state may be left.</param>
    private async Task ShowAsync(int rounds, Func<Child, Postmaster, Task<bool>> kill)
    {
        var now = 0;
        await using (var first = Import(now))
        {
            (await first.EndAsync()).ShouldBe(ExitCodes.Done, first.Said);
        }

        var inTheMiddle = 0;
        for (var round = 1; round <= rounds; round++)
        {
            var next = round;
            await using var import = await WritingAsync(next);
            await Task.Delay(Random.Shared.Next(150));
            inTheMiddle += import.HasExited ? 0 : 1;
            var mayBeOld = await kill(import, Postmaster.Read(Data)!);

            var found = await StateAsync();
            found.ShouldBeOneOf([next, .. mayBeOld ? [now] : Array.Empty<int>()], $"round {round}: {import.Said}");
            now = found;
        }

        inTheMiddle.ShouldBeGreaterThan(0, "every import was over before it was killed, so the test showed nothing");
        await using var last = Import(rounds + 1);
        (await last.EndAsync()).ShouldBe(ExitCodes.Done, last.Said);
        (await StateAsync()).ShouldBe(rounds + 1);
    }

    private Child Import(int state)
    {
        var file = Path.Combine(_home.FullName, $"{state}.ndjson");
        File.WriteAllLines(file, Enumerable.Range(1, Records).Select(n => $"t{n}").Select(word =>
            $$"""{"kind":"term","id":"theme-{{word}}","revision":1,"data":{"id":"theme-{{word}}","scheme":"theme","""
            + $$""" "word":"{{word}}","label":"A word","definition":"State {{state}}."} }"""));
        return Child.Start(
            typeof(KbProgram),
            new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                [Home.Variable] = _home.FullName,
                [KbContext.ConnectionVariable] = null,
            },
            "import",
            file,
            "--reason",
            $"State {state}");
    }

    /// <summary>An import that has its turn to write.</summary>
    private async Task<Child> WritingAsync(int state)
    {
        await using var watcher = Program();
        var source = await watcher.OpenAsync(CancellationToken.None);
        var import = Import(state);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < Patience && !import.HasExited; await Task.Delay(5))
        {
            await using var command = source.CreateCommand(
                "select exists (select from pg_locks where locktype = 'advisory' and granted)");
            if (await command.ExecuteScalarAsync() is true)
            {
                break;
            }
        }

        return import;
    }

    /// <summary>
    /// Opens the store as a program does that starts, and holds what is in it together: one state, numbered without gaps,
    /// with a history that agrees.
    /// </summary>
    private async Task<int> StateAsync()
    {
        await using var program = Program();
        var source = await program.OpenAsync(CancellationToken.None);

        // What a killed program began is rolled back when the server notices that it is gone.
        await ScalarAsync(source, $"select pg_advisory_lock({0x6B625F777269}), pg_advisory_unlock({0x6B625F777269})");
        (await ScalarAsync(source, "select count(*) from mt_doc_term")).ShouldBe((long)Records);
        (await ScalarAsync(source, "select count(distinct data ->> 'definition') from mt_doc_term")).ShouldBe(1L);
        (await ScalarAsync(source, "select max(seq) - count(*) from kb_revision")).ShouldBe(0L);
        (await ScalarAsync(source, "select max(id) - count(*) from kb_changeset")).ShouldBe(0L);
        (await ScalarAsync(
            source,
            $"select count(*) from (select from kb_revision group by changeset having count(*) <> {Records}) half")).ShouldBe(0L);
        (await ScalarAsync(
            source,
            """
            select count(*)
            from mt_doc_term stored join kb_revision past on past.id = stored.id and past.version = stored.mt_version
            where past.data = stored.data and past.changeset = (select max(id) from kb_changeset)
            """)).ShouldBe((long)Records);
        var definition = (string)(await ScalarAsync(source, "select data ->> 'definition' from mt_doc_term limit 1"))!;
        return int.Parse(definition["State ".Length..^1]);
    }

    private static async Task<object?> ScalarAsync(NpgsqlDataSource source, string sql)
    {
        await using var command = source.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private Store Program() => new(new StoreOptions { Home = _home.FullName });

    /// <summary>The server and everything that it started, so that nobody finishes what was begun.</summary>
    private static void Kill(Postmaster server)
    {
        using var process = Process.GetProcessById(server.Pid);
        process.Kill(entireProcessTree: true);
        SpinWait.SpinUntil(() => !server.IsRunning(), TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }
}
