using System.Globalization;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// The last change of the record in each slot. Slots are numbered by it: a record that changed has a new one at the end. Immutable.
/// </summary>
/// <param name="first">Of the slots that an index began with, going up.</param>
/// <param name="added">Of those that came since, going up too.</param>
internal sealed class SlotChanges(uint[] first, uint[] added)
{
    /// <summary>Numbers of changes take half the room that the database gives them.</summary>
    public const long Most = uint.MaxValue;

    public int Count => first.Length + added.Length;

    public long this[int slot] => slot < first.Length ? first[slot] : added[slot - first.Length];

    /// <summary>The first slot whose change is not before this one; how many there are where there is none.</summary>
    public int From(long change)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = this[middle] < change ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>The slot of a change; null where there is none.</summary>
    public int? Find(long change) => From(change) is var slot && slot < Count && this[slot] == change ? slot : null;

    /// <summary>The slots of a set in the order of their last changes, from a place on; the record of the place may be the first.</summary>
    /// <param name="place">Null to begin at the end that comes first.</param>
    public IEnumerable<int> Along(SlotSet set, ListCursor? place, bool descending)
    {
        var begin = (place, descending) switch
        {
            (null, true) => Count - 1,
            (null, false) => 0,
            (_, true) => From(ChangeOf(place) + 1) - 1,
            _ => From(ChangeOf(place)),
        };
        for (var slot = Step(begin); slot >= 0; slot = Step(descending ? slot - 1 : slot + 1))
        {
            yield return slot;
        }

        int Step(int from) => from < 0 ? -1 : descending ? set.Previous(from) : set.Next(from);
    }

    /// <summary>The change that a place in this order is at, as far as there may be one.</summary>
    public static long ChangeOf(ListCursor place) => Math.Min(long.Parse(place.Value, CultureInfo.InvariantCulture), Most);

    /// <summary>The same with further slots.</summary>
    public SlotChanges With(IEnumerable<long> changes) => new(first, [.. added, .. changes.Select(change => (uint)change)]);
}
