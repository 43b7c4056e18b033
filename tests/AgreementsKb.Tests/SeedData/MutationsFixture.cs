using System.Diagnostics;
using AgreementsKb.Cli;
using AgreementsKb.Tests.Cli;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.SeedData;

/// <summary>
/// A store with the seed data in it, and a copy of the seed data with one mistake that is always there: whatever else is
/// broken, it must still be reported.
/// </summary>
public sealed class MutationsFixture(PostgresFixture postgres) : IAsyncLifetime
{
    private const string Constant = "rates/gbp-usd-2024-11.yaml";

    private static readonly TimeSpan Most = TimeSpan.FromSeconds(2);

    private readonly KnowledgeBase _store = new(postgres);
    private readonly SeedCopy _seed = new();
    private List<byte[]> _before = [];
    private TimeSpan _usual;
    private string _constantProblem = "";

    public async Task InitializeAsync()
    {
        await _store.InitializeAsync();
        (await KbRun.OfAsync(_store.ConnectionString, "import", FiveArticles.Folder)).ExitCode.ShouldBe(ExitCodes.Done);
        _before = await _store.ExportAsync();
        _before.Count.ShouldBeGreaterThan(300);
        _seed.Replace(Constant, "note: ", "notes: ");
        _constantProblem = $"{Constant}:{_seed.LineOf(Constant, "notes: ")}:1: found the unknown key `notes`, expected perhaps `note`";
        for (var i = 0; i < 3; i++)
        {
            var watch = Stopwatch.StartNew();
            await ImportAsync();
            _usual = watch.Elapsed > _usual ? watch.Elapsed : _usual;
        }
    }

    public async Task DisposeAsync()
    {
        _seed.Dispose();
        await _store.DisposeAsync();
    }

    /// <summary>Breaks, imports, and holds that it was refused for the right reasons, soon, and that nothing was written.</summary>
    internal async Task RefusesAsync(Action<BrokenSeed> breaking)
    {
        using var seed = new BrokenSeed(_seed.Folder);
        breaking(seed);
        var watch = Stopwatch.StartNew();
        var run = await ImportAsync();

        // On top of what the same import takes on this machine at this hour without the mutation.
        watch.Elapsed.ShouldBeLessThan(Most + _usual);
        Problems(run).ShouldBe(seed.Expected.Append(_constantProblem).OrderBy(line => line.Split(':')[0], StringComparer.Ordinal));
        run.ExitCode.ShouldBe(ExitCodes.DataHasErrors);
        run.Output.ShouldBeEmpty();
        await IsUnchangedAsync();
    }

    /// <summary>What is sound but not in the one form: at most its form is complained of, and nothing is written.</summary>
    internal async Task IsAtMostUnformattedAsync(string file, Action<BrokenSeed> breaking)
    {
        using var seed = new BrokenSeed(_seed.Folder);
        breaking(seed);
        var run = await ImportAsync();
        Problems(run).Where(line => line != _constantProblem)
            .ShouldAllBe(line => line.StartsWith(file + ":", StringComparison.Ordinal) && line.EndsWith("(run `kb fmt`)", StringComparison.Ordinal));
        await IsUnchangedAsync();
    }

    private static IEnumerable<string> Problems(KbRun run) =>
        run.Error.Split('\n').Where(line => line.Contains(": found ", StringComparison.Ordinal));

    /// <summary>A run that hangs fails, and does not hold up those after it.</summary>
    private Task<KbRun> ImportAsync() =>
        Task.Run(() => KbRun.OfAsync(_store.ConnectionString, "import", _seed.Folder)).WaitAsync(TimeSpan.FromSeconds(60));

    private async Task IsUnchangedAsync()
    {
        var after = await _store.ExportAsync();
        after.Count.ShouldBe(_before.Count);
        after.Zip(_before).All(pair => pair.First.AsSpan().SequenceEqual(pair.Second)).ShouldBeTrue();
    }
}
