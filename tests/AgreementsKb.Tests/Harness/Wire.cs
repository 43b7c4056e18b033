using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace AgreementsKb.Tests.Harness;

/// <summary>The network between a program and its database, which a test may cut: aloud, or so that nobody is told.</summary>
internal sealed class Wire : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly ConcurrentBag<Socket> _open = [];
    private readonly CancellationTokenSource _end = new();
    private readonly string _host;
    private readonly int _port;
    private volatile TaskCompletionSource _flows = new();

    public Wire(string host, int port)
    {
        (_host, _port) = (host, port);
        _flows.SetResult();
        _listener.Start();
        _ = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>Nothing gets through any more, and nobody is told.</summary>
    public void Freeze() => _flows = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>What was held up gets through.</summary>
    public void Thaw() => _flows.TrySetResult();

    /// <summary>Every connection ends.</summary>
    public void Cut()
    {
        while (_open.TryTake(out var socket))
        {
            socket.Dispose();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _end.CancelAsync();
        Thaw();
        _listener.Dispose();
        Cut();
        _end.Dispose();
    }

    private async Task AcceptAsync()
    {
        while (!_end.IsCancellationRequested)
        {
            var near = await _listener.AcceptSocketAsync(_end.Token);
            var far = new Socket(SocketType.Stream, ProtocolType.Tcp);
            await far.ConnectAsync(_host, _port, _end.Token);
            _open.Add(near);
            _open.Add(far);
            _ = PassAsync(near, far);
            _ = PassAsync(far, near);
        }
    }

    private async Task PassAsync(Socket from, Socket to)
    {
        var bytes = new byte[8192];
        try
        {
            while (await from.ReceiveAsync(bytes) is > 0 and var count)
            {
                await _flows.Task;
                await to.SendAsync(bytes.AsMemory(0, count));
            }
        }
        catch (Exception exception) when (exception is SocketException or ObjectDisposedException)
        {
            // The wire was cut.
        }

        from.Dispose();
        to.Dispose();
    }
}
