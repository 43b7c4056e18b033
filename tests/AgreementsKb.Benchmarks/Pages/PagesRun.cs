using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using AgreementsKb.Benchmarks.Compare;
using AgreementsKb.Core.SeedData;

namespace AgreementsKb.Benchmarks.Pages;

/// <summary>
/// How long each kind of page takes in a large store that the run <c>compare</c> has left in a folder, and how much memory the program
/// holds. Each address is asked once, one after the other; the program answers over HTTP and keeps no finished answers.
/// </summary>
internal static class PagesRun
{
    private const int Before = 20;
    private const int Asked = 200;

    /// <param name="words">The folder of the store; then how often each kind of page is asked for.</param>
    public static async Task RunAsync(IReadOnlyList<string> words, CancellationToken cancellationToken)
    {
        var asked = words.Count > 1 ? int.Parse(words[1], CultureInfo.InvariantCulture) : Asked;
        var clock = Stopwatch.StartNew();
        await using var program = await WebProgram.StartAsync(Path.GetFullPath(words[0]), cancellationToken);
        Say($"answers after {clock.Elapsed.TotalSeconds:N1} s, {program.Memory >> 20:N0} MB");
        using var client = new HttpClient { BaseAddress = program.Address, Timeout = TimeSpan.FromMinutes(10) };
        await SettleAsync(client, program, clock, cancellationToken);
        var agreements = await CountAsync(client, "agreements", cancellationToken);
        var outcomes = await CountAsync(client, "outcomes", cancellationToken);
        if (agreements == 0 || outcomes == 0)
        {
            Console.Error.WriteLine($"Nothing to measure: the lists of the store in {words[0]} have {agreements} agreements and {outcomes} outcomes.");
            Console.Error.WriteLine("Fill one with `-- compare <sizes> <folder>`; in one that was filled past the triggers, lists know nothing of its records.");
            Environment.ExitCode = 1;
            return;
        }

        var world = new World(SeedFolder.Load(SeedDataFolder.Path, cancellationToken: cancellationToken).ToSet(), agreements, outcomes);
        foreach (var (name, addresses) in Addresses.Of(world))
        {
            await MeasureAsync(client, program, name, addresses.Take(Before + asked), cancellationToken);
        }

        Say($"{program.Memory >> 20:N0} MB held at the end, {program.MostMemory >> 20:N0} MB at most");
    }

    /// <summary>Waits until what is kept of all records is worked out.</summary>
    private static async Task SettleAsync(HttpClient client, WebProgram program, Stopwatch clock, CancellationToken cancellationToken)
    {
        while (true)
        {
            var answer = await client.GetByteArrayAsync(new Uri("/api/v1/disputes?limit=1", UriKind.Relative), cancellationToken);
            using var json = JsonDocument.Parse(answer);
            if (!json.RootElement.TryGetProperty("pending", out _))
            {
                Say($"{json.RootElement.GetProperty("total").GetInt32():N0} disputes worked out after {clock.Elapsed.TotalSeconds:N1} s, {program.Processor.TotalSeconds:N0} s of processor, {program.Memory >> 20:N0} MB");
                return;
            }

            await Task.Delay(500, cancellationToken);
        }
    }

    private static async Task<int> CountAsync(HttpClient client, string kinds, CancellationToken cancellationToken)
    {
        var answer = await client.GetByteArrayAsync(new Uri($"/api/v1/{kinds}?limit=1", UriKind.Relative), cancellationToken);
        using var json = JsonDocument.Parse(answer);
        return json.RootElement.GetProperty("total").GetInt32();
    }

    private static async Task MeasureAsync(
        HttpClient client, WebProgram program, string name, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var all = addresses.ToList();
        var times = new List<double>();
        var bytes = 0L;
        var processor = TimeSpan.Zero;
        foreach (var (index, address) in all.Index())
        {
            if (index == Before)
                processor = program.Processor;

            var begun = Stopwatch.GetTimestamp();
            var answer = await client.GetByteArrayAsync(new Uri(address, UriKind.Relative), cancellationToken);
            if (index >= Before)
            {
                times.Add(Stopwatch.GetElapsedTime(begun).TotalMilliseconds);
                bytes += answer.Length;
            }
        }

        var work = (program.Processor - processor).TotalMilliseconds / times.Count;
        times.Sort();
        Say($"{name,-28} p50 {At(0.5),7:N1} ms  p99 {At(0.99),7:N1} ms  {work,6:N1} ms of processor  {bytes / times.Count >> 10,5:N0} KB  {program.Memory >> 20,5:N0} MB");

        double At(double part) => times[(int)(part * (times.Count - 1))];
    }

    private static void Say(FormattableString text) => Console.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
