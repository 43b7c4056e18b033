namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Every two parties that have agreements with nobody else in them.</summary>
internal static class RecordedPairs
{
    /// <summary>Of a few that are offered, some may be named already or have a party in common.</summary>
    private const int Most = 256;

    /// <summary>By their ids, the smaller first; those with the most agreements first, then by name.</summary>
    public static IReadOnlyList<(string First, string Second)> MostRecorded(Catalogue catalogue)
    {
        var agreements = catalogue.Agreements;
        return
        [
            .. Enumerable.Range(0, agreements.Count)
                .Select(place => agreements.PartyNumbers(place).ToArray().Distinct().Order().ToArray())
                .Where(parties => parties.Length == 2)
                .CountBy(parties => (First: parties[0], Second: parties[1]))
                .Select(pair => (Parties: Ordered(agreements.Actors[pair.Key.First], agreements.Actors[pair.Key.Second]), pair.Value))
                .OrderByDescending(pair => pair.Value)
                .ThenBy(pair => NameOf(catalogue, pair.Parties.First, pair.Parties.Second), StringComparer.Ordinal)
                .Select(pair => pair.Parties)
                .Take(Most),
        ];
    }

    public static string NameOf(Catalogue catalogue, string first, string second) =>
        $"{catalogue.NameOf(first)}–{catalogue.NameOf(second)}";

    private static (string First, string Second) Ordered(string one, string other) =>
        string.CompareOrdinal(one, other) < 0 ? (one, other) : (other, one);
}
