using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Tells a dispute about money: its kind, its fields, its words and what would settle it.</summary>
internal sealed class MoneyAccount(Ground ground)
{
    private const int MostNamed = 3;

    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);
    private readonly MoneySettling _settling = new(ground.Records);

    public Dispute Of(IReadOnlyList<MoneySide> sides, IReadOnlyList<JudgedMoney> judged)
    {
        var relation = judged.Max(found => found.Relation);
        var gaps = Gaps(judged).OfType<decimal>().ToList();
        var fields = Fields(sides, gaps);
        var differing = fields
            .Where(field => field.Verdict == FieldVerdict.Different && field.Field is not ("amount" or "asserter"))
            .ToList();
        return new Dispute
        {
            Id = string.Join("--", sides.Select(side => side.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Kind = Kind(relation),
            SameMoney = relation == MoneyRelation.Story,
            Reach = MoneySide.Reach(sides),
            State = DisputeState.Open,
            WouldSettle = _settling.Of(sides, relation, differing),
            Title = $"{Few(sides)}{To(sides)}: {Question(relation, differing)}",
            Text = string.Join(' ', differing
                .Select(field => field.Field == "basis" ? Stages(sides) : Differ(field))
                .Prepend(Lead(relation, sides, judged))),
            Agreements = sides.Select(side => side.Agreement.Id).Distinct(StringComparer.Ordinal).ToListOf(),
            Reports = sides.Select(side => side.ToReport(_details, _asserters)).ToListOf(),
            Fields = fields,
        };
    }

    /// <summary>"EUR 105 million or GBP 88 million".</summary>
    public static string Sums(IEnumerable<MoneySide> sides) =>
        Sentence.Or(sides.Select(side => MoneyWords.Of(side.Report)).Distinct(StringComparer.Ordinal));

    /// <summary>A name has room for three sums.</summary>
    private static string Few(IEnumerable<MoneySide> sides)
    {
        var sums = sides.Select(side => MoneyWords.Of(side.Report)).Distinct(StringComparer.Ordinal).ToList();
        return sums.Count <= MostNamed + 1
            ? Sentence.Or(sums)
            : $"{string.Join(", ", sums.Take(MostNamed))} or {Sentence.Number(sums.Count - MostNamed)} other sums";
    }

    private static DisputeKind Kind(MoneyRelation relation) => relation switch
    {
        MoneyRelation.Amount or MoneyRelation.Story => DisputeKind.Contradiction,
        MoneyRelation.Time => DisputeKind.DifferentPeriod,
        MoneyRelation.Scope => DisputeKind.DifferentScope,
        _ => DisputeKind.WordingOrForm,
    };

    private ListOf<FieldComparison> Fields(IReadOnlyList<MoneySide> sides, List<decimal> gaps) =>
    [
        Amount(sides, gaps),
        _fields.Actors("payer", sides.Select(side => side.Report.Payer)),
        _fields.Actors("payee", sides.Select(side => side.Report.Payee)),
        _fields.Purposes("purpose", sides.Select(side => side.Report.Purposes)),
        .. Per(sides),
        _fields.Terms("basis", Schemes.MoneyBasis, sides.Select(side => side.Report.Basis)),
        FieldComparer.Compare("period", sides.Select(side => MoneyTime.Of(side.Report)), time => time.Say(), MoneyTime.Compare),
        _asserters.Field([.. sides.Select(side => side.Report)]),
    ];

    /// <summary>Told only where a sum is no whole.</summary>
    private static IEnumerable<FieldComparison> Per(IReadOnlyList<MoneySide> sides) =>
        sides.Any(side => side.Report.Per is not null)
            ? [FieldComparer.Words("per", sides.Select(side => Whole(side.Report.Per)))]
            : [];

    private static string Whole(SumPer? per) => per is null ? "a whole" : MoneyWords.Per(per).TrimStart();

    private static FieldComparison Amount(IReadOnlyList<MoneySide> sides, List<decimal> gaps)
    {
        var stated = sides.Select(side => MoneyWords.Of(side.Report)).Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join("; ", stated);
        if (stated.Count == 1)
        {
            return new FieldComparison("amount", FieldVerdict.Equal, text);
        }

        var currencies = sides.Select(side => side.Report.Amount.Value?.Currency).OfType<string>();
        var converted = currencies.Distinct(StringComparer.Ordinal).Skip(1).Any() ? " after conversion at cited rates" : "";
        return gaps.Count == 0
            ? new FieldComparison("amount", FieldVerdict.Compatible, $"{text}; no cited rate to compare them")
            : new FieldComparison(
                "amount",
                gaps.Max() <= MoneyDisputes.Tolerance ? FieldVerdict.Compatible : FieldVerdict.Different,
                $"{text}; {Apart(gaps.Max())}{converted}");
    }

    private List<decimal?> Gaps(IEnumerable<JudgedMoney> judged) =>
        [.. judged.Select(found => found.Left.Gap(found.Right, ground))];

    private static string Apart(decimal gap) => gap switch
    {
        0 => "within what the sources' wording allows",
        <= MoneyDisputes.Tolerance => $"within {NumberWords.Percent(Math.Max(0.01m, Math.Ceiling(gap * 100) / 100))} of each other",
        _ => $"{NumberWords.Percent(gap, 0)} apart",
    };

    private string To(IReadOnlyList<MoneySide> sides)
    {
        var payees = sides.Select(side => side.Report.Payee).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        var lines = sides.DistinctBy(side => side.Key).ToList();
        return payees.Count == 1 ? $" to {ground.Records.NameOf(payees[0])}"
            : lines.Count == 1 ? $" for “{lines[0].Line.What}” ({lines[0].Agreement.Title})"
            : "";
    }

    private static string Question(MoneyRelation relation, List<FieldComparison> differing) => relation switch
    {
        MoneyRelation.Amount when differing.Exists(field => field.Field == "basis") => "how much was it, and on what basis?",
        MoneyRelation.Amount => "how much was it?",
        MoneyRelation.Time => "for which period?",
        MoneyRelation.Scope when differing.Exists(field => field.Field == "basis") => "on what basis?",
        MoneyRelation.Scope when differing.Exists(field => field.Field == "per") => "in all, or for each?",
        MoneyRelation.Scope => "not to be set against each other",
        MoneyRelation.Wording => "do the words fit?",
        _ => differing.FirstOrDefault(field => field.Field is "payer" or "payee" or "purpose")?.Field switch
        {
            "payer" => "who paid?",
            "payee" => "who received it?",
            _ => "what was it for?",
        },
    };

    /// <summary>Speaks of the reports that the weightiest verdict is about; how others differ is said behind it.</summary>
    private string Lead(MoneyRelation relation, IReadOnlyList<MoneySide> sides, IReadOnlyList<JudgedMoney> judged)
    {
        var weightiest = judged.Where(found => found.Relation == relation).ToList();
        var told = weightiest.SelectMany(found => new[] { found.Left, found.Right }).ToHashSet();
        var gaps = Gaps(relation == MoneyRelation.Amount
            ? judged.Where(found => told.Contains(found.Left) && told.Contains(found.Right))
            : weightiest);
        return Lead(relation, Amount([.. sides.Where(told.Contains)], gaps.OfType<decimal>().ToList()), gaps);
    }

    private static string Lead(MoneyRelation relation, FieldComparison amount, List<decimal?> gaps) => relation switch
    {
        MoneyRelation.Amount => $"The reports give different amounts for what may be the same money ({amount.Text}).",
        MoneyRelation.Scope when amount.Verdict != FieldVerdict.Equal => $"The amounts cannot be set against each other ({amount.Text}).",
        MoneyRelation.Wording when amount.Verdict == FieldVerdict.Different =>
            $"A size in words does not fit a sum ({amount.Text}).",
        MoneyRelation.Wording => $"The amounts agree ({amount.Text}); what the money was for is named differently.",
        _ when gaps.TrueForAll(gap => gap == 0) => $"The amounts agree ({amount.Text}).",
        _ => $"The amounts are the same money to within the tolerance of 3% ({amount.Text}).",
    };

    /// <summary>"Pledged, USD 10 million; paid, USD 5 million": what was offered and what was paid of it are stages.</summary>
    private string Stages(IReadOnlyList<MoneySide> sides)
    {
        var stages = sides
            .GroupBy(side => side.Report.Basis)
            .OrderBy(stage => stage.Key is null)
            .Select(stage => $"{Basis(stage.Key)}, {Sums(stage)}");
        return $"Sums on different bases do not contradict each other: {string.Join("; ", stages)}.";
    }

    private string Basis(string? basis) =>
        basis is null ? "basis not said" : Sentence.Lower(ground.Records.Label(Schemes.MoneyBasis, basis));

    private static string Differ(FieldComparison field)
    {
        var on = field.Field switch
        {
            "payer" => "who paid",
            "payee" => "who received it",
            "purpose" => "what it was for",
            "period" => "the time it is for",
            "per" => "whether it is a whole",
            var other => $"the {other}",
        };
        return $"They differ on {on}: {field.Text}.";
    }
}
