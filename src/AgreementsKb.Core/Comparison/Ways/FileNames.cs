using System.Globalization;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>What a file with a comparison is called: <c>comparison-it+tn-vs-fr+gb-r337.csv</c>.</summary>
public static class FileNames
{
    /// <summary>Six long ids would make a name that some file systems refuse.</summary>
    private const int Longest = 150;

    /// <returns>ASCII letters, digits and <c>+ - . @ _</c> only, so that no header and no shell needs to quote it.</returns>
    public static string Of(ComparisonTable table, Way way)
    {
        var subjects = string.Join("-vs-", table.Subjects.Select(subject => subject.Id));
        var safe = string.Concat(subjects.Select(letter => IsSafe(letter) ? letter : '_'));
        var cut = safe.Length <= Longest ? safe : safe[..Longest] + "-etc";
        return string.Create(CultureInfo.InvariantCulture, $"comparison-{cut}-r{table.Revision}.{way.Extension}");
    }

    private static bool IsSafe(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '@' or '.' or '_';
}
