using System.Collections.Concurrent;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>
/// What the database found for one state of an index: whoever looks for a word then turns pages and narrows, each time with the same
/// word. A bit for each record, and not many. Safe to use from many threads.
/// </summary>
internal sealed class FoundSlots
{
    private const int Most = 16;

    private readonly ConcurrentDictionary<ListOf<List.Filter>, SlotSet> _sets = new();

    public SlotSet? Of(ListOf<List.Filter> filters) => _sets.GetValueOrDefault(filters);

    /// <summary>The same filters always find the same in one state, but disputes are worked out some time after a change.</summary>
    public void Keep(ListOf<List.Filter> filters, SlotSet? found)
    {
        if (found is null || filters.Any(filter => filter.Name == ListFilters.HasDispute))
        {
            return;
        }

        if (_sets.Count >= Most)
        {
            _sets.Clear();
        }

        _sets[filters] = found;
    }
}
