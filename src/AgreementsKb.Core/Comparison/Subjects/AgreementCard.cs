using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>
/// What finding an agreement from words needs to know of it; small, so that the cards of a hundred thousand agreements fit
/// in memory where their records would not.
/// </summary>
/// <param name="Parties">Ids of the actors, in the order in which the agreement lists them.</param>
public sealed record AgreementCard(
    string Id, string Title, ListOf<string> Names, ListOf<string> FormerIds, ListOf<string> Parties)
{
    public static AgreementCard Of(Agreement agreement) => new(
        agreement.Id,
        agreement.Title,
        agreement.Names,
        agreement.FormerIds,
        agreement.Parties.Select(party => party.Actor).ToListOf());
}
