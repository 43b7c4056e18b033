using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>What is kept in memory of an agreement: its card, and what may tie its money to that of others.</summary>
/// <param name="SameFunding">Agreements that it names as possibly the same funding.</param>
/// <param name="Linked">Other agreements whose lines its own lines name, as the whole, the earlier or the same money.</param>
/// <param name="HasCaps">Whether a limit on people is reported.</param>
internal sealed record AgreementTies(
    AgreementCard Card, ListOf<string> SameFunding, ListOf<string> Linked, ListOf<MoneyLine> Lines, bool HasCaps)
{
    public string Id => Card.Id;

    public static AgreementTies Of(Agreement agreement, Pool pool) => Of(
        AgreementCard.Of(agreement),
        agreement.Related.Where(related => related.How == Words.PossiblySameFunding).Select(related => related.Agreement),
        agreement.Funding,
        agreement.Caps.Count > 0,
        pool);

    public static AgreementTies Of(
        AgreementCard card, IEnumerable<string> sameFunding, IReadOnlyList<FundingLine> funding, bool hasCaps, Pool pool) => new(
        card with { Names = pool.Share(card.Names), FormerIds = pool.Share(card.FormerIds), Parties = pool.Share(card.Parties) },
        pool.Share(sameFunding),
        pool.Share(funding
            .SelectMany(line => line.PossiblySameAs.Append(line.PartOf).Append(line.ReannouncementOf))
            .Select(named => named?.Agreement)
            .OfType<string>()
            .Where(other => other != card.Id)
            .Distinct(StringComparer.Ordinal)),
        funding.Select(line => MoneyLine.Of(card.Id, line, pool)).OfType<MoneyLine>().ToListOf(),
        hasCaps);
}
