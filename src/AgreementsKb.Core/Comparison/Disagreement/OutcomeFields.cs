using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Compares reported numbers about the world field by field, and builds disputes of them.</summary>
internal sealed class OutcomeFields(Ground ground)
{
    private const string Everybody = "all, or not said";

    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);
    private readonly Asserters _asserters = new(ground.Records);

    public ListOf<FieldComparison> Of(IReadOnlyList<OutcomeSide> sides) =>
    [
        Values(sides),
        _fields.Terms("metric", Schemes.Metric, sides.Select(side => side.Metric)),
        _fields.Actors("geography", sides.Select(side => side.Geography)),
        Populations(sides),
        Periods(sides),
        _fields.Terms("basis", Schemes.ClaimBasis, sides.Select(side => side.Report.Basis)),
        _asserters.Field([.. sides.Select(side => side.Report)]),
    ];

    public Dispute Dispute(string id, DisputeKind kind, string title, string text, IReadOnlyList<OutcomeSide> sides) =>
        Settlement.Of(
            new Dispute
            {
                Id = id,
                Kind = kind,
                State = DisputeState.Open,
                Reach = sides.DistinctBy(side => side.Outcome.Id).Skip(1).Any() ? DisputeReach.Across : DisputeReach.WithinItem,
                WouldSettle = WouldSettle(kind, sides),
                Title = title,
                Text = text,
                Agreements = sides
                    .SelectMany(side => side.Outcome.Agreements.Concat(side.Outcome.Attribution.Select(link => link.Agreement)))
                    .Distinct(StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .ToListOf(),
                Reports = sides.Select(side => side.ToReport(_details, _asserters)).ToListOf(),
                Fields = Of(sides),
            },
            sides,
            side => side.Report,
            (left, right) => OutcomeRelations.Of(left, right) != OutcomeRelation.Agree,
            side => side.Outcome.Id);

    /// <summary>Why the numbers do not measure the same thing; empty where they do.</summary>
    public IReadOnlyList<string> Reasons(IReadOnlyList<OutcomeSide> sides)
    {
        string? Several(Func<OutcomeSide, string> part, Func<string, string> say)
        {
            var parts = sides.Select(part).Distinct(StringComparer.Ordinal).ToList();
            return parts.Count > 1 ? say(string.Join("; ", parts)) : null;
        }

        return
        [
            .. new[]
            {
                Several(side => OutcomeFormWords.Of(side.Form), forms => $"they are different kinds of number ({forms})"),
                Several(
                    side => ground.Records.Label(Schemes.Metric, side.Metric),
                    metrics => $"they measure different things ({metrics})"),
                Several(side => ground.Records.NameOf(side.Geography), places => $"they are for different places ({places})"),
                Several(side => side.Population ?? Everybody, people => $"what is counted differs ({people})"),
                Times(sides),
            }.OfType<string>(),
        ];
    }

    private static string? Times(IReadOnlyList<OutcomeSide> sides)
    {
        var differ = Pairs.Of(sides)
            .Any(pair => pair is { Left.Period: { } one, Right.Period: { } other } && !Period.Same(one, other));
        var words = string.Join("; ", sides
            .Select(side => side.Period is null && side.Report.PeriodNote is { } note ? note.TrimEnd('.') : side.PeriodWords)
            .Distinct(StringComparer.Ordinal));
        return differ ? $"they are for different periods {Sentence.InBrackets(words)}"
            : Pairs.Of(sides).All(pair => OutcomeRelations.SameTime(pair.Left, pair.Right)) ? null
            : $"they do not all say for which period {Sentence.InBrackets(words)}";
    }

    private string WouldSettle(DisputeKind kind, IReadOnlyList<OutcomeSide> sides)
    {
        var body = Sentence.Or(sides.Select(side => _asserters.Of(side.Report)).Distinct(StringComparer.Ordinal));
        var metrics = Sentence.Or(sides
            .Select(side => Sentence.Lower(ground.Records.Label(Schemes.Metric, side.Metric)))
            .Distinct(StringComparer.Ordinal));
        var places = Sentence.And(sides.Select(side => ground.Records.NameOf(side.Geography)).Distinct(StringComparer.Ordinal));
        return kind switch
        {
            DisputeKind.DifferentPeriod =>
                $"The dates that the {EqualNumbers.Repeated(sides)} covers, from whoever counted ({body}).",
            DisputeKind.DifferentScope => $"Figures for one thing, counted alike, for the same days ({metrics}, {places}).",
            _ => $"The published count of {metrics}, {places}, {sides[0].PeriodWords}, from the body that keeps it.",
        };
    }

    private static FieldComparison Values(IReadOnlyList<OutcomeSide> sides)
    {
        var stated = sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal).ToList();
        var agree = Pairs.Of(sides)
            .All(pair => pair.Left.Form == pair.Right.Form && Rounded.Agree(pair.Left.Value, pair.Right.Value));
        return new FieldComparison(
            "value",
            stated.Count == 1 ? FieldVerdict.Equal : agree ? FieldVerdict.Compatible : FieldVerdict.Different,
            string.Join("; ", stated));
    }

    /// <summary>Nobody named means everybody; a source may only be silent on it, so that it is no plain difference.</summary>
    private static FieldComparison Populations(IReadOnlyList<OutcomeSide> sides)
    {
        var compared = FieldComparer.Words("population", sides.Select(side => side.Population));
        var some = sides.Select(side => side.Population).Distinct(StringComparer.Ordinal).ToList();
        return some.Count > 1 && some.Contains(null)
            ? compared with { Text = string.Join("; ", some.Select(people => people ?? Everybody)) }
            : compared;
    }

    /// <summary>Different where two sources give times that are not the same, also where one contains the other.</summary>
    private static FieldComparison Periods(IReadOnlyList<OutcomeSide> sides) => FieldComparer.Compare(
        "period",
        sides.Select(side => side.Period),
        DateWords.Of,
        (left, right) => left.Equals(right) ? FieldVerdict.Equal
            : Period.Same(left, right) ? FieldVerdict.Compatible
            : FieldVerdict.Different) with
    {
        Text = string.Join("; ", sides.Select(side => side.PeriodWords).Distinct(StringComparer.Ordinal)),
    };
}
