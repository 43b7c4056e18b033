using System.ComponentModel;
using System.Diagnostics;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>Runs a program and waits for it.</summary>
internal static class Tool
{
    /// <param name="Code">The exit code; -1 where the program could not be started.</param>
    /// <param name="Output">What it wrote, errors last.</param>
    public sealed record Outcome(int Code, string Output)
    {
        public bool Succeeded => Code == 0;
    }

    public static async Task<Outcome> RunAsync(
        string program, IEnumerable<string> arguments, string folder, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = Start(program, arguments, folder) };
        try
        {
            process.Start();
        }
        catch (Win32Exception exception)
        {
            return new Outcome(-1, exception.Message);
        }

        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
        var errors = process.StandardError.ReadToEndAsync(CancellationToken.None);
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            throw;
        }

        // A server that it left running may hold the other ends of these pipes for ever.
        await Task.WhenAny(Task.WhenAll(output, errors), Task.Delay(TimeSpan.FromSeconds(1), cancellationToken));
        return new Outcome(process.ExitCode, (Text(output) + Text(errors)).Trim());
    }

    private static ProcessStartInfo Start(string program, IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };

        // The user's settings are for the user's servers; messages are read by this program.
        foreach (var name in start.Environment.Keys.Where(name => name.StartsWith("PG", StringComparison.Ordinal)).ToList())
        {
            start.Environment.Remove(name);
        }

        start.Environment["LC_ALL"] = "C";
        return start;
    }

    private static string Text(Task<string> output) => output.IsCompletedSuccessfully ? output.Result : "";
}
