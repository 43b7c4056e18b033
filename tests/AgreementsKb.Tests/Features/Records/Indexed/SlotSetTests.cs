using AgreementsKb.Core.Features.Records.Indexed;

namespace AgreementsKb.Tests.Features.Records.Indexed;

/// <summary>The oracle is a set of numbers in order.</summary>
public sealed class SlotSetTests
{
    /// <summary>Several pieces of bits, and a part of one.</summary>
    private const int Slots = 100_000;

    private readonly Random _random = new(7);

    [Fact]
    public void Numbers_and_bits_hold_the_same()
    {
        foreach (var (set, held) in All())
        {
            set.Count.ShouldBe(held.Count);
            Slotted(set).ShouldBe(held);
            Slotted(set.Bits(Slots)).ShouldBe(held);
            Enumerable.Range(0, 2_000).Select(_ => _random.Next(Slots)).ShouldAllBe(slot => set.Contains(slot) == held.Contains(slot));
        }
    }

    [Fact]
    public void Two_sets_of_any_form_have_in_common_what_is_in_both()
    {
        var all = All();
        foreach (var ((one, ones), (other, others)) in all.SelectMany(_ => all, (one, other) => (one, other)))
        {
            int[] both = [.. ones.Intersect(others).Order()];
            Slotted(one.And(other)).ShouldBe(both);
            one.CountOf(other.Bits(Slots)).ShouldBe(both.Length);
            Slotted(SlotSet.AnyOf([one, other], Slots)).ShouldBe(ones.Union(others).Order());
        }
    }

    [Fact]
    public void From_any_slot_the_next_and_the_previous_one_is_found()
    {
        foreach (var (set, held) in All())
        {
            foreach (var slot in Enumerable.Range(0, 500).Select(_ => _random.Next(Slots)).Append(0).Append(Slots - 1))
            {
                set.Next(slot).ShouldBe(held.GetViewBetween(slot, int.MaxValue) is { Count: > 0 } after ? after.Min : -1);
                set.Previous(slot).ShouldBe(held.GetViewBetween(0, slot) is { Count: > 0 } before ? before.Max : -1);
            }
        }
    }

    [Fact]
    public void A_set_changes_into_another_and_stays_itself()
    {
        foreach (var (set, held) in All())
        {
            int[] gone = [.. held.Where((_, at) => at % 3 == 0)];
            int[] fresh = [Slots, Slots + 1, Slots + 40_000];
            Slotted(set.With(gone.ToHashSet(), fresh, Slots + 40_001)).ShouldBe(held.Except(gone).Concat(fresh));
            Slotted(set).ShouldBe(held);
        }
    }

    private static List<int> Slotted(SlotSet set)
    {
        var slots = new List<int>();
        set.ForEach(slots.Add);
        return slots;
    }

    /// <summary>None, one, few, many and all slots, in the form that they have and as bits.</summary>
    private List<(SlotSet Set, SortedSet<int> Held)> All()
    {
        var all = new List<(SlotSet, SortedSet<int>)>();
        foreach (var share in new[] { 0, 0.00002, 0.001, 0.3, 1 })
        {
            var held = new SortedSet<int>(Enumerable.Range(0, Slots).Where(_ => _random.NextDouble() < share));
            var numbers = new SlotNumbers(held.ToArray());
            all.Add((numbers, held));
            all.Add((numbers.Bits(Slots), held));
        }

        return all;
    }
}
