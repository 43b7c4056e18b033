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

    private static Found? Implied(Column column, ShareClaim claim, DerivedFigure figure) => Found.Of(
        "caps",
        ClaimFigures.ImpliedArrivals,
        $"{Who(column, claim)} says {QuantityWords.Of(claim.Number.Value)} ({Sentence.Lower(claim.Number.What)}); beside a cap of "
        + $"{NumberWords.Of(YearlyCap.Of(claim.Agreement)!.People)} a year this {figure.Text}. {figure.Note}",
        figure.Inputs.SelectMany(input => input.Citations),
        figure.Formula);

    private static Found? Check(Column column, ShareClaim claim, DerivedFigure figure) => Found.Of(
        "caps",
        "claimsAgree",
        $"{Who(column, claim)}: {figure.Text}. {figure.Note}",
        figure.Inputs.SelectMany(input => input.Citations),
        figure.Formula);

    private static string Who(Column column, ShareClaim claim) => Speaker.Of(column.Records, claim.Statement);
}
