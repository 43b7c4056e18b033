using System.Buffers;
using System.Collections;
using System.Text;

namespace AgreementsKb.Core.Comparison.Packed;

/// <summary>
/// Very many short texts, one behind the other in UTF-8: a string for each takes three times the memory, and each is one more thing
/// that the garbage collector has to look at. Immutable.
/// </summary>
internal sealed class Texts : IReadOnlyList<string>
{
    private readonly byte[] _bytes;
    private readonly int[] _ends;

    private Texts(byte[] bytes, int[] ends) => (_bytes, _ends) = (bytes, ends);

    public int Count => _ends.Length;

    public string this[int place] => Encoding.UTF8.GetString(Bytes(place));

    public ReadOnlySpan<byte> Bytes(int place)
    {
        var start = place == 0 ? 0 : _ends[place - 1];
        return _bytes.AsSpan(start, _ends[place] - start);
    }

    /// <summary>The same in another order.</summary>
    /// <param name="places">Present places, in the order to be.</param>
    public Texts Ordered(int[] places)
    {
        var making = new Making(_bytes.Length);
        foreach (var place in places)
        {
            making.Add(Bytes(place));
        }

        return making.Make();
    }

    public static Texts Of(IEnumerable<string> texts)
    {
        var making = new Making();
        foreach (var text in texts)
        {
            making.Add(text);
        }

        return making.Make();
    }

    public IEnumerator<string> GetEnumerator() => Enumerable.Range(0, Count).Select(place => this[place]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>Takes texts as they come.</summary>
    /// <param name="bytes">As many as are expected.</param>
    internal sealed class Making(int bytes = 1024)
    {
        private readonly ArrayBufferWriter<byte> _bytes = new(Math.Max(bytes, 1));
        private readonly List<int> _ends = [];

        public void Add(string text)
        {
            Encoding.UTF8.GetBytes(text, _bytes);
            _ends.Add(_bytes.WrittenCount);
        }

        public void Add(ReadOnlySpan<byte> text)
        {
            _bytes.Write(text);
            _ends.Add(_bytes.WrittenCount);
        }

        public Texts Make() => new(_bytes.WrittenSpan.ToArray(), [.. _ends]);
    }
}
