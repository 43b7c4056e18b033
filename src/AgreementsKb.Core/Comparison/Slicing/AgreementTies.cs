using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>What is kept in memory of an agreement: its card, and what may tie its money to that of others.</summary>
/// <param name="Related">Agreements that it names as related in any way.</param>
/// <param name="SameFunding">Those among them that are named as possibly the same funding.</param>
/// <param name="Linked">Other agreements whose lines its own lines name, as the whole, the earlier or the same money.</param>
/// <param name="HasCaps">Whether a limit on people is reported.</param>
/// <param name="Roles">Of its parties, in their order.</param>
internal sealed record AgreementTies(
    AgreementCard Card, ListOf<string> Roles, ListOf<string> Related, ListOf<string> SameFunding, ListOf<string> Linked, MoneyMention[] Money,
    bool HasCaps)
{
    public string Id => Card.Id;

    public static AgreementTies Of(Agreement agreement, Pool pool) => Of(
        AgreementCard.Of(agreement),
        [.. agreement.Parties.Select(party => party.Role)],
        [.. agreement.Related.Select(related => (related.Agreement, related.How))],
        agreement.Funding,
        agreement.Caps.Count > 0,
        pool);

    /// <param name="related">Ids of other agreements, each with the relation.</param>
    public static AgreementTies Of(
        AgreementCard card, IEnumerable<string> roles, IReadOnlyList<(string Agreement, string How)> related,
        IReadOnlyList<FundingLine> funding, bool hasCaps, Pool pool) => new(
        card with { Names = pool.Share(card.Names), FormerIds = pool.Share(card.FormerIds), Parties = pool.Share(card.Parties) },
        pool.Share(roles),
        pool.Share(related.Select(link => link.Agreement).Distinct(StringComparer.Ordinal)),
        pool.Share(related.Where(link => link.How == Words.PossiblySameFunding).Select(link => link.Agreement)),
        pool.Share(funding
            .SelectMany(line => line.PossiblySameAs.Append(line.PartOf).Append(line.ReannouncementOf))
            .Select(named => named?.Agreement)
            .OfType<string>()
            .Where(other => other != card.Id)
            .Distinct(StringComparer.Ordinal)),
        [.. funding.SelectMany(line => MoneyMention.Of(card.Id, line, pool))],
        hasCaps);
}
