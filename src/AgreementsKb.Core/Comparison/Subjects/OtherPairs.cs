using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What could be meant by parties that have no agreement with each other.</summary>
internal static class OtherPairs
{
    private const int Most = 8;

    /// <summary>Four parties may be two pairs; then pairs in which one of the parties does have an agreement. As words.</summary>
    public static ListOf<string> Of(Catalogue catalogue, IReadOnlyList<Side> sides) =>
        TwoByTwo(catalogue, sides).Concat(OfEach(catalogue, sides)).Distinct(StringComparer.Ordinal).Take(Most).ToListOf();

    private static IEnumerable<string> TwoByTwo(Catalogue catalogue, IReadOnlyList<Side> sides) =>
        sides.Count < 4 || sides.Count % 2 > 0
            ? []
            : [string.Join(" versus ", sides.Chunk(2).Select(pair => string.Join('-', pair.Select(side => Name(catalogue, side)))))];

    private static IEnumerable<string> OfEach(Catalogue catalogue, IReadOnlyList<Side> sides) =>
        from side in sides
        let reach = side.Actors.SelectMany(catalogue.Reach).ToHashSet(StringComparer.Ordinal)
        from other in catalogue.Between([side])
            .SelectMany(place => catalogue.Cards[place].Parties)
            .Where(party => !reach.Contains(party))
            .Distinct(StringComparer.Ordinal)
            .Take(Most)
        select $"{Name(catalogue, side)}-{catalogue.NameOf(other)}";

    private static string Name(Catalogue catalogue, Side side) => catalogue.NameOf(side.Actors[0]);
}
