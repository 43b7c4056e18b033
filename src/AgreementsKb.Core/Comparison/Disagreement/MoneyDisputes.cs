namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Sums that differ within a line, and lines that are the same money told differently.</summary>
internal sealed class MoneyDisputes(Ground ground)
{
    /// <summary>Amounts within 3 % after conversion, or within what qualifiers allow, agree.</summary>
    public const decimal Tolerance = 0.03m;

    private readonly MoneyJudge _judge = new(ground);

    public IEnumerable<Dispute> Find() => Within().Concat(Across());

    private IEnumerable<Dispute> Within() =>
        from agreement in ground.Records.Agreements.Values
        from line in agreement.Funding
        where line.Reports.Count > 1
        let dispute = _judge.Judge([.. MoneySide.Of(agreement, line)], linked: true)
        where dispute is not null
        select dispute;

    private IEnumerable<Dispute> Across()
    {
        var linked = new MoneyLinks(ground).Pairs().ToList();
        var seen = linked.Select(pair => pair.Key).ToHashSet();
        var paid = new MoneyNeighbours(ground).Pairs().Where(pair => seen.Add(pair.Key));
        return linked.Select(pair => (pair, linked: true))
            .Concat(paid.Select(pair => (pair, linked: false)))
            .Select(found => _judge.Judge([.. found.pair.Left, .. found.pair.Right], found.linked))
            .OfType<Dispute>();
    }
}

/// <summary>Two lines that may be the same money.</summary>
internal sealed record LinePair(IReadOnlyList<MoneySide> Left, IReadOnlyList<MoneySide> Right)
{
    public (string, string) Key => string.CompareOrdinal(Left[0].Key, Right[0].Key) < 0
        ? (Left[0].Key, Right[0].Key)
        : (Right[0].Key, Left[0].Key);

    /// <summary>The same pair, whichever line was found first.</summary>
    public LinePair Ordered() => Key.Item1 == Left[0].Key ? this : new LinePair(Right, Left);
}
