using System.Buffers;

namespace AgreementsKb.Web.Caching;

/// <summary>
/// The body of an answer on its way: held back and kept where the route says so before it writes, else passed on as it comes.
/// </summary>
/// <param name="body">Where it goes.</param>
/// <param name="longest">In bytes; one that is longer is passed on after all.</param>
/// <param name="passing">Is called when the first byte is passed on.</param>
internal sealed class CapturedBody(Stream body, int longest, Action passing) : Stream
{
    private LentBytes? _held;
    private bool _passes;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Whether the answer is held back.</summary>
    public bool Holds => !_passes && _held is not null;

    /// <summary>A copy of what is held back.</summary>
    public byte[] Held() => _held!.Written.ToArray();

    /// <summary>The answer has a validator and comes whole.</summary>
    /// <param name="length">In bytes, before it is compressed.</param>
    /// <returns>Whether it is kept. Then it is written whole, and whether the asker knows it already is not looked at.</returns>
    public bool Keep(int length)
    {
        if (_passes || length > longest)
            return false;

        _held ??= new LentBytes(length);
        return true;
    }

    /// <summary>Passes on what was held back, and what comes after it.</summary>
    public async ValueTask PassAsync(CancellationToken cancellationToken)
    {
        if (_passes)
            return;

        _passes = true;
        passing();
        if (_held is { Written.Length: > 0 })
            await body.WriteAsync(_held.Written, cancellationToken);
    }

    public override async ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Holds)
        {
            _held!.Write(buffer.Span);
            return;
        }

        await PassAsync(cancellationToken);
        await body.WriteAsync(buffer, cancellationToken);
    }

    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override async Task FlushAsync(CancellationToken cancellationToken)
    {
        if (Holds)
            return;

        await PassAsync(cancellationToken);
        await body.FlushAsync(cancellationToken);
    }

    /// <summary>For the few routes that may write without waiting; the server refuses it to all others.</summary>
    public override void Write(byte[] buffer, int offset, int count)
    {
        if (Holds)
        {
            _held!.Write(buffer.AsSpan(offset, count));
            return;
        }

        if (!_passes)
        {
            _passes = true;
            passing();
        }

        body.Write(buffer, offset, count);
    }

    public override void Flush()
    {
        if (_passes)
            body.Flush();
    }

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        Interlocked.Exchange(ref _held, null)?.Dispose();
        base.Dispose(disposing);
    }
}
