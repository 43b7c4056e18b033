using System.Collections.Frozen;
using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Only in which stretch of every order a record stands, two bytes for each: enough to name the few among which a page is, wherever
/// it begins and whatever the order has to do with the filters. The database cuts it from them. Immutable.
/// </summary>
internal sealed class RoughOrders : ListOrders
{
    /// <summary>By the name of the sort.</summary>
    private readonly FrozenDictionary<string, RoughOrder> _orders;

    private RoughOrders(IReadOnlyDictionary<string, RoughOrder> orders) => _orders = orders.ToFrozenDictionary(StringComparer.Ordinal);

    public override bool AreOutgrown => _orders.Values.Any(order => order.IsOutgrown);

    public override ListOrders With(IReadOnlySet<int> gone, IReadOnlyList<ListIndex.Entry> made) =>
        new RoughOrders(_orders.ToDictionary(order => order.Key, order => order.Value.With(made)));

    /// <summary>Some of the matching records, those of a page among them; no more than a few hundred, but where many came since to one place.</summary>
    /// <param name="place">The page begins after this; null for the first.</param>
    /// <returns>Their slots.</returns>
    public IEnumerable<int> Near(SlotSet matching, SlotChanges changes, ListSort sort, ListCursor? place, int limit) =>
        _orders.TryGetValue(sort.Name, out var order)
            ? order.Near(matching, place, sort.Descending, limit + 1)

            // One more, for that of the place may be among them.
            : changes.Along(matching, place, sort.Descending).Take(limit + 2);

    /// <param name="starts">Of each order, the records with which a stretch begins, but the first.</param>
    /// <param name="records">How many there will be.</param>
    internal sealed class Making(IReadOnlyDictionary<string, IReadOnlyList<ListIndex.Entry>> starts, int records) : IMaking
    {
        private readonly Dictionary<string, RoughOrder.Making> _orders =
            starts.ToDictionary(order => order.Key, order => new RoughOrder.Making(Order(order.Key, order.Value), records));

        public void Add(ListIndex.Entry record)
        {
            foreach (var order in _orders.Values)
            {
                order.Add(record);
            }
        }

        public ListOrders Make() => new RoughOrders(_orders.ToDictionary(order => order.Key, order => order.Value.Make()));

        private static ListOrder Order(string sort, IReadOnlyList<ListIndex.Entry> starts)
        {
            var (ids, titles) = (new Texts.Making(), new Texts.Making());
            foreach (var start in starts)
            {
                ids.Add(start.Id);
                titles.Add(start.Title);
            }

            return ListOrder.Of(Values(titles.Make(), starts.Select(start => start.Day))[sort], SlotTexts.Of(ids.Make()));
        }
    }
}
