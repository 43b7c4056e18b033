using System.Globalization;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Makes subjects of agreements and of parties. The same parties give the same subject in whatever order they were named.
/// </summary>
internal static class SubjectMaker
{
    public const char Joiner = '+';
    public const char AtMark = '@';

    public static Subject Of(AgreementCard agreement) => new()
    {
        Id = agreement.Id,
        Label = agreement.Title,
        Kind = SubjectKind.Agreement,
        Agreements = [Name(agreement)],
    };

    /// <summary>The agreements together; by itself, one is what it is.</summary>
    /// <param name="agreements">At least one.</param>
    public static Subject Of(IEnumerable<AgreementCard> agreements)
    {
        var inOrder = agreements.OrderBy(agreement => agreement.Id, StringComparer.Ordinal).ToList();
        return inOrder.Count == 1
            ? Of(inOrder[0])
            : new Subject
            {
                Id = string.Join(Side.Alternative, inOrder.Select(agreement => agreement.Id)),
                Label = $"{inOrder[0].Title} and {Sentence.Count(inOrder.Count - 1, "other")}",
                Kind = SubjectKind.Several,
                Agreements = inOrder.Select(Name).ToListOf(),
            };
    }

    /// <summary>All agreements between the sides; of one side, all that it takes part in. Null where there is none.</summary>
    public static Subject? Of(Catalogue catalogue, IReadOnlyList<Side> sides)
    {
        var between = catalogue.Between(sides);
        return between.Length == 0
            ? null
            : new Subject
            {
                Id = string.Join(Joiner, sides.Select(side => side.Id).Order(StringComparer.Ordinal)),
                Label = Label(catalogue, sides, catalogue.Agreements[between[0]]),
                Kind = SubjectKind.Pair,
                Agreements = between.Select(catalogue.Agreements.NameOf).ToListOf(),
            };
    }

    /// <summary>The subject as it stood at the end of a day.</summary>
    public static Subject On(this Subject subject, DateOnly day)
    {
        var iso = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return subject with { Id = $"{subject.Id}{AtMark}{iso}", Label = $"{subject.Label} on {Say(day)}", At = day };
    }

    /// <summary>"5 July 2024".</summary>
    public static string Say(DateOnly day) =>
        DateWords.Of(Edtf.Parse(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)).OrThrow("day"));

    private static AgreementName Name(AgreementCard agreement) => new(agreement.Id, agreement.Title);

    /// <summary>
    /// Sides in the order in which the agreement lists them, so that a link gives the same label as the words did.
    /// </summary>
    private static string Label(Catalogue catalogue, IReadOnlyList<Side> sides, AgreementCard first)
    {
        var listed = first.Parties.ToList();
        var names = sides
            .OrderBy(side => listed.FindIndex(side.Actors.SelectMany(catalogue.Reach).ToHashSet(StringComparer.Ordinal).Contains))
            .ThenBy(side => side.Id, StringComparer.Ordinal)
            .Select(side => Sentence.Or(side.Actors.Select(catalogue.NameOf)))
            .ToList();
        return names.Count == 1 ? $"{names[0]} (all agreements)" : string.Join('–', names);
    }
}
