using System.Diagnostics;
using System.Text;

namespace AgreementsKb.Tests.Harness;

/// <summary>One of our programs as a process of its own, which a test may kill.</summary>
internal sealed class Child : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly StringBuilder _said = new();
    private readonly List<(string Wanted, TaskCompletionSource<string> Found)> _awaited = [];

    private Child(Process process)
    {
        _process = process;
        _process.OutputDataReceived += (_, line) => Hear(line.Data);
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
    }

    public bool HasExited => _process.HasExited;

    /// <summary>Everything that it wrote so far.</summary>
    public string Said
    {
        get
        {
            lock (_said)
            {
                return _said.ToString();
            }
        }
    }

    /// <param name="program">A type of the program.</param>
    /// <param name="settings">Environment variables; null takes one away that the tests themselves may have.</param>
    /// <param name="arguments">Its command line.</param>
    public static Child Start(Type program, Dictionary<string, string?> settings, params string[] arguments)
    {
        var file = program.Assembly.Location;
        var start = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet", [file, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = Path.GetDirectoryName(file),
        };
        foreach (var (name, value) in settings)
        {
            start.Environment[name] = value;
        }

        var child = new Child(new Process { StartInfo = start });
        child._process.Start();
        child._process.BeginOutputReadLine();
        child._process.BeginErrorReadLine();
        return child;
    }

    /// <summary>The first line with a text in it, when it comes.</summary>
    public async Task<string> LineAsync(string wanted)
    {
        var found = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_said)
        {
            _awaited.Add((wanted, found));
            foreach (var line in _said.ToString().Split('\n').Where(line => line.Contains(wanted, StringComparison.Ordinal)))
            {
                found.TrySetResult(line);
            }
        }

        return await found.Task.WaitAsync(Patience);
    }

    /// <summary>As <c>kill -9</c>: it has no time to tidy up.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await EndAsync();
    }

    /// <returns>Its exit code.</returns>
    public async Task<int> EndAsync()
    {
        using var late = new CancellationTokenSource(Patience);
        await _process.WaitForExitAsync(late.Token);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        _process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Append(line).Append('\n');
            foreach (var (_, found) in _awaited.Where(awaited => line.Contains(awaited.Wanted, StringComparison.Ordinal)))
            {
                found.TrySetResult(line);
            }
        }
    }
}
