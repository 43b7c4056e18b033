using System.Diagnostics;
using AgreementsKb.Core;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Storage.Embedded;
using Npgsql;

namespace AgreementsKb.Tests.Storage.Embedded;

/// <summary>A store stands for a program: each has a lease of its own.</summary>
public sealed class EmbeddedServerTests : IDisposable
{
    private readonly DirectoryInfo _home = Directory.CreateTempSubdirectory("agreementskb-embedded-");

    public EmbeddedServerTests()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_home.FullName, (UnixFileMode)0b111_101_101);
        }
    }

    private string Data => Directory.GetDirectories(_home.FullName, "data-*").Single();

    private Postmaster Postmaster => Postmaster.Read(Data)!;

    public void Dispose()
    {
        if (Directory.EnumerateDirectories(_home.FullName, "data-*").Any()
            && Postmaster.Read(Data) is { } left && left.IsRunning())
        {
            Kill(left);
        }

        _home.Delete(recursive: true);
    }

    [Fact]
    public async Task The_first_program_starts_it_and_the_last_one_stops_it()
    {
        var first = Program();
        await UseAsync(first);
        var server = Postmaster;
        var second = Program();
        await UseAsync(second);

        Postmaster.Pid.ShouldBe(server.Pid);
        await first.DisposeAsync();
        server.IsRunning().ShouldBeTrue();
        await UseAsync(second);
        await second.DisposeAsync();

        Postmaster.Read(Data).ShouldBeNull();
        Directory.GetFiles(_home.FullName, "*.lease", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [Fact]
    public async Task Its_data_and_its_port_outlast_it()
    {
        await using (var first = Program())
        {
            await ExecuteAsync(first, "create table kept as select 42 as answer");
        }

        var port = await File.ReadAllTextAsync(Directory.GetFiles(_home.FullName, "*.port").Single());
        await using var second = Program();

        (await ExecuteAsync(second, "select answer from kept")).ShouldBe(42);
        $"{Postmaster.Port}".ShouldBe(port);
    }

    [Fact]
    public async Task Programs_that_start_at_once_share_one_server()
    {
        var programs = Enumerable.Range(0, 3).Select(_ => Program()).ToList();

        await Task.WhenAll(programs.Select(UseAsync));
        await Task.WhenAll(programs.Select(async program => await program.DisposeAsync()));

        Postmaster.Read(Data).ShouldBeNull();
    }

    [Fact]
    public async Task A_server_that_was_killed_is_started_again()
    {
        await using var running = Program();
        await UseAsync(running);
        var killed = Postmaster;
        Kill(killed);

        (await running.RecoverAsync(CancellationToken.None)).ShouldBeTrue();
        await UseAsync(running);

        Postmaster.Pid.ShouldNotBe(killed.Pid);
    }

    [Fact]
    public async Task A_pid_file_that_names_another_program_is_seen_through()
    {
        await using (var earlier = Program())
        {
            await UseAsync(earlier);
        }

        using var stop = new CancellationTokenSource();
        var stranger = await StartStrangerAsync(stop.Token);
        var pidFile = $"{stranger.Pid}\n{Data}\n1700000000\n5432\n\n127.0.0.1\n\nready\n";
        await File.WriteAllTextAsync(Path.Combine(Data, "postmaster.pid"), pidFile);
        await using var program = Program();
        await UseAsync(program);

        Postmaster.Pid.ShouldNotBe(stranger.Pid);
        await stop.CancelAsync();
        await Should.ThrowAsync<OperationCanceledException>(() => stranger.End);
    }

    [Fact]
    public async Task What_a_killed_program_left_behind_is_used_and_cleared_away()
    {
        // To others a killed program is a server that runs and a lease that nobody holds.
        var killed = Program();
        await UseAsync(killed);
        var server = Postmaster;
        foreach (var lease in Directory.GetFiles(_home.FullName, "*.lease", SearchOption.AllDirectories))
        {
            File.Delete(lease);
            await File.WriteAllTextAsync(lease, "");
        }

        await using (var next = Program())
        {
            await UseAsync(next);
            Postmaster.Pid.ShouldBe(server.Pid);
        }

        Postmaster.Read(Data).ShouldBeNull();
        Directory.GetFiles(_home.FullName, "*.lease", SearchOption.AllDirectories).ShouldBeEmpty();
        await killed.DisposeAsync();
    }

    [Fact]
    public async Task A_first_start_that_broke_off_half_way_is_begun_anew()
    {
        await using (var first = Program())
        {
            await UseAsync(first);
        }

        Directory.Move(Data, Data + ".new");
        Directory.Delete(Directory.GetDirectories(_home.FullName, "data-*.new").Single() + "/base", recursive: true);
        await using var second = Program();
        await UseAsync(second);

        Directory.GetDirectories(_home.FullName, "data-*").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Others_on_the_machine_need_the_password()
    {
        await using var program = Program();
        var source = await program.OpenAsync(CancellationToken.None);
        await using var stranger = new NpgsqlConnection(source.ConnectionString + ";Password=guess;Pooling=false");

        var refused = await Should.ThrowAsync<PostgresException>(() => stranger.OpenAsync());

        refused.SqlState.ShouldBe(PostgresErrorCodes.InvalidPassword);
        if (!OperatingSystem.IsWindows())
        {
            var file = Directory.GetFiles(_home.FullName, "*.password").Single();
            File.GetUnixFileMode(file).ShouldBe(UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    [Fact]
    public async Task It_runs_from_the_npm_package_where_that_is_asked_for()
    {
        await using (var first = Program("npm"))
        {
            var major = await ExecuteAsync(first, "select current_setting('server_version_num')::int / 10000");
            major.ShouldBe(BinariesFromNpm.Major);
        }

        // Installed once: the second start asks npm nothing.
        var clock = Stopwatch.StartNew();
        await using var second = Program("npm");
        await UseAsync(second);
        clock.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task A_folder_without_server_programs_is_refused()
    {
        await using var program = Program(_home.FullName);

        var error = await Should.ThrowAsync<StoreUnavailableError>(async () => await program.OpenAsync(CancellationToken.None));

        error.Message.ShouldContain("expected a folder with initdb, pg_ctl and postgres 15 or newer");
    }

    private static async Task UseAsync(Store program) => (await ExecuteAsync(program, "select 1")).ShouldBe(1);

    private static async Task<object?> ExecuteAsync(Store program, string sql)
    {
        await using var command = (await program.OpenAsync(CancellationToken.None)).CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    private static void Kill(Postmaster server)
    {
        using var process = Process.GetProcessById(server.Pid);
        process.Kill();
        SpinWait.SpinUntil(() => !server.IsRunning(), TimeSpan.FromSeconds(10)).ShouldBeTrue();
    }

    private Store Program(string? postgres = null) =>
        new(new StoreOptions { Home = _home.FullName, Postgres = postgres, Durable = false });

    /// <summary>A process of the user that the server runs as, which PostgreSQL alone would take for a server.</summary>
    private async Task<(int Pid, Task End)> StartStrangerAsync(CancellationToken cancellationToken)
    {
        var file = Path.Combine(Data, "stranger");
        var account = await Account.FindAsync(cancellationToken);
        var end = account.RunAsync("sh", ["-c", $"echo $$ > {file}; exec sleep 60"], Data, cancellationToken);
        var isThere = () => File.Exists(file) && File.ReadAllText(file).EndsWith('\n');
        SpinWait.SpinUntil(isThere, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        return (int.Parse(await File.ReadAllTextAsync(file, cancellationToken)), end);
    }
}
