using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace AgreementsKb.Core.Storage.Embedded;

/// <summary>Starts and stops the server of a data folder. To be used in turn (<see cref="Leases.TakeTurnAsync"/>).</summary>
internal sealed class ServerControl(Home home, Binaries binaries, Account account, bool durable)
{
    private const int Attempts = 40;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(250);

    /// <summary>Starts a server that is not running, on the port it had before if that is free.</summary>
    /// <returns>The port.</returns>
    /// <exception cref="StoreUnavailableError">It does not start; says what the server wrote.</exception>
    public async Task<int> StartAsync(string data, int? lastPort, CancellationToken cancellationToken)
    {
        var log = Path.Combine(data, "server.log");
        var port = lastPort is { } last && IsFree(last) ? last : FreePort();
        for (var attempt = 1; ; attempt++)
        {
            File.Delete(log);
            var outcome = await account.RunAsync(
                binaries.Control,
                ["start", "-w", "-t", "60", "-D", data, "-l", log, "-o", Settings(port)],
                home.Folder,
                cancellationToken);
            if (outcome.Succeeded)
            {
                return port;
            }

            var said = File.Exists(log) ? await File.ReadAllTextAsync(log, cancellationToken) : outcome.Output;
            switch (said)
            {
                case var _ when attempt == Attempts:
                case var _ when !IsStillEnding(said) && !IsPortTaken(said):
                    throw new StoreUnavailableError($"PostgreSQL does not start in `{data}`: {Last(said)} (all of it: `{log}`)");
                case var _ when IsPortTaken(said):
                    port = FreePort();
                    break;
            }

            await Task.Delay(Pause, cancellationToken);
        }
    }

    public async Task StopAsync(string data, CancellationToken cancellationToken) =>
        await account.RunAsync(
            binaries.Control, ["stop", "-m", "fast", "-w", "-t", "60", "-D", data], home.Folder, cancellationToken);

    /// <summary>Children of a server that was killed live on for a moment.</summary>
    private static bool IsStillEnding(string log) => log.Contains("is still in use", StringComparison.Ordinal);

    private static bool IsPortTaken(string log) => log.Contains("could not bind", StringComparison.Ordinal);

    private static string Last(string log) =>
        string.Join(' ', log.Split('\n', StringSplitOptions.TrimEntries).TakeLast(4)).Trim();

    /// <summary>Small and only for this machine. Goes through a shell, so nothing in it may need quoting.</summary>
    private string Settings(int port) => string.Join(
        ' ',
        "-p " + port.ToString(CultureInfo.InvariantCulture),
        "-c listen_addresses=127.0.0.1",
        "-c unix_socket_directories=",
        "-c shared_buffers=64MB",
        durable ? "-c fsync=on" : "-c fsync=off -c synchronous_commit=off -c full_page_writes=off");

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static bool IsFree(int port)
    {
        try
        {
            using var listener = new TcpListener(IPAddress.Loopback, port);
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
