namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Ascending lists of places in <see cref="Catalogue.Agreements"/>.</summary>
internal static class Places
{
    private const int MuchLonger = 16;

    /// <summary>Lists of like length are gone through side by side; a short one is looked up in a long one.</summary>
    public static int[] Both(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        var few = left.Length <= right.Length ? left : right;
        var many = left.Length <= right.Length ? right : left;
        var both = new List<int>();
        var at = 0;
        foreach (var place in few)
        {
            at = few.Length < many.Length / MuchLonger ? Found(many, at, place) : Passed(many, at, place);
            if (at == many.Length)
            {
                break;
            }

            if (many[at] == place)
            {
                both.Add(place);
            }
        }

        return [.. both];
    }

    public static int[] Union(IEnumerable<int[]> lists)
    {
        var some = lists.Where(list => list.Length > 0).ToList();
        return some.Count switch
        {
            0 => [],
            1 => some[0],
            _ => [.. some.SelectMany(list => list).Distinct().Order()],
        };
    }

    private static int Found(ReadOnlySpan<int> places, int from, int place)
    {
        var found = places[from..].BinarySearch(place);
        return from + (found < 0 ? ~found : found);
    }

    private static int Passed(ReadOnlySpan<int> places, int from, int place)
    {
        while (from < places.Length && places[from] < place)
        {
            from++;
        }

        return from;
    }
}
