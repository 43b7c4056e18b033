using System.Text;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// A text for each slot, in UTF-8: their bytes are in the order in which the database has them. Those that an index began with are packed;
/// the few of records that changed since stand behind them. Immutable.
/// </summary>
internal sealed class SlotTexts
{
    private readonly Texts _first;
    private readonly byte[][] _added;

    private SlotTexts(Texts first, byte[][] added) => (_first, _added) = (first, added);

    public int Count => _first.Count + _added.Length;

    public ReadOnlySpan<byte> this[int slot] => slot < _first.Count ? _first.Bytes(slot) : _added[slot - _first.Count];

    public static SlotTexts Of(Texts texts) => new(texts, []);

    /// <summary>The same with further slots.</summary>
    public SlotTexts With(IEnumerable<byte[]> texts) => new(_first, [.. _added, .. texts]);

    public string Text(int slot) => Encoding.UTF8.GetString(this[slot]);
}
