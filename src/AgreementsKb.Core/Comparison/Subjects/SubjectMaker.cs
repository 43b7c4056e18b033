using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Makes subjects of agreements and of parties. The same parties give the same subject in whatever order they were named.
/// </summary>
internal static class SubjectMaker
{
    public static Subject Of(Agreement agreement) => new()
    {
        Id = agreement.Id,
        Label = agreement.Title,
        Kind = SubjectKind.Agreement,
        Agreements = [new AgreementName(agreement.Id, agreement.Title)],
    };

    /// <summary>All agreements between the parties; of one party, all that it takes part in. Null where there is none.</summary>
    public static Subject? Of(Ground ground, IReadOnlyList<string> parties)
    {
        var agreements = Between(ground, parties);
        return agreements.Count == 0
            ? null
            : new Subject
            {
                Id = string.Join('+', parties.Order(StringComparer.Ordinal)),
                Label = Label(ground, parties, agreements[0]),
                Kind = SubjectKind.Pair,
                Agreements = agreements.Select(agreement => new AgreementName(agreement.Id, agreement.Title)).ToListOf(),
            };
    }

    /// <summary>The agreements in which all of the parties take part; those with the fewest other parties first.</summary>
    public static IReadOnlyList<Agreement> Between(Ground ground, IReadOnlyList<string> parties)
    {
        if (parties.Count == 0)
        {
            return [];
        }

        var reaches = parties.Select(party => ground.Reach(party).ToHashSet(StringComparer.Ordinal)).ToList();
        return
        [
            .. reaches[0]
                .SelectMany(ground.AgreementsOf)
                .DistinctBy(agreement => agreement.Id)
                .Where(agreement => reaches.TrueForAll(reach => agreement.Parties.Any(party => reach.Contains(party.Actor))))
                .OrderBy(agreement => agreement.Parties.Count)
                .ThenBy(agreement => agreement.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Parties in the order in which the agreement lists them, so that a link gives the same label as the words did.
    /// </summary>
    private static string Label(Ground ground, IReadOnlyList<string> parties, Agreement first)
    {
        var listed = first.Parties.Select(party => party.Actor).ToList();
        var names = parties
            .OrderBy(party => listed.FindIndex(actor => ground.Reach(party).Contains(actor, StringComparer.Ordinal)))
            .ThenBy(party => party, StringComparer.Ordinal)
            .Select(ground.Records.NameOf)
            .ToList();
        return names.Count == 1 ? $"{names[0]}: all agreements" : string.Join('–', names);
    }
}
