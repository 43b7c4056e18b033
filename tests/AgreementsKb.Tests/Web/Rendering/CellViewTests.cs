using AgreementsKb.Core.Comparison;
using AgreementsKb.Web.Rendering;

namespace AgreementsKb.Tests.Web.Rendering;

public sealed class CellViewTests
{
    [Fact]
    public void The_gist_and_the_rest_are_all_of_it_in_order()
    {
        var cell = Cell(["Signed", "Ratified"], ["Announced"]);
        Said(cell.Gist).ShouldBe(["Signed"]);
        Said(cell.Rest).ShouldBe(["Ratified", "Announced"]);
        cell.Rest.Count.ShouldBe(2);
    }

    [Fact]
    public void A_cell_with_one_thing_has_no_rest() => Cell(["Signed"]).Rest.Count.ShouldBe(0);

    [Fact]
    public void The_name_of_the_agreement_is_said_once()
    {
        var cell = Cell(["Signed", "Ratified"]);
        cell.Gist.Loose.Select(part => part.Agreement?.Title).ShouldBe(["A deal"]);
        cell.Rest.Loose.Select(part => part.Agreement?.Title).ShouldBe([null]);
    }

    private static IEnumerable<string?> Said(CellView cell) => cell.Loose.SelectMany(part => part.Groups).Select(group => group.About);

    private static CellView Cell(params string[][] agreements) => new(
        new Cell { State = CellState.Reported },
        IsWhole: true,
        [],
        [],
        [.. agreements.Select(events => new AgreementValues(
            new AgreementName("a-deal", "A deal"),
            [.. events.Select(about => ((string?)about, (IReadOnlyList<ValueView>)[new ValueView { Text = "2024", Citations = [] }]))]))],
        []);
}
