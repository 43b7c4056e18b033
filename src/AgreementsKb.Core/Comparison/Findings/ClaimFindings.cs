using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Sets a claimed share beside what it implies and what is recorded.</summary>
internal static class ClaimFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) =>
        from column in columns
        from agreement in column.Agreements
        where agreement.Caps.Count > 0
        let claims = new ClaimFigures(column.Ground)
        from claim in claims.Of(agreement)
        from figure in claims.Figures(claim)
        select figure.Kind == ClaimFigures.ImpliedArrivals ? Implied(column, claim, figure) : Check(column, claim, figure);

    private static Found? Implied(Column column, ShareClaim claim, DerivedFigure figure)
    {
        var recorded = Arrivals.At(column.Ground, claim.Agreement).Where(IsAYearOrMost).ToList();
        var beside = recorded.Count == 0
            ? "No arrivals are recorded to set beside it."
            : $"Recorded arrivals: {Sentence.And(recorded.Select(Say))}.";
        return Found.Of(
            "caps",
            ClaimFigures.ImpliedArrivals,
            $"{Who(column, claim)} says {QuantityWords.Of(claim.Number.Value)} ({Sentence.Lower(claim.Number.What)}); with a cap of "
            + $"{NumberWords.Of(YearlyCap.Of(claim.Agreement)!.People)} a year this implies {NumberWords.Of(figure.Value!.Value)} arrivals a year. {beside}",
            figure.Inputs.SelectMany(input => input.Citations).Concat(recorded.SelectMany(arrivals => arrivals.Report.Cite)),
            figure.Formula);
    }

    private static Found? Check(Column column, ShareClaim claim, DerivedFigure figure) => Found.Of(
        "caps",
        "claimsAgree",
        $"{Who(column, claim)}: {figure.Text}. {figure.Note}",
        figure.Inputs.SelectMany(input => input.Citations),
        figure.Formula);

    private static bool IsAYearOrMost(Arrivals arrivals) =>
        arrivals.Period is { From: { } from, To: { } to } && to.DayNumber - from.DayNumber is > 300 and < 367;

    private static string Say(Arrivals arrivals) =>
        $"{QuantityWords.Of(arrivals.Report.Value!)} ({DateWords.Of(arrivals.Period)})";

    private static string Who(Column column, ShareClaim claim) => Speaker.Of(column.Records, claim.Statement);
}
