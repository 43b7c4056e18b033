namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Ascending lists of places in <see cref="Catalogue.Cards"/>.</summary>
internal static class Places
{
    private const int MuchLonger = 16;

    /// <summary>Lists of like length are gone through side by side; a short one is looked up in a long one.</summary>
    public static int[] Both(int[] left, int[] right)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
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

    private static int Found(int[] places, int from, int place)
    {
        var found = Array.BinarySearch(places, from, places.Length - from, place);
        return found < 0 ? ~found : found;
    }

    private static int Passed(int[] places, int from, int place)
    {
        while (from < places.Length && places[from] < place)
        {
            from++;
        }

        return from;
    }
}
