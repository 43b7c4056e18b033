using System.Buffers;

namespace AgreementsKb.Web.Caching;

/// <summary>
/// Bytes put together in lent memory. Most answers are there for a moment only; long ones as arrays of their own would lie about until all
/// of the memory is gone through, a hundred megabytes of them where comparisons are asked for one after the other.
/// </summary>
/// <param name="length">About how many there will be.</param>
internal sealed class LentBytes(int length = LentBytes.Usual) : IBufferWriter<byte>, IDisposable
{
    private const int Usual = 64 * 1024;

    private byte[] _lent = ArrayPool<byte>.Shared.Rent(Math.Max(length, 1));
    private int _length;

    /// <summary>What was written so far. Only until it is given back.</summary>
    public ReadOnlyMemory<byte> Written => _lent.AsMemory(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        Widen(sizeHint);
        return _lent.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        Widen(sizeHint);
        return _lent.AsSpan(_length);
    }

    public void Dispose()
    {
        if (Interlocked.Exchange(ref _lent, []) is { Length: > 0 } lent)
            ArrayPool<byte>.Shared.Return(lent);

        _length = 0;
    }

    private void Widen(int sizeHint)
    {
        var wanted = _length + Math.Max(sizeHint, 1);
        if (wanted <= _lent.Length)
            return;

        var longer = ArrayPool<byte>.Shared.Rent(Math.Max(wanted, 2 * _lent.Length));
        Written.Span.CopyTo(longer);
        ArrayPool<byte>.Shared.Return(_lent);
        _lent = longer;
    }
}
