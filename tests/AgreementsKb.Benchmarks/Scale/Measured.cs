using System.Diagnostics;
using System.Globalization;

namespace AgreementsKb.Benchmarks.Scale;

/// <summary>One run of a program: how long it took and the most memory it held.</summary>
/// <param name="Elapsed">From its start to its end, its own start-up included.</param>
/// <param name="Peak">The most physical memory it held, in bytes, by the operating system.</param>
internal sealed record Measured(TimeSpan Elapsed, TimeSpan Processor, long Peak)
{
    /// <summary>Runs <c>kb</c> as an editor does, in a process of its own.</summary>
    /// <exception cref="InvalidOperationException">It failed; with what it said.</exception>
    public static async Task<Measured> KbAsync(string home, CancellationToken cancellationToken, params string[] words)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "kb.dll"), .. words])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["AGREEMENTSKB_HOME"] = home;
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync(cancellationToken);
        var written = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var (peak, processor) = (0L, TimeSpan.Zero);
        var ended = process.WaitForExitAsync(cancellationToken);
        while (await Task.WhenAny(ended, Task.Delay(20, cancellationToken)) != ended)
        {
            try
            {
                process.Refresh();
                (peak, processor) = (Math.Max(peak, process.PeakWorkingSet64), process.TotalProcessorTime);
            }
            catch (InvalidOperationException)
            {
                // It ended since it was last looked at.
            }
        }

        await ended;
        var elapsed = clock.Elapsed;
        _ = await written;
        return process.ExitCode == 0
            ? new Measured(elapsed, processor, peak)
            : throw new InvalidOperationException($"kb {string.Join(' ', words)}: {await said}");
    }

    public string Line(string what, int records) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-28} {records / Elapsed.TotalSeconds,10:N0} records/s {Elapsed.TotalSeconds,8:N1} s {Processor.TotalSeconds,8:N1} s of processor {Peak >> 20,6:N0} MB at most");
}
