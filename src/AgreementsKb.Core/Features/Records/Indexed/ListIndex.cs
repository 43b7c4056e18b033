using System.Collections.Frozen;
using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// Of all records of a kind, as of one change: which of them have a code, and their orders. It answers what a list is about (how
/// many records, which of them are on a page, how many have each code) without the database. Some hundred bytes a record. Immutable.
/// </summary>
internal sealed class ListIndex
{
    /// <summary>A record is a slot; one that changed has a new one, so that the slots of a code only grow at their end.</summary>
    private readonly SlotTexts _ids;
    private readonly FrozenDictionary<string, Dictionary<string, int[]>> _codes;
    private readonly ListOrder _byId;

    /// <summary>By the column that is sorted by.</summary>
    private readonly FrozenDictionary<string, ListOrder> _orders;

    /// <param name="records">Every record, a slot each in this order.</param>
    /// <param name="codes">Of each field that is held: the slots of each code, going up.</param>
    public ListIndex(
        RecordKind kind, long revision, IReadOnlyCollection<Entry> records, IReadOnlyDictionary<string, Dictionary<string, int[]>> codes)
    {
        (Kind, Revision, Records) = (kind, revision, records.Count);
        _ids = SlotTexts.Of(records.Select(IdOf));
        _codes = codes.ToFrozenDictionary(StringComparer.Ordinal);
        _byId = ListOrder.Of(new SlotValues.None(), _ids);
        _orders = new Dictionary<string, ListOrder>
        {
            ["title"] = ListOrder.Of(new SlotValues.Titles(SlotTexts.Of(records.Select(record => record.Title))), _ids),
            ["day"] = ListOrder.Of(new SlotValues.Days(records.Select(record => record.Day)), _ids),
            ["changed"] = ListOrder.Of(new SlotValues.Changes(records.Select(record => record.Changed)), _ids),
        }.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private ListIndex(ListIndex before, long revision)
    {
        (Kind, Revision, Records) = (before.Kind, revision, before.Records);
        (_ids, _codes, _byId, _orders) = (before._ids, before._codes, before._byId, before._orders);
    }

    private ListIndex(ListIndex before, long revision, IReadOnlyList<Entry> gone, IReadOnlyList<Entry> made)
    {
        (Kind, Revision, Records) = (before.Kind, revision, before.Records - gone.Count + made.Count);
        var left = gone.Select(record => before.SlotOf(record.Id)).ToHashSet();
        var first = before._ids.Count;
        var fresh = Enumerable.Range(first, made.Count).ToList();
        _ids = before._ids.With(made.Select(IdOf));
        _codes = before._codes.ToFrozenDictionary(
            field => field.Key, field => CodesWith(field.Key, field.Value, before, gone, made, first), StringComparer.Ordinal);
        _byId = before._byId.With(left, fresh, made, _ids);
        _orders = before._orders.ToFrozenDictionary(order => order.Key, order => order.Value.With(left, fresh, made, _ids), StringComparer.Ordinal);
    }

    public RecordKind Kind { get; }

    /// <summary>Sequence number of the last change that it knows of.</summary>
    public long Revision { get; }

    /// <summary>How many records there are.</summary>
    public int Records { get; }

    /// <summary>What the database found so far, of this state.</summary>
    public FoundSlots Found { get; } = new();

    /// <summary>Slots of records that changed or went are not used again: when they are many, all is to be read anew.</summary>
    public int UnusedSlots => _ids.Count - Records;

    /// <summary>The fields whose codes are held.</summary>
    public IEnumerable<string> Fields => _codes.Keys;

    /// <summary>
    /// Whether a list can be answered here, but for which records fulfil the filters that <see cref="Holds"/> no codes of. A status of an
    /// earlier day is another code than the one that is held.
    /// </summary>
    public bool Answers(List.Query query) =>
        query.AsOf is null
        && query.Filters.All(filter => filter.Name != ListFilters.StatusOn)
        && query.Facets.All(_codes.ContainsKey);

    /// <summary>Whether the codes that a filter asks for are held.</summary>
    public bool Holds(List.Filter filter) => _codes.ContainsKey(ListFilters.FieldOf(filter.Name));

    /// <summary>The same after changes of other kinds.</summary>
    public ListIndex At(long revision) => new(this, revision);

    /// <param name="gone">What records of this index that changed or went had in it.</param>
    /// <param name="made">What they have now, and what new ones have.</param>
    public ListIndex With(long revision, IReadOnlyList<Entry> gone, IReadOnlyList<Entry> made) => new(this, revision, gone, made);

    /// <summary>The records whose last changes these are; null where one is not known here.</summary>
    /// <param name="changes">Sequence numbers: a record that stands is the only one that its last change made.</param>
    public SlotSet? Changed(ReadOnlySpan<long> changes)
    {
        var order = _orders["changed"];
        var values = (SlotValues.Changes)order.Values;
        var changed = new SlotSet(_ids.Count);
        foreach (var change in changes)
        {
            if (values.Find(order.Slots, change) is not { } slot)
            {
                return null;
            }

            changed.Add([slot]);
        }

        return changed;
    }

    /// <summary>The records that match.</summary>
    /// <param name="found">Those that fulfil the filters whose codes are not held; null where there are none.</param>
    /// <param name="except">A field whose filter does not count.</param>
    public SlotSet Matching(ListOf<List.Filter> filters, SlotSet? found = null, string? except = null)
    {
        var matching = found;
        foreach (var (field, codes) in filters.Where(filter => filter.Name != except && Holds(filter)).SelectMany(Alternatives))
        {
            var having = Having(field, codes);
            if (matching is not null)
            {
                having.Intersect(matching);
            }

            matching = having;
        }

        return matching ?? All();
    }

    /// <summary>The ids of a page, and where it ends.</summary>
    /// <param name="place">The page begins after this; null for the first.</param>
    /// <returns>The cursor of the next page, null on the last.</returns>
    public (string[] Ids, ListCursor? Next) Page(SlotSet matching, ListSort sort, ListCursor? place, int limit)
    {
        var order = OrderOf(sort);
        var slots = order.Cut(matching, place, sort.Descending, limit + 1);
        var page = slots.Take(limit).ToArray();
        return ([.. page.Select(_ids.Text)], slots.Count > limit ? order.PlaceOf(page[^1]) : null);
    }

    /// <summary>How many of the matching records have each code of a field: the most frequent first, then by code.</summary>
    public IEnumerable<(string Code, int Records)> Count(string field, SlotSet matching) =>
        _codes[field]
            .Select(code => (Code: code.Key, Records: matching.CountOf(code.Value)))
            .Where(counted => counted.Records > 0)
            .OrderByDescending(counted => counted.Records).ThenBy(counted => counted.Code, StringComparer.Ordinal);

    /// <summary>What has to be fulfilled: of each field one of the codes.</summary>
    private static IEnumerable<(string Field, IEnumerable<string> Codes)> Alternatives(List.Filter filter) => filter.Name == ListFilters.Between
        ? ListSelection.Split(filter).Select(party => (ListFilters.FieldOf(filter.Name), (IEnumerable<string>)[party]))
        : [(filter.Name, filter.Values)];

    /// <summary>The codes of a field after a change; those that did not change are shared with the index before.</summary>
    private static Dictionary<string, int[]> CodesWith(
        string field, Dictionary<string, int[]> codes, ListIndex before, IReadOnlyList<Entry> gone, IReadOnlyList<Entry> made, int first)
    {
        var changed = new Dictionary<string, int[]>(codes, StringComparer.Ordinal);
        var left = gone
            .SelectMany(record => record.Codes[field], (record, code) => (Code: code, Slot: before.SlotOf(record.Id)))
            .ToLookup(pair => pair.Code, pair => pair.Slot, StringComparer.Ordinal);
        var fresh = made
            .SelectMany((record, at) => record.Codes[field].Select(code => (Code: code, Slot: first + at)))
            .ToLookup(pair => pair.Code, pair => pair.Slot, StringComparer.Ordinal);
        foreach (var code in left.Select(group => group.Key).Union(fresh.Select(group => group.Key), StringComparer.Ordinal))
        {
            changed[code] = [.. changed.GetValueOrDefault(code, []).Except(left[code]), .. fresh[code]];
        }

        return changed;
    }

    private static byte[] IdOf(Entry record) => Encoding.UTF8.GetBytes(record.Id);

    private SlotSet All()
    {
        var all = new SlotSet(_ids.Count);
        all.Add(_byId.Slots);
        return all;
    }

    private SlotSet Having(string field, IEnumerable<string> codes)
    {
        var having = new SlotSet(_ids.Count);
        foreach (var code in codes)
        {
            having.Add(_codes[field].GetValueOrDefault(ListField.Cut(code), []));
        }

        return having;
    }

    private int SlotOf(string id) => _byId.Find(id);

    private ListOrder OrderOf(ListSort sort) => sort.Column is { } column ? _orders[column] : _byId;

    /// <summary>What is held of a record.</summary>
    /// <param name="Title">In UTF-8, as lists are sorted by it.</param>
    /// <param name="Day">Number of the day that it is of, or <see cref="NoDay"/>.</param>
    /// <param name="Changed">Sequence number of its last change.</param>
    /// <param name="Codes">By field; empty where the codes come by other ways.</param>
    internal sealed record Entry(string Id, byte[] Title, int Day, long Changed, IReadOnlyDictionary<string, string[]> Codes)
    {
        public const int NoDay = -1;
    }
}
