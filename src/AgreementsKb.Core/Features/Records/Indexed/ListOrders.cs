using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>What an index knows of the orders of its lists but the one by the last change, which is that of the slots. Immutable.</summary>
internal abstract class ListOrders
{
    /// <summary>Whether so many records came to one place that all is to be read anew.</summary>
    public abstract bool AreOutgrown { get; }

    /// <summary>The same after a change.</summary>
    /// <param name="gone">Slots that are not used any more.</param>
    /// <param name="made">What is in the new slots behind the others.</param>
    public abstract ListOrders With(IReadOnlySet<int> gone, IReadOnlyList<ListIndex.Entry> made);

    /// <summary>What records are sorted by, by the name of the sort.</summary>
    protected static Dictionary<string, SlotValues> Values(Texts titles, IEnumerable<int> days) => new(StringComparer.Ordinal)
    {
        [ListSort.Id] = new SlotValues.None(),
        ["title"] = new SlotValues.Titles(SlotTexts.Of(titles)),
        ["date"] = new SlotValues.Days(days),
    };

    /// <summary>Takes the records of an index as they come, a slot each.</summary>
    internal interface IMaking
    {
        void Add(ListIndex.Entry record);

        ListOrders Make();
    }
}
