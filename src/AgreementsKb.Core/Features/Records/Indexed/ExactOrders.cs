using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Every place in every order, and the ids: pages are cut here. Some hundred bytes a record. Immutable.</summary>
internal sealed class ExactOrders : ListOrders
{
    private readonly SlotTexts _ids;

    /// <summary>By the name of the sort.</summary>
    private readonly FrozenDictionary<string, ListOrder> _orders;

    private ExactOrders(SlotTexts ids, IReadOnlyDictionary<string, ListOrder> orders) =>
        (_ids, _orders) = (ids, orders.ToFrozenDictionary(StringComparer.Ordinal));

    public override bool AreOutgrown => false;

    public override ListOrders With(IReadOnlySet<int> gone, IReadOnlyList<ListIndex.Entry> made)
    {
        var ids = _ids.With(made.Select(record => record.Id));
        int[] fresh = [.. Enumerable.Range(_ids.Count, made.Count)];
        return new ExactOrders(ids, _orders.ToDictionary(order => order.Key, order => order.Value.With(gone, fresh, made, ids)));
    }

    /// <summary>The ids of a page, and where it ends.</summary>
    /// <param name="place">The page begins after this; null for the first.</param>
    /// <returns>The cursor of the next page, null on the last.</returns>
    public (string[] Ids, ListCursor? Next) Page(SlotSet matching, SlotChanges changes, ListSort sort, ListCursor? place, int limit)
    {
        var order = _orders.GetValueOrDefault(sort.Name);
        var slots = order?.Cut(matching.Bits(_ids.Count), place, sort.Descending, limit + 1)
            ?? [.. changes.Along(matching, place, sort.Descending).Where(slot => place is null || IsAfter(slot, place)).Take(limit + 1)];
        string[] ids = [.. slots.Take(limit).Select(_ids.Text)];
        return (ids, slots.Count > limit ? PlaceOf(slots[limit - 1]) : null);

        ListCursor PlaceOf(int slot) => order?.PlaceOf(slot) ?? new(changes[slot].ToString(CultureInfo.InvariantCulture), _ids.Text(slot));

        // No two records have the same last change, but whoever made up a cursor may have named another record beside it.
        bool IsAfter(int slot, ListCursor from) => changes[slot] != SlotChanges.ChangeOf(from)
            || (_ids[slot].SequenceCompareTo(Encoding.UTF8.GetBytes(from.Id)) is var way && (sort.Descending ? way < 0 : way > 0));
    }

    internal sealed class Making : IMaking
    {
        private readonly Texts.Making _ids = new();
        private readonly Texts.Making _titles = new();
        private readonly List<int> _days = [];

        public void Add(ListIndex.Entry record)
        {
            _ids.Add(record.Id);
            _titles.Add(record.Title);
            _days.Add(record.Day);
        }

        public ListOrders Make()
        {
            var ids = SlotTexts.Of(_ids.Make());
            return new ExactOrders(ids, Values(_titles.Make(), _days).ToDictionary(values => values.Key, values => ListOrder.Of(values.Value, ids)));
        }
    }
}
