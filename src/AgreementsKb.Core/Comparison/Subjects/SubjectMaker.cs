using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// Makes subjects of agreements and of parties. The same parties give the same subject in whatever order they were named.
/// </summary>
internal static class SubjectMaker
{
    public static Subject Of(AgreementCard agreement) => new()
    {
        Id = agreement.Id,
        Label = agreement.Title,
        Kind = SubjectKind.Agreement,
        Agreements = [new AgreementName(agreement.Id, agreement.Title)],
    };

    /// <summary>All agreements between the parties; of one party, all that it takes part in. Null where there is none.</summary>
    public static Subject? Of(Catalogue catalogue, IReadOnlyList<string> parties)
    {
        var agreements = Between(catalogue, parties);
        return agreements.Count == 0
            ? null
            : new Subject
            {
                Id = string.Join('+', parties.Order(StringComparer.Ordinal)),
                Label = Label(catalogue, parties, agreements[0]),
                Kind = SubjectKind.Pair,
                Agreements = agreements.Select(agreement => new AgreementName(agreement.Id, agreement.Title)).ToListOf(),
            };
    }

    /// <summary>The agreements in which all of the parties take part; those with the fewest other parties first.</summary>
    public static IReadOnlyList<AgreementCard> Between(Catalogue catalogue, IReadOnlyList<string> parties)
    {
        if (parties.Count == 0)
        {
            return [];
        }

        var reaches = parties.Select(party => catalogue.Reach(party).ToHashSet(StringComparer.Ordinal)).ToList();
        return
        [
            .. reaches[0]
                .SelectMany(catalogue.AgreementsOf)
                .DistinctBy(agreement => agreement.Id)
                .Where(agreement => reaches.TrueForAll(reach => agreement.Parties.Any(reach.Contains)))
                .OrderBy(agreement => agreement.Parties.Count)
                .ThenBy(agreement => agreement.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>
    /// Parties in the order in which the agreement lists them, so that a link gives the same label as the words did.
    /// </summary>
    private static string Label(Catalogue catalogue, IReadOnlyList<string> parties, AgreementCard first)
    {
        var listed = first.Parties.ToList();
        var names = parties
            .OrderBy(party => listed.FindIndex(actor => catalogue.Reach(party).Contains(actor, StringComparer.Ordinal)))
            .ThenBy(party => party, StringComparer.Ordinal)
            .Select(catalogue.NameOf)
            .ToList();
        return names.Count == 1 ? $"{names[0]}: all agreements" : string.Join('–', names);
    }
}
