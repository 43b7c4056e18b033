using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Decides whether reports of what may be one sum can all be exact, and says how they differ.</summary>
internal sealed class MoneyJudge(Ground ground)
{
    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);

    /// <summary>Null where the reports agree, or where nothing says that they are of the same money.</summary>
    /// <param name="linked">They are reports of one line, or an editor has linked the lines.</param>
    public Dispute? Judge(IReadOnlyList<MoneySide> sides, bool linked)
    {
        if (sides.Count < 2)
        {
            return null;
        }

        var gaps = Gaps(sides);
        var fields = Fields(sides, gaps);
        return Rule(sides, fields, gaps, linked) is { } ruling ? Dispute(sides, fields, ruling, gaps) : null;
    }

    /// <summary>How far each two sums lie apart; none where they cannot be set against each other.</summary>
    private List<decimal> Gaps(IReadOnlyList<MoneySide> sides) =>
    [
        .. sides.SelectMany((left, index) => sides.Skip(index + 1).Select(right => left.Gap(right, ground))).OfType<decimal>(),
    ];

    private static Ruling? Rule(
        IReadOnlyList<MoneySide> sides,
        ListOf<FieldComparison> fields,
        List<decimal> gaps,
        bool linked)
    {
        bool Differs(string field) => fields.Any(compared => compared.Field == field
            && compared.Verdict == FieldVerdict.Different);
        var story = Differs("payer") || Differs("payee") || Differs("purpose");
        if (gaps.Count == 0)
        {
            // Words without a number say nothing that another report could contradict.
            return linked && story && sides.Count(side => side.Sum is not null) > 1 ? new Ruling(DisputeKind.DifferentScope) : null;
        }

        if (gaps.Exists(gap => gap > MoneyDisputes.Tolerance))
        {
            return linked ? new Ruling(DisputeKind.Contradiction) : null;
        }

        // Without a link, like sums with another payer and another purpose are only like sums.
        var coincidence = !linked && (Differs("period") || (Differs("payer") && Differs("purpose")));
        return coincidence ? null
            : story ? new Ruling(DisputeKind.Contradiction, SameMoney: true)
            : Differs("period") ? new Ruling(DisputeKind.DifferentPeriod)
            : null;
    }

    private ListOf<FieldComparison> Fields(IReadOnlyList<MoneySide> sides, List<decimal> gaps) =>
    [
        Amount(sides, gaps),
        _fields.Actors("payer", sides.Select(side => side.Report.Payer)),
        _fields.Actors("payee", sides.Select(side => side.Report.Payee)),
        _fields.Sets("purpose", Schemes.Instrument, sides.Select(side => side.Report.Purposes)),
        _fields.Terms("basis", Schemes.MoneyBasis, sides.Select(side => side.Report.Basis)),
        FieldComparer.Periods("period", sides.Select(side => side.Report.Period)),
        _fields.Actors("speaker", sides.Select(side => side.Report.AssertedBy)),
    ];

    private static FieldComparison Amount(IReadOnlyList<MoneySide> sides, List<decimal> gaps)
    {
        var stated = sides.Select(side => MoneyWords.Of(side.Report.Amount)).Distinct(StringComparer.Ordinal).ToList();
        var text = string.Join("; ", stated);
        if (stated.Count == 1)
        {
            return new FieldComparison("amount", FieldVerdict.Equal, text);
        }

        return gaps.Count == 0
            ? new FieldComparison("amount", FieldVerdict.Compatible, $"{text}; no cited rate to compare them")
            : new FieldComparison(
                "amount",
                gaps.Max() <= MoneyDisputes.Tolerance ? FieldVerdict.Compatible : FieldVerdict.Different,
                $"{text}; {Apart(gaps.Max())} after conversion at cited rates");
    }

    private static string Apart(decimal gap) => gap switch
    {
        0 => "within what the sources' wording allows",
        <= MoneyDisputes.Tolerance => $"within {NumberWords.Percent(Math.Max(0.01m, Math.Ceiling(gap * 100) / 100))} of each other",
        _ => $"{NumberWords.Percent(gap, 0)} apart",
    };

    private Dispute Dispute(IReadOnlyList<MoneySide> sides, ListOf<FieldComparison> fields, Ruling ruling, List<decimal> gaps)
    {
        var payee = sides.Select(side => side.Report.Payee).OfType<string>().FirstOrDefault();
        var differing = fields
            .Where(field => field.Verdict == FieldVerdict.Different && field.Field is not ("amount" or "speaker"))
            .ToList();
        return Settlement.Of(sides.Select(side => (Report)side.Report), new Dispute
        {
            Id = string.Join("--", sides.Select(side => side.Key).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)),
            Kind = ruling.Kind,
            SameMoney = ruling.SameMoney,
            Reach = MoneySide.Reach(sides),
            State = DisputeState.Open,
            WouldSettle = Settling.Of(ruling.Kind),
            Title = Title(sides, ruling, differing, payee),
            Text = Text(ruling, fields[0], differing, gaps),
            Agreements = sides.Select(side => side.Agreement.Id).Distinct(StringComparer.Ordinal).ToListOf(),
            Reports = sides.Select(side => side.ToReport(_details)).ToListOf(),
            Fields = fields,
        });
    }

    private string Title(IReadOnlyList<MoneySide> sides, Ruling ruling, List<FieldComparison> differing, string? payee)
    {
        var sums = Sentence.Or(sides.Select(side => MoneyWords.Of(side.Report.Amount)).Distinct(StringComparer.Ordinal));
        var to = payee is null ? "" : $" to {ground.Records.NameOf(payee)}";
        var question = (ruling, differing.FirstOrDefault()?.Field) switch
        {
            ({ Kind: DisputeKind.Contradiction, SameMoney: false }, _) => "how much was it?",
            ({ Kind: DisputeKind.DifferentPeriod }, _) => "for which period?",
            (_, "payer") => "who paid?",
            (_, "payee") => "who received it?",
            _ => "what was it for?",
        };
        return $"{sums}{to}: {question}";
    }

    private static string Text(Ruling ruling, FieldComparison amount, List<FieldComparison> differing, List<decimal> gaps)
    {
        var lead = ruling switch
        {
            { Kind: DisputeKind.Contradiction, SameMoney: false } => $"The reports give different amounts for what may be the same money ({amount.Text}).",
            { Kind: DisputeKind.DifferentScope } => $"The amounts cannot be set against each other ({amount.Text}).",
            _ when gaps.TrueForAll(gap => gap == 0) => $"The amounts agree ({amount.Text}).",
            _ => $"The amounts are the same money to within the tolerance of 3% ({amount.Text}).",
        };
        return string.Join(' ', differing.Select(Differ).Prepend(lead));
    }

    private static string Differ(FieldComparison field)
    {
        var on = field.Field switch
        {
            "payer" => "who paid",
            "payee" => "who received it",
            "purpose" => "what it was for",
            var other => $"the {other}",
        };
        return $"They differ on {on}: {field.Text}.";
    }

    /// <summary>What the reports were found to be to each other.</summary>
    private sealed record Ruling(DisputeKind Kind, bool SameMoney = false);
}
