using System.Diagnostics;
using System.Globalization;
using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Question = AgreementsKb.Core.Features.Comparisons.Compare.Query;

namespace AgreementsKb.Benchmarks.Compare;

/// <summary>
/// How long a reader waits for a comparison of two pairs in a large knowledge base: each question is asked once, one after the
/// other, from the request to the bytes of the answer, without the network between.
/// </summary>
internal static class CompareRun
{
    private const int Questions = 2_000;
    /// <summary>The program measures and compiles itself anew during the first thousand or so.</summary>
    private const int Before = 4_000;

    /// <param name="words">How many agreements and outcomes; then a folder, where the store is to stay for another run.</param>
    public static async Task RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var agreements = words.Count > 0 ? int.Parse(words[0], CultureInfo.InvariantCulture) : 100_000;
        var outcomes = words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : agreements * 10;
        var folder = words.Count > 2 ? Directory.CreateDirectory(words[2]).FullName : Directory.CreateTempSubdirectory("agreementskb-compare-").FullName;
        if (!OperatingSystem.IsWindows())
        {
            // PostgreSQL does not run as root: its own user must get to its data.
            File.SetUnixFileMode(folder, (UnixFileMode)0b111_101_101);
        }

        try
        {
            var seed = SeedFolder.Load(SeedDataFolder.Path, cancellationToken: cancellationToken).ToSet();
            var world = new World(seed, agreements, outcomes);
            await using var services = new ServiceCollection()
                .AddAgreementsKb(new StoreOptions { Home = folder })
                .BuildServiceProvider();
            await FillAsync(services, world, cancellationToken);
            await MeasureAsync(services, world, cancellationToken);
        }
        finally
        {
            if (words.Count <= 2)
            {
                Directory.Delete(folder, recursive: true);
            }
        }
    }

    private static async Task FillAsync(ServiceProvider services, World world, CancellationToken cancellationToken)
    {
        var source = await services.GetRequiredService<Store>().OpenAsync(cancellationToken);
        await using var any = source.CreateCommand("select exists (select from kb_revision)");
        if (await any.ExecuteScalarAsync(cancellationToken) is true)
        {
            return;
        }

        var clock = Stopwatch.StartNew();
        var count = await new Filling(source).FillAsync(world.Records(), cancellationToken);
        Say($"{count:N0} records stored in {clock.Elapsed.TotalSeconds:N0} s, {Environment.ProcessorCount} cores");
    }

    private static async Task MeasureAsync(ServiceProvider services, World world, CancellationToken cancellationToken)
    {
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var clock = Stopwatch.StartNew();
        await services.GetRequiredService<Registers>().WarmAsync(cancellationToken);
        var took = clock.Elapsed;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        Say($"register read in {took.TotalSeconds:N1} s; holds {held >> 20:N0} MB, {held / world.Agreements:N0} bytes an agreement");

        var pairs = world.Parties
            .Select(pair => (Low: Math.Min(pair.Left, pair.Right), High: Math.Max(pair.Left, pair.Right)))
            .Distinct().Order().ToArray();
        new Random(1).Shuffle(pairs);
        var mediator = services.GetRequiredService<IMediator>();
        foreach (var way in new[] { "by words", "by ids" })
        {
            var questions = Enumerable.Range(0, Before + Questions).Select(index => Ask(way, index)).ToList();
            foreach (var question in questions.Take(Before))
            {
                await AnswerAsync(question);
            }

            var times = new List<double>();
            var bytes = 0L;
            var processor = Environment.CpuUsage.TotalTime;
            foreach (var question in questions.Skip(Before))
            {
                clock.Restart();
                bytes += await AnswerAsync(question);
                times.Add(clock.Elapsed.TotalMilliseconds);
            }

            var work = (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds / Questions;
            times.Sort();
            Say($"{Questions:N0} comparisons {way,-8}: p50 {At(0.5):N1} ms, p90 {At(0.9):N1} ms, p99 {At(0.99):N1} ms, at most {times[^1]:N1} ms; {work:N1} ms of processor, {bytes / Questions / 1024:N0} KB each");

            double At(double part) => times[(int)(part * (times.Count - 1))];
        }

        Say($"{GC.GetTotalMemory(forceFullCollection: true) >> 20:N0} MB held at the end, {Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB of memory at most");

        // Each pair stands in one question of each way, so that nothing is asked twice and no record read before.
        Question Ask(string way, int index)
        {
            var (one, two) = (pairs[index * 2 % pairs.Length], pairs[((index * 2) + 1) % pairs.Length]);
            return way == "by words"
                ? new Question($"{world.StateName(one.Low)}-{world.StateName(one.High)} versus {world.StateName(two.High)} and {world.StateName(two.Low)}", [])
                : new Question(Q: null, [Id(one), Id(two)]);
        }

        async Task<int> AnswerAsync(Question question) => AnswerJson.Write(await mediator.Send(question, cancellationToken)).Length;
    }

    private static string Id((int Low, int High) pair) => string.Join(
        '+', new[] { World.StateId(pair.Low), World.StateId(pair.High) }.Order(StringComparer.Ordinal));

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
