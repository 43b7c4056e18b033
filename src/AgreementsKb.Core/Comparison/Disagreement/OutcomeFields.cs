using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Compares reported numbers about the world field by field, and builds disputes of them.</summary>
internal sealed class OutcomeFields(Ground ground)
{
    private readonly FieldComparer _fields = new(ground.Records);
    private readonly ReportDetails _details = new(ground.Records);

    public ListOf<FieldComparison> Of(IReadOnlyList<OutcomeSide> sides) =>
    [
        Values(sides),
        _fields.Terms("metric", Schemes.Metric, sides.Select(side => side.Metric)),
        _fields.Actors("geography", sides.Select(side => side.Geography)),
        FieldComparer.Words("population", sides.Select(side => side.Population)),
        Periods(sides),
        _fields.Terms("basis", Schemes.ClaimBasis, sides.Select(side => side.Report.Basis)),
        _fields.Actors("speaker", sides.Select(side => side.Report.AssertedBy)),
    ];

    public Dispute Dispute(string id, DisputeKind kind, string title, string text, IReadOnlyList<OutcomeSide> sides) =>
        Settlement.Of(sides.Select(side => (Report)side.Report), new Dispute
        {
            Id = id,
            Kind = kind,
            State = DisputeState.Open,
            Reach = sides.DistinctBy(side => side.Outcome.Id).Skip(1).Any() ? DisputeReach.Across : DisputeReach.WithinItem,
            WouldSettle = Settling.Of(kind),
            Title = title,
            Text = text,
            Agreements = sides
                .SelectMany(side => side.Outcome.Agreements.Concat(side.Outcome.Attribution.Select(link => link.Agreement)))
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal)
                .ToListOf(),
            Reports = sides.Select(side => side.ToReport(_details)).ToListOf(),
            Fields = Of(sides),
        });

    /// <summary>Why the numbers do not measure the same thing; empty where they do.</summary>
    public IReadOnlyList<string> Reasons(IReadOnlyList<OutcomeSide> sides)
    {
        var fields = Of(sides).Where(field => field.Field is "metric" or "geography" or "population" or "period");
        return
        [
            .. fields.Where(field => Differs(field, sides)).Select(field => field.Field switch
            {
                "metric" => $"they measure different things ({field.Text})",
                "geography" => $"they are for different places ({field.Text})",
                "population" => $"they count different people ({field.Text})",
                _ => $"they are for different periods ({field.Text})",
            }),
        ];
    }

    private static bool Differs(FieldComparison field, IReadOnlyList<OutcomeSide> sides) => field.Field == "period"
        ? sides.Any(left => sides.Any(right => left.Period is { } one && right.Period is { } other && !Period.Same(one, other)))
        : field.Verdict == FieldVerdict.Different;

    private static FieldComparison Values(IReadOnlyList<OutcomeSide> sides)
    {
        var stated = sides.Select(side => QuantityWords.Of(side.Value)).Distinct(StringComparer.Ordinal).ToList();
        var agree = sides.All(left => sides.All(right => Counts.SameForm(left.Value, right.Value)
            && Counts.Agree(left.Value, right.Value)));
        return new FieldComparison(
            "value",
            stated.Count == 1 ? FieldVerdict.Equal : agree ? FieldVerdict.Compatible : FieldVerdict.Different,
            string.Join("; ", stated));
    }

    private static FieldComparison Periods(IReadOnlyList<OutcomeSide> sides)
    {
        var compared = FieldComparer.Periods("period", sides.Select(side => side.Report.Period));
        var words = sides.Select(side => side.PeriodWords).Distinct(StringComparer.Ordinal);
        return compared with { Text = string.Join("; ", words) };
    }
}
