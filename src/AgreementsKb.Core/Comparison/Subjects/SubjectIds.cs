using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>Subjects by id: an agreement's id, or the parties' ids joined by <c>+</c>.</summary>
internal static class SubjectIds
{
    private const string Form = "the id of an agreement, or the ids of its parties joined by `+`, such as `it+tn`";

    public static Subject Find(Catalogue catalogue, string id)
    {
        if (AgreementOf(catalogue, id) is { } agreement)
        {
            return SubjectMaker.Of(agreement);
        }

        // A query string turns an unescaped plus into a blank.
        var parties = id.Split(['+', ' '], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Distinct(StringComparer.Ordinal)
            .ToList();
        return parties.Count > 0 && parties
            .TrueForAll(catalogue.Actors.ContainsKey) && SubjectMaker
            .Of(catalogue, parties) is { } pair
            ? pair
            : throw new BadParameterError("subject", id, Form, Near(catalogue, id));
    }

    private static AgreementCard? AgreementOf(Catalogue catalogue, string id) =>
        catalogue.Agreements.GetValueOrDefault(id) ?? catalogue.Formerly(id);

    private static ListOf<string> Near(Catalogue catalogue, string id) =>
        Nearest.To(id, catalogue.Agreements.Keys.Concat(catalogue.Agreements.Values.Select(PairOf))).ToListOf();

    private static string PairOf(AgreementCard agreement) =>
        string.Join('+', agreement.Parties.Order(StringComparer.Ordinal));
}
