using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Tests.Comparison.Packed;

public sealed class NumberListsTests
{
    [Fact]
    public void Lists_are_reversed_in_order() =>
        Lists(Made([2, 0], [], [2, 2]).Reversed(4)).ShouldBe([[0], [], [0, 2, 2], []]);

    [Fact]
    public void Lists_are_put_into_another_order_with_other_numbers() =>
        Lists(Made([2, 0], [], [1]).Ordered([2, 0, 1]).Renumbered([7, 8, 9])).ShouldBe([[8], [9, 7], []]);

    private static NumberLists Made(params int[][] lists)
    {
        var making = new NumberLists.Making();
        Array.ForEach(lists, list => making.Add(list));
        return making.Make();
    }

    private static IEnumerable<int[]> Lists(NumberLists lists) => Enumerable.Range(0, lists.Count).Select(place => lists[place].ToArray());
}
