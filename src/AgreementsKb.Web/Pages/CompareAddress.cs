using System.Globalization;
using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Pages;

/// <summary>The addresses that a comparison leads to: with a subject more or less, with fewer rows. Links, so that they need no script.</summary>
/// <param name="Differences">Only the questions with different answers.</param>
/// <param name="Folded">The keys of the questions whose answers are not shown.</param>
public sealed record CompareAddress(ComparisonTable Table, bool Differences, IReadOnlyList<string> Folded)
{
    private const int Fewest = 2;
    private const int Most = 6;

    public bool CanAdd => Table.Subjects.Count < Most;

    public bool CanRemove => Table.Subjects.Count > Fewest;

    public string Toggled => Of(Table.Subjects, !Differences, Folded);

    public string FoldedAll => Of(Table.Subjects, Differences, [.. Table.Dimensions.Select(dimension => dimension.Key)]);

    public string Unfolded => Of(Table.Subjects, Differences, []);

    /// <summary>Every answer in a few lines.</summary>
    public string InBrief => Of(Table.Subjects, Differences, Folded);

    /// <summary>Every answer open, on the screen and on paper.</summary>
    public string InFull => $"{InBrief}&{Opened.Print}={Opened.All}";

    public bool IsFolded(Dimension dimension) => Folded.Contains(dimension.Key);

    public string Without(Subject subject) => Of(Table.Subjects.Where(one => one != subject), Differences, Folded);

    /// <summary>With the other order of two subjects: the first column is the one that stays in sight.</summary>
    public string First(Subject subject) => Of(Table.Subjects.OrderBy(one => one == subject ? 0 : 1), Differences, Folded);

    /// <summary>With a question folded that was not, and the other way round.</summary>
    public string Fold(Dimension dimension)
    {
        var folded = IsFolded(dimension) ? Folded.Where(key => key != dimension.Key) : Folded.Append(dimension.Key);
        return $"{Of(Table.Subjects, Differences, [.. folded])}#{dimension.Key}";
    }

    /// <summary>What a form that adds a subject keeps.</summary>
    public IEnumerable<KeyValuePair<string, string>> Kept => Pairs(Table.Subjects, Differences, Folded);

    private string Of(IEnumerable<Subject> subjects, bool differences, IReadOnlyList<string> folded) => "/compare"
        + QueryString.Create(Pairs(subjects, differences, folded).Select(pair => KeyValuePair.Create(pair.Key, (string?)pair.Value)));

    private IEnumerable<KeyValuePair<string, string>> Pairs(IEnumerable<Subject> subjects, bool differences, IReadOnlyList<string> folded)
    {
        foreach (var subject in subjects)
            yield return KeyValuePair.Create("subject", subject.Id);

        yield return KeyValuePair.Create("currency", Table.Currency);
        if (Table.KnownBy is { } day)
            yield return KeyValuePair.Create("knownBy", day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

        if (differences)
            yield return KeyValuePair.Create("only", "differences");

        foreach (var key in folded)
            yield return KeyValuePair.Create("fold", key);
    }
}
