namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Ascending lists of places in <see cref="Catalogue.Cards"/>.</summary>
internal static class Places
{
    public static int[] Both(int[] left, int[] right)
    {
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        var both = new List<int>(Math.Min(few.Length, 64));
        var from = 0;
        foreach (var place in few)
        {
            var found = Array.BinarySearch(many, from, many.Length - from, place);
            from = found < 0 ? ~found : found;
            if (found >= 0)
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

    public static bool Has(int[] places, int place) => Array.BinarySearch(places, place) >= 0;
}
