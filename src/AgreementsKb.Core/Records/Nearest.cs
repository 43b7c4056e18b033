namespace AgreementsKb.Core.Records;

/// <summary>What somebody who mistyped a word may have meant.</summary>
public static class Nearest
{
    /// <summary>
    /// The candidates that are a few slips of the keyboard away (a letter missing, added, wrong, or two swapped), nearest
    /// first, then by name. Empty where nothing is near: a wild guess helps nobody.
    /// </summary>
    public static IReadOnlyList<string> To(string word, IEnumerable<string> candidates, int max = 3)
    {
        var reach = Reach(word.Length);
        return
        [
            .. candidates.Distinct(StringComparer.Ordinal)
                .Where(candidate => Math.Abs(candidate.Length - word.Length) <= reach)
                .Select(candidate => (Name: candidate, Slips: Slips(word, candidate)))
                .Where(candidate => candidate.Slips <= reach)
                .OrderBy(candidate => candidate.Slips)
                .ThenBy(candidate => candidate.Name, StringComparer.Ordinal)
                .Take(max)
                .Select(candidate => candidate.Name),
        ];
    }

    /// <summary>How many slips a word of that length may have and still be recognised.</summary>
    internal static int Reach(int length) => length switch
    {
        <= 4 => 1,
        <= 8 => 2,
        <= 14 => 3,
        _ => 4,
    };

    /// <summary>Damerau-Levenshtein distance (optimal string alignment), without regard to case.</summary>
    private static int Slips(string left, string right)
    {
        var before = new int[right.Length + 1];
        var above = Enumerable.Range(0, right.Length + 1).ToArray();
        for (var i = 1; i <= left.Length; i++)
        {
            var row = new int[right.Length + 1];
            row[0] = i;
            for (var j = 1; j <= right.Length; j++)
            {
                row[j] = Math.Min(
                    Math.Min(row[j - 1], above[j]) + 1,
                    above[j - 1] + (Same(left[i - 1], right[j - 1]) ? 0 : 1));
                if (i > 1 && j > 1 && Same(left[i - 1], right[j - 2]) && Same(left[i - 2], right[j - 1]))
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            (before, above) = (above, row);
        }

        return above[right.Length];
    }

    private static bool Same(char left, char right) => char.ToLowerInvariant(left) == char.ToLowerInvariant(right);
}
