using AgreementsKb.Benchmarks.Compare;

namespace AgreementsKb.Benchmarks.Pages;

/// <summary>Addresses of each kind of page, without end; those of records are spread over all of them.</summary>
internal static class Addresses
{
    public static IEnumerable<(string Name, IEnumerable<string> Addresses)> Of(World world) =>
    [
        ("home", Same("/")),
        ("agreement", Any(index => $"/agreements/{Agreement(world, index)}")),
        ("outcome", Any(index => $"/outcomes/outcome-{Spread(index, world.Outcomes)}")),
        ("actor, a state", Any(index => $"/actors/{World.StateId(Spread(index, World.States))}")),
        ("actor, a body", Any(index => $"/actors/{World.BodyId(Spread(index, World.States), index)}")),
        ("source", Any(index => $"/sources/press-{Spread(index, world.Agreements)}-{index % 3}")),
        ("statement", Any(index => $"/statements/statement-{Spread(index, world.Agreements * 2)}")),
        ("list of agreements", Same("/agreements")),
        ("agreements of a party", Any(index => $"/agreements?party={World.StateId(Spread(index, World.States))}")),
        ("agreements disputed", Same("/agreements?hasDispute=true")),
        ("list of outcomes", Same("/outcomes")),
        ("outcomes of a place", Any(index => $"/outcomes?geography={World.StateId(Spread(index, World.States))}")),
        ("outcomes disputed", Same("/outcomes?hasDispute=true")),
        ("list of actors", Same("/actors")),
        ("list of sources", Same("/sources")),
        ("list of statements", Same("/statements")),
        ("disputes", Same("/disputes")),
        ("disputes of a kind", Same("/disputes?kind=contradiction&state=open")),
        ("disputes of an agreement", Any(index => $"/disputes?agreement={Agreement(world, index)}")),
        ("coverage", Same("/coverage")),
        ("changes", Same("/changes")),
        ("search", Any(index => $"/search?q={world.StateName(Spread(index, World.States))}")),
        ("compare", Any(index => $"/compare?subject={Agreement(world, index)}&subject={Agreement(world, index + 1)}")),
        ("API: disputes", Same("/api/v1/disputes?limit=100")),
        ("API: agreements disputed", Same("/api/v1/agreements?hasDispute=true")),
    ];

    private static string Agreement(World world, int index) => AgreementOf.Id(world, Spread(index, world.Agreements));

    /// <summary>Each another, near and far.</summary>
    private static int Spread(int index, int count) => (int)(((index * 7_919L) + 13) % count);

    private static IEnumerable<string> Any(Func<int, string> address) => Enumerable.Range(0, int.MaxValue).Select(address);

    private static IEnumerable<string> Same(string address) => Any(_ => address);
}
