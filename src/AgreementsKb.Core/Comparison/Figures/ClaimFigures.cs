using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>A share of people that a speaker gave for an agreement.</summary>
internal sealed record ShareClaim(Agreement Agreement, Statement Statement, StatedNumber Number);

/// <summary>
/// What claims about shares imply: "one in 17" beside a cap of 2,600 a year implies 44,200 arrivals a year; and whether
/// "one in 17" and "94 %" are the same claim.
/// </summary>
internal sealed class ClaimFigures(Ground ground)
{
    public const string ImpliedArrivals = "impliedArrivals";
    public const string Complement = "complement";

    public IEnumerable<ShareClaim> Of(Agreement agreement) =>
        from statement in ground.StatementsAbout(agreement.Id)
        from number in statement.Claims
        where number.Value.OneIn is not null || number.Value.Share is not null
        where number.Agreement is null ? statement.About.Count == 1 : number.Agreement == agreement.Id
        select new ShareClaim(agreement, statement, number);

    public static ListOf<DerivedFigure> Figures(ShareClaim claim) =>
        new[] { Implied(claim), Check(claim) }.OfType<DerivedFigure>().ToListOf();

    /// <summary>
    /// The arrivals a year of which the yearly cap would be the claimed share; null where there is no such cap.
    /// </summary>
    public static DerivedFigure? Implied(ShareClaim claim)
    {
        if (claim.Number is not { Value.OneIn: { } n, Metric: null or Words.ShareReturned }
            || YearlyCap.Of(claim.Agreement) is not { } cap)
        {
            return null;
        }

        var implied = cap.People * n;
        return new DerivedFigure
        {
            Kind = ImpliedArrivals,
            Text = $"implies {NumberWords.Of(implied)} arrivals a year, if as many are returned as the cap allows",
            Value = implied,
            Unit = CapFigures.PeopleAYear,
            Formula = $"{NumberWords.Of(cap.People)} × {NumberWords.Of(n)} = {NumberWords.Of(implied)}",
            Inputs =
            [
                new FigureInput(QuantityWords.Of(cap.Report.Limit, cap.Report.Per), cap.Report.Cite),
                new FigureInput($"{QuantityWords.Of(claim.Number.Value)}: {claim.Number.What}", claim.Statement.Cite),
            ],
        };
    }

    /// <summary>A share that is what "one in N" of the same statement leaves over.</summary>
    private static DerivedFigure? Check(ShareClaim claim)
    {
        if (claim.Number.Value.Share is not { } share
            || claim.Statement.Claims.FirstOrDefault(other => other.Value.OneIn is not null) is not { Value.OneIn: { } n })
        {
            return null;
        }

        var (left, rest) = share < 0.5m ? (1m, 1 / n) : (n - 1, 1 - (1 / n));
        var agrees = Math.Abs(rest - share) <= Counts.PointTolerance;
        return new DerivedFigure
        {
            Kind = Complement,
            Text = $"{NumberWords.Of(left)} in {NumberWords.Of(n)} is {NumberWords.Percent(rest, 1)}",
            Value = decimal.Round(rest, 4),
            Unit = "share",
            Formula = $"{NumberWords.Of(left)} ÷ {NumberWords.Of(n)} = {NumberWords.Percent(rest, 1)}",
            Inputs = [new FigureInput($"1 in {NumberWords.Of(n)}", claim.Statement.Cite)],
            Note = $"{(agrees ? "Agrees with" : "Differs from")} the speaker's own {NumberWords.Percent(share)}.",
        };
    }
}
