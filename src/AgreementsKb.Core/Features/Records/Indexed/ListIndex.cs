using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Of all records of a kind, as of one change: which of them have a code, and what is known of their orders. It answers what a list is
/// about (how many records, how many have each code, which of them are on a page, or among which few these are) without the database.
/// Immutable.
/// </summary>
internal sealed class ListIndex
{
    private readonly SlotChanges _changes;
    private readonly SlotSet _all;

    /// <summary>Of each field that is held.</summary>
    private readonly IReadOnlyList<(string Field, FieldCodes Codes)> _codes;

    private ListIndex(
        RecordKind kind, long revision, SlotChanges changes, SlotSet all, IReadOnlyList<(string Field, FieldCodes Codes)> codes,
        ListOrders orders, FoundSlots found)
    {
        (Kind, Revision, Orders, Found) = (kind, revision, orders, found);
        (_changes, _all, _codes) = (changes, all, codes);
    }

    public RecordKind Kind { get; }

    /// <summary>Sequence number of the last change that it knows of.</summary>
    public long Revision { get; }

    public ListOrders Orders { get; }

    /// <summary>How many records there are.</summary>
    public int Records => _all.Count;

    /// <summary>What the database found so far, of this state.</summary>
    public FoundSlots Found { get; }

    /// <summary>Slots of records that changed or went are not used again: when they are many, all is to be read anew.</summary>
    public int UnusedSlots => Slots - Records;

    /// <summary>The fields whose codes are held.</summary>
    public IEnumerable<string> Fields => _codes.Select(held => held.Field);

    private int Slots => _changes.Count;

    /// <summary>
    /// Whether a list can be answered here, but for which records fulfil the filters that <see cref="Holds"/> no codes of. A status of an
    /// earlier day is another code than the one that is held.
    /// </summary>
    public bool Answers(List.Query query) =>
        query.AsOf is null
        && query.Filters.All(filter => filter.Name != ListFilters.StatusOn)
        && query.Facets.All(facet => CodesOf(facet) is not null);

    /// <summary>Whether the codes that a filter asks for are held.</summary>
    public bool Holds(List.Filter filter) => CodesOf(ListFilters.FieldOf(filter.Name)) is not null;

    /// <summary>The same after changes of other kinds.</summary>
    public ListIndex At(long revision) => new(Kind, revision, _changes, _all, _codes, Orders, Found);

    /// <param name="gone">What records of this index that changed or went had in it.</param>
    /// <param name="made">What they have now, and what new ones have.</param>
    public ListIndex With(long revision, IReadOnlyList<Entry> gone, IReadOnlyList<Entry> made)
    {
        Entry[] came = [.. made.OrderBy(record => record.Changed)];
        var left = gone.Select(record => _changes.Find(record.Changed)
            ?? throw new InvalidOperationException($"The index of lists has no record of change {record.Changed}.")).ToList();
        int[] fresh = [.. Enumerable.Range(Slots, came.Length)];
        var slots = Slots + came.Length;
        var codes = _codes.Index().Select(field => (field.Item.Field, field.Item.Codes.With(
            left.Select((slot, at) => (slot, gone[at].Codes[field.Index])),
            fresh.Select((slot, at) => (slot, came[at].Codes[field.Index])),
            slots)));
        var unused = left.ToHashSet();
        return new ListIndex(
            Kind, revision, _changes.With(came.Select(record => record.Changed)), _all.With(unused, fresh, slots), [.. codes],
            Orders.With(unused, came), new FoundSlots());
    }

    /// <summary>The records whose last changes these are; null where one is not known here.</summary>
    /// <param name="changes">Sequence numbers: a record that stands is the only one that its last change made.</param>
    public SlotSet? Having(ReadOnlySpan<long> changes)
    {
        var slots = new int[changes.Length];
        for (var at = 0; at < slots.Length; at++)
        {
            if (_changes.Find(changes[at]) is not { } slot)
            {
                return null;
            }

            slots[at] = slot;
        }

        Array.Sort(slots);
        var having = new SlotNumbers(slots);
        return SlotSet.AreFew(slots.Length, Slots) ? having : having.Bits(Slots);
    }

    /// <summary>The last changes of records.</summary>
    public long[] ChangesOf(SlotSet records)
    {
        var changes = new List<long>(records.Count);
        records.ForEach(slot => changes.Add(_changes[slot]));
        return [.. changes];
    }

    /// <summary>The records that match.</summary>
    /// <param name="found">Those that fulfil the filters whose codes are not held; null where there are none.</param>
    /// <param name="except">A field whose filter does not count.</param>
    public SlotSet Matching(ListOf<List.Filter> filters, SlotSet? found = null, string? except = null)
    {
        // The fewest first: what is left is looked for in the others.
        var sets = filters.Where(filter => filter.Name != except && Holds(filter))
            .SelectMany(Alternatives)
            .Select(asked => Having(asked.Field, asked.Codes))
            .Concat(found is null ? [] : [found])
            .OrderBy(set => set.Count)
            .ToList();
        return sets.Count == 0 ? _all : sets.Aggregate((matching, set) => matching.And(set));
    }

    /// <summary>The ids of a page, where the orders are known, and where it ends.</summary>
    /// <inheritdoc cref="ExactOrders.Page"/>
    public (string[] Ids, ListCursor? Next) Page(ExactOrders orders, SlotSet matching, ListSort sort, ListCursor? place, int limit) =>
        orders.Page(matching, _changes, sort, place, limit);

    /// <summary>The last changes of the records among which a page is.</summary>
    /// <inheritdoc cref="RoughOrders.Near"/>
    public long[] Near(RoughOrders orders, SlotSet matching, ListSort sort, ListCursor? place, int limit) =>
        [.. orders.Near(matching, _changes, sort, place, limit).Select(slot => _changes[slot])];

    /// <summary>How many of the matching records have each code of a field: the most frequent first, then by code.</summary>
    public List<(string Code, int Records)> Count(string field, SlotSet matching, int most) =>
        CodesOf(field)!.Count(ReferenceEquals(matching, _all) ? null : matching, Slots, most);

    /// <summary>What has to be fulfilled: of each field one of the codes.</summary>
    private static IEnumerable<(string Field, IEnumerable<string> Codes)> Alternatives(List.Filter filter) => filter.Name == ListFilters.Between
        ? ListSelection.Split(filter).Select(party => (ListFilters.FieldOf(filter.Name), (IEnumerable<string>)[party]))
        : [(filter.Name, filter.Values)];

    private SlotSet Having(string field, IEnumerable<string> codes) =>
        SlotSet.AnyOf([.. codes.Distinct(StringComparer.Ordinal).Select(code => CodesOf(field)!.Having(ListField.Cut(code)))], Slots);

    private FieldCodes? CodesOf(string field)
    {
        foreach (var (name, codes) in _codes)
        {
            if (name == field)
            {
                return codes;
            }
        }

        return null;
    }

    /// <summary>What is held of a record.</summary>
    /// <param name="Id">In UTF-8, whose bytes are in the order of the database.</param>
    /// <param name="Title">In UTF-8 too, as lists are sorted by it.</param>
    /// <param name="Day">Number of the day that it is of, or <see cref="NoDay"/>.</param>
    /// <param name="Changed">Sequence number of its last change.</param>
    /// <param name="Codes">Of each field of the index, in their order.</param>
    internal sealed record Entry(byte[] Id, byte[] Title, int Day, long Changed, string[][] Codes)
    {
        public const int NoDay = -1;
    }

    /// <summary>Takes records as they come, a slot each.</summary>
    /// <param name="counts">Of each field that is to be held: how many records have each code, in the order of the database.</param>
    /// <param name="records">How many will come.</param>
    internal sealed class Making(IReadOnlyList<(string Field, IReadOnlyList<(string Code, int Records)> Counts)> counts, int records, ListOrders.IMaking orders)
    {
        private readonly uint[] _changes = new uint[records];
        private readonly FieldCodes.Making[] _codes = [.. counts.Select(field => new FieldCodes.Making(field.Counts, records))];
        private int _next;

        /// <param name="record">The next by its last change.</param>
        /// <returns>Whether it is among those that were counted.</returns>
        public bool Add(Entry record)
        {
            if (_next == records)
            {
                return false;
            }

            for (var field = 0; field < _codes.Length; field++)
            {
                if (!_codes[field].Add(_next, record.Codes[field]))
                {
                    return false;
                }
            }

            orders.Add(record);
            _changes[_next++] = (uint)record.Changed;
            return true;
        }

        /// <returns>Null where fewer came than were counted.</returns>
        public ListIndex? Make(RecordKind kind, long revision)
        {
            var codes = new List<(string, FieldCodes)>();
            foreach (var ((field, _), making) in counts.Zip(_codes))
            {
                if (making.Make() is not { } made)
                {
                    return null;
                }

                codes.Add((field, made));
            }

            if (_next < records)
            {
                return null;
            }

            var all = new SlotBits.Making(records);
            for (var slot = 0; slot < records; slot++)
            {
                all.Add(slot);
            }

            return new ListIndex(kind, revision, new SlotChanges(_changes, []), all.Make(), codes, orders.Make(), new FoundSlots());
        }
    }
}
