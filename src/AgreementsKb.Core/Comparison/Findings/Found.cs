using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>A finding with the row it stands under.</summary>
internal sealed record Found(string Dimension, Finding Finding)
{
    /// <summary>Null where there is nothing to rest it on: no finding without inputs.</summary>
    /// <param name="kind">One of <see cref="FindingRules"/>.</param>
    public static Found? Of(string dimension, string kind, string text, IEnumerable<Citation> inputs, string? formula = null)
    {
        var cited = inputs.Distinct().ToListOf();
        return cited.Count == 0
            ? null
            : new Found(dimension, new Finding
            {
                Kind = kind,
                Text = text,
                Rule = FindingRules.All[kind],
                Inputs = cited,
                Formula = formula,
            });
    }
}

/// <summary>Every rule, in the order of the rows they speak about. None says that anything caused anything.</summary>
internal static class AllFindings
{
    private static readonly Func<IReadOnlyList<Column>, IReadOnlyList<Dimension>, IEnumerable<Found?>>[] Rules =
    [
        StatusFindings.Of,
        (columns, _) => LinkFindings.Of(columns),
        (columns, _) => MoneyFindings.Of(columns),
        TotalFindings.Of,
        TermFindings.Of,
        (columns, _) => CapFindings.Of(columns),
        YearlyCapFindings.Of,
        (columns, _) => ClaimFindings.Of(columns),
        (columns, _) => OutcomeFindings.Of(columns),
        (columns, _) => VoiceFindings.Of(columns),
        (columns, _) => DisputeFindings.Of(columns),
    ];

    public static IReadOnlyList<Found> Of(IReadOnlyList<Column> columns, IReadOnlyList<Dimension> rows) =>
    [
        .. AtOnce.Select(Rules, rule => rule(columns, rows).OfType<Found>().ToList())
            .SelectMany(found => found)
            .GroupBy(found => (found.Dimension, found.Finding.Kind, found.Finding.Text))
            .Select(AsOne),
    ];

    /// <summary>What several disputes or columns say in the same words is said once, resting on all of them.</summary>
    private static Found AsOne(IEnumerable<Found> same)
    {
        var all = same.ToList();
        var inputs = all.SelectMany(found => found.Finding.Inputs).Distinct().ToListOf();
        return all[0] with { Finding = all[0].Finding with { Inputs = inputs } };
    }
}
