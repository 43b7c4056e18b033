namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Sums that differ within a line, and lines that are the same money told differently.</summary>
internal sealed class MoneyDisputes(Ground ground)
{
    /// <summary>Amounts within 3 % after conversion, or within what qualifiers allow, agree.</summary>
    public const decimal Tolerance = 0.03m;

    private readonly MoneyRelations _relations = new(ground);
    private readonly MoneyAccount _account = new(ground);

    public IEnumerable<Dispute> Find() => Within().Concat(Across()).OfType<Dispute>();

    private IEnumerable<Dispute?> Within() =>
        from agreement in ground.AskedAgreements
        from line in agreement.Funding
        where line.Reports.Count > 1
        let sides = MoneySide.Of(agreement, line).ToList()
        select Linked(sides, Pairs.Of(sides));

    private IEnumerable<Dispute?> Across()
    {
        var linked = new MoneyLinks(ground).Pairs()
            .Where(pair => ground.Asked.Holds(pair.Left[0].Agreement.Id) || ground.Asked.Holds(pair.Right[0].Agreement.Id))
            .ToList();
        var seen = linked.Select(pair => pair.Key).ToHashSet();
        return linked
            .Select(Across)
            .Concat(new MoneyNeighbours(ground, _relations).Pairs().Where(pair => seen.Add(pair.Key)).Select(Unlinked));
    }

    /// <summary>
    /// Where some sums of two lines agree, those are the money that may be the same. That other sums are reported of either line
    /// is told with that line alone, and no dispute between the two.
    /// </summary>
    private Dispute? Across(LinePair lines)
    {
        var pairs = Pairs.Between(lines.Left, lines.Right).ToList();
        var alike = pairs.FindAll(pair =>
            pair.Left.IsTelling && pair.Right.IsTelling && pair.Left.Gap(pair.Right, ground) <= Tolerance);
        var told = alike.SelectMany(pair => new[] { pair.Left, pair.Right }).ToHashSet();
        return Linked([.. lines.Left.Concat(lines.Right).Where(told.Contains)], alike)
            ?? Linked([.. lines.Left, .. lines.Right], pairs);
    }

    private Dispute? Linked(List<MoneySide> sides, IEnumerable<(MoneySide Left, MoneySide Right)> pairs)
    {
        var judged = Judged(pairs, _relations.Linked);
        return judged.Count == 0 ? null : Settled(sides, judged, _relations.Linked);
    }

    /// <summary>
    /// Of lines that nobody linked only the reports that agree on the sum are told; another sum of the same line is another
    /// matter. Where one source lists both lines they are two sums, and the dispute is settled by that.
    /// </summary>
    private Dispute? Unlinked(LinePair pair)
    {
        var judged = Judged(Pairs.Between(pair.Left, pair.Right), _relations.Unlinked);
        if (judged.Count == 0)
        {
            return null;
        }

        var told = judged.SelectMany(found => new[] { found.Left, found.Right }).ToHashSet();
        List<MoneySide> sides = [.. pair.Left.Concat(pair.Right).Where(told.Contains)];
        var dispute = Settled(sides, judged, _relations.Unlinked);
        var right = pair.Right.SelectMany(Sources).ToHashSet(StringComparer.Ordinal);
        var both = pair.Left.SelectMany(Sources).Order(StringComparer.Ordinal).FirstOrDefault(right.Contains);
        return both is null || dispute.State == DisputeState.Settled ? dispute : dispute with
        {
            State = DisputeState.Settled,
            SettledBecause = $"{ground.Records.Sources.GetValueOrDefault(both)?.Label ?? both} lists both as separate sums.",
        };
    }

    private static IEnumerable<string> Sources(MoneySide side) => side.Report.Cite.Select(cite => cite.Source);

    private Dispute Settled(
        List<MoneySide> sides, List<JudgedMoney> judged, Func<MoneySide, MoneySide, MoneyRelation> relation) =>
        Settlement.Of(
            _account.Of(sides, judged),
            sides,
            side => side.Report,
            (left, right) => relation(left, right) != MoneyRelation.Agree,
            side => side.Key);

    private static List<JudgedMoney> Judged(
        IEnumerable<(MoneySide Left, MoneySide Right)> pairs, Func<MoneySide, MoneySide, MoneyRelation> relation) =>
    [
        .. pairs.Select(pair => new JudgedMoney(pair.Left, pair.Right, relation(pair.Left, pair.Right)))
            .Where(found => found.Relation != MoneyRelation.Agree),
    ];
}

/// <summary>Two reports of money that do not agree, and how.</summary>
internal sealed record JudgedMoney(MoneySide Left, MoneySide Right, MoneyRelation Relation);

/// <summary>Two lines that may be the same money.</summary>
internal sealed record LinePair(IReadOnlyList<MoneySide> Left, IReadOnlyList<MoneySide> Right)
{
    public (string, string) Key => string.CompareOrdinal(Left[0].Key, Right[0].Key) < 0
        ? (Left[0].Key, Right[0].Key)
        : (Right[0].Key, Left[0].Key);

    /// <summary>The same pair, whichever line was found first.</summary>
    public LinePair Ordered() => Key.Item1 == Left[0].Key ? this : new LinePair(Right, Left);
}
