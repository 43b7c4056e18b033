using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Subjects by id: an agreement's id, or the parties' ids joined by <c>+</c>.</summary>
internal static class SubjectIds
{
    private const string Form = "the id of an agreement, or the ids of its parties joined by `+`, such as `it+tn`";

    public static Subject Find(Ground ground, string id)
    {
        if (AgreementOf(ground, id) is { } agreement)
        {
            return SubjectMaker.Of(agreement);
        }

        // A query string turns an unescaped plus into a blank.
        var parties = id.Split(['+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return parties.Count > 0 && parties
            .TrueForAll(ground.Records.Actors.ContainsKey) && SubjectMaker
            .Of(ground, parties) is { } pair
            ? pair
            : throw new BadParameterError("subject", id, Form, Near(ground, id));
    }

    private static Agreement? AgreementOf(Ground ground, string id) =>
        ground.Records.Agreements.GetValueOrDefault(id)
        ?? ground.Records.Agreements.Values.FirstOrDefault(agreement => agreement.FormerIds.Contains(id));

    private static ListOf<string> Near(Ground ground, string id) =>
        Nearest.To(id, ground.Records.Agreements.Keys.Concat(ground.Records.Agreements.Values.Select(PairOf))).ToListOf();

    private static string PairOf(Agreement agreement) =>
        string.Join('+', agreement.Parties.Select(party => party.Actor).Order(StringComparer.Ordinal));
}
