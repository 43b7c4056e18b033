using System.Collections.Concurrent;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// What the database found for one state of an index: whoever looks for a word then turns pages and narrows, each time with the same
/// word. A bit for each record, and not many. Safe to use from many threads.
/// </summary>
/// <remarks>
/// The same filters always find the same in one state of a kind, but for disputes, which are between records of several kinds: what was
/// found of them is kept with the change of the whole store up to which they are worked out, and not at all before that is done.
/// </remarks>
internal sealed class FoundSlots
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<(ListOf<List.Filter> Filters, long? WorkedOut), SlotSet> _sets = new();

    /// <param name="disputed">What is known of disputes, where a filter asks for them.</param>
    public SlotSet? Of(ListOf<List.Filter> filters, Disputed? disputed) =>
        KeyOf(filters, disputed) is { } key ? _sets.GetValueOrDefault(key) : null;

    public void Keep(ListOf<List.Filter> filters, Disputed? disputed, SlotSet? found)
    {
        if (found is null || KeyOf(filters, disputed) is not { } key)
        {
            return;
        }

        if (_sets.Count >= Most)
        {
            _sets.Clear();
        }

        _sets[key] = found;
    }

    /// <returns>Null where what is found may not be so any more when it is asked for again.</returns>
    private static (ListOf<List.Filter> Filters, long? WorkedOut)? KeyOf(ListOf<List.Filter> filters, Disputed? disputed)
    {
        if (filters.All(filter => filter.Name != ListFilters.HasDispute))
        {
            return (filters, null);
        }

        return disputed?.WorkedOut is { } workedOut ? (filters, workedOut) : null;
    }
}
