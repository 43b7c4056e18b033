using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AgreementsKb.Benchmarks.Pages;

/// <summary>The web program as it is run, on a store of its own, for as long as it is measured.</summary>
internal sealed class WebProgram : IAsyncDisposable
{
    private readonly Process _process;

    private WebProgram(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public TimeSpan Processor => Refreshed.TotalProcessorTime;

    /// <summary>Physical memory in bytes, by the operating system; without PostgreSQL's.</summary>
    public long Memory => Refreshed.WorkingSet64;

    public long MostMemory => Refreshed.PeakWorkingSet64;

    private Process Refreshed
    {
        get
        {
            _process.Refresh();
            return _process;
        }
    }

    /// <param name="home">The folder of its embedded server.</param>
    /// <param name="cancellationToken">Gives up waiting for its first answer.</param>
    public static async Task<WebProgram> StartAsync(string home, CancellationToken cancellationToken)
    {
        var program = Path.Combine(
            Path.GetDirectoryName(SeedDataFolder.Path)!, "src", "AgreementsKb.Web", "bin", "Release", "net10.0", "AgreementsKb.Web.dll");
        if (!File.Exists(program))
            throw new FileNotFoundException("Build the web program first: dotnet build --configuration Release src/AgreementsKb.Web", program);

        var address = new Uri($"http://localhost:{FreePort()}");
        var start = new ProcessStartInfo("dotnet", [program, "--urls", address.ToString()])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
        };
        start.Environment["AGREEMENTSKB_HOME"] = home;
        start.Environment["AgreementsKb__CacheMegabytes"] = "0";
        var process = Process.Start(start)!;
        process.BeginOutputReadLine();
        var started = new WebProgram(process, address);
        await started.AnswersAsync(cancellationToken);
        return started;
    }

    public async ValueTask DisposeAsync()
    {
        using (var stop = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]))
            await stop.WaitForExitAsync();

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AnswersAsync(CancellationToken cancellationToken)
    {
        using var client = new HttpClient { BaseAddress = Address };
        while (true)
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"The web program ended with {_process.ExitCode}");

            try
            {
                using var response = await client.GetAsync(new Uri("/api/v1/terms?limit=1", UriKind.Relative), cancellationToken);
                if (response.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(100, cancellationToken);
        }
    }
}
