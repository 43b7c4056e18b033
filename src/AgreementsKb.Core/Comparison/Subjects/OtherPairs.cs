using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>What could be meant by parties that have no agreement with each other.</summary>
internal static class OtherPairs
{
    private const int Most = 8;
    private const int Examples = 3;

    /// <summary>As words: two pairs where there are four parties, else pairs in which one of them has an agreement.</summary>
    public static ListOf<string> Of(Catalogue catalogue, IReadOnlyList<Side> sides)
    {
        var pairs = sides.Chunk(2).ToList();
        return sides.Count > 2 && pairs.TrueForAll(pair => pair.Length == 2 && catalogue.Between(pair).Length > 0)
            ? [string.Join(" versus ", pairs.Select(pair => string.Join('-', pair.Select(side => Name(catalogue, side)))))]
            : OfEach(catalogue, sides).Distinct(StringComparer.Ordinal).Take(Most).ToListOf();
    }

    /// <summary>The pairs with the most agreements, no two of the same party, as words for somebody who does not know what is recorded.</summary>
    /// <param name="named">Ids of subjects that are named already.</param>
    public static ListOf<string> MostRecorded(Catalogue catalogue, IReadOnlyCollection<string> named)
    {
        var taken = new List<string>();
        var parties = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (first, second) in catalogue.MostRecorded.TakeWhile(_ => taken.Count < Examples))
        {
            var isNamed = named.Contains($"{first}+{second}");
            if (!isNamed && !parties.Contains(first) && !parties.Contains(second))
            {
                taken.Add(RecordedPairs.NameOf(catalogue, first, second));
                parties.UnionWith([first, second]);
            }
        }

        return taken.ToListOf();
    }

    /// <summary>The first of each side, then the second of each.</summary>
    private static IEnumerable<string> OfEach(Catalogue catalogue, IReadOnlyList<Side> sides) => sides
        .SelectMany(side => Others(catalogue, side)
            .Select((other, rank) => (Pair: $"{Name(catalogue, side)}-{catalogue.NameOf(other)}", Rank: rank)))
        .OrderBy(pair => pair.Rank)
        .Select(pair => pair.Pair);

    private static IEnumerable<string> Others(Catalogue catalogue, Side side)
    {
        var reach = side.Actors.SelectMany(catalogue.Reach).ToHashSet(StringComparer.Ordinal);
        return catalogue.Between([side])
            .SelectMany(place => catalogue.Agreements.PartiesOf(place))
            .Where(party => !reach.Contains(party))
            .Distinct(StringComparer.Ordinal)
            .Take(Most);
    }

    private static string Name(Catalogue catalogue, Side side) => catalogue.NameOf(side.Actors[0]);
}
