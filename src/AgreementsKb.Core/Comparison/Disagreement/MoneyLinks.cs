using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Pairs of lines that an editor has marked as possibly the same money.</summary>
internal sealed class MoneyLinks(Ground ground)
{
    public IEnumerable<LinePair> Pairs()
    {
        var pairs =
            from agreement in ground.Records.Agreements.Values.OrderBy(agreement => agreement.Id, StringComparer.Ordinal)
            from line in agreement.Funding
            from same in line.PossiblySameAs
            let other = ground.Records.Agreements.GetValueOrDefault(same.Agreement ?? agreement.Id)
            let otherLine = other?.Funding.FirstOrDefault(candidate => candidate.Item == same.Item)
            where otherLine is not null && otherLine != line
            select Pair(agreement, line, other, otherLine);
        return pairs.OfType<LinePair>().DistinctBy(pair => pair.Key);
    }

    private static LinePair? Pair(Agreement agreement, FundingLine line, Agreement other, FundingLine otherLine)
    {
        var (left, right) = (MoneySide.Of(agreement, line).ToList(), MoneySide.Of(other, otherLine).ToList());
        return left.Count > 0 && right.Count > 0 ? new LinePair(left, right).Ordered() : null;
    }
}
