using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>A share of people that a speaker gave for an agreement.</summary>
internal sealed record ShareClaim(Agreement Agreement, Statement Statement, StatedNumber Number)
{
    public FigureInput Input => new($"{QuantityWords.Of(Number.Value)}: {Number.What}", Statement.Cite);
}

/// <summary>
/// What claims about shares imply: "one in 17" beside a cap of 2,600 a year implies 44,200 arrivals a year, "94% are not
/// returned" about 43,000; and whether the two are the same claim, also where different speakers made them.
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

    public ListOf<DerivedFigure> Figures(ShareClaim claim) =>
        new[] { Implied(claim), Check(claim) }.OfType<DerivedFigure>().ToListOf();

    /// <summary>
    /// The arrivals a year of which the yearly cap would be the claimed share; null where there is no such cap, or where the
    /// claim is not about who is returned.
    /// </summary>
    private DerivedFigure? Implied(ShareClaim claim)
    {
        var others = Others(claim).Select(other => other.Number);
        if (YearlyCap.Of(claim.Agreement) is not { } cap || ReturnedShare.Of(claim.Number, others) is not { } share)
        {
            return null;
        }

        var implied = People(cap.People / share.Part);
        var recorded = Recorded(claim);
        var low = People(cap.Span.Low / share.Span.High);
        decimal? high = share.Span.Low > 0 && cap.Span.Most is { } most ? People(most / share.Span.Low) : null;
        return new DerivedFigure
        {
            Kind = ImpliedArrivals,
            Text = $"implies {NumberWords.Of(implied)} arrivals a year ({Rounding(low, high)}, as the share is rounded), "
                + "if as many are returned as the cap allows",
            Value = implied,
            Low = low,
            High = high,
            Unit = CapFigures.PeopleAYear,
            Formula = $"{NumberWords.Of(cap.People)}{share.Factor} = {NumberWords.Of(implied)}",
            Inputs = recorded is null ? [cap.Input, claim.Input] : [cap.Input, claim.Input, recorded.Input],
            Note = recorded is null ? "No arrivals of a year are recorded to set beside it." : Beside(recorded, implied),
        };
    }

    private static string Rounding(decimal low, decimal? high) =>
        high is { } most ? $"anything from {NumberWords.Of(low)} to {NumberWords.Of(most)}" : $"{NumberWords.Of(low)} or more";

    private static decimal People(decimal number) => decimal.Round(number, 0, MidpointRounding.AwayFromZero);

    /// <summary>The count of nearly a year or a year that lies nearest to when the claim was made.</summary>
    private Arrivals? Recorded(ShareClaim claim)
    {
        var on = claim.Statement.On ?? ground.Records.Sources.GetValueOrDefault(claim.Statement.Cite[0].Source)?.Published.Value;
        var recorded = Arrivals.At(ground, claim.Agreement).Where(arrivals => arrivals.Count > 0 && arrivals.IsOfNearlyAYear);
        return Arrivals.Nearest(recorded, on?.To ?? on?.From ?? DateOnly.MaxValue, 1) is [var nearest] ? nearest : null;
    }

    private static string Beside(Arrivals recorded, decimal implied)
    {
        var count = QuantityWords.Of(recorded.Number);
        var part = recorded.IsOfACalendarYear ? "" : ", which is not a whole year";
        var apart = Math.Abs(implied - recorded.Count);
        var how = apart / recorded.Count <= Counts.Tolerance
            ? $"about the same as the {NumberWords.Of(implied)} implied"
            : $"{NumberWords.Of(apart)} ({NumberWords.Percent(apart / implied, 0)}) "
                + $"{(recorded.Count < implied ? "lower" : "higher")} than the {NumberWords.Of(implied)} implied";
        return $"The arrivals recorded nearest in time, {count} in {recorded.PeriodWords}{part}, are {how}.";
    }

    /// <summary>A share that is what "one in N" leaves over, of the same statement or else of another.</summary>
    private DerivedFigure? Check(ShareClaim claim)
    {
        var oneIn = Others(claim).FirstOrDefault(other => other.Number.Value.OneIn is not null);
        if (IsOfSomethingElse(claim.Number) || claim.Number.Value.Share is not { } share || oneIn is not { Number.Value.OneIn: { } n } other)
        {
            return null;
        }

        var (left, rest) = share < 0.5m ? (1m, 1 / n) : (n - 1, 1 - (1 / n));
        var agrees = Math.Abs(rest - share) <= Counts.PointTolerance ? "Agrees with" : "Differs from";
        var same = other.Statement.Id == claim.Statement.Id;
        return new DerivedFigure
        {
            Kind = Complement,
            Text = $"{NumberWords.Of(left)} in {NumberWords.Of(n)} is {NumberWords.Percent(rest, 1)}",
            Value = decimal.Round(rest, 4),
            Unit = "share",
            Formula = $"{NumberWords.Of(left)} ÷ {NumberWords.Of(n)} = {NumberWords.Percent(rest, 1)}",
            Inputs = same
                ? [new FigureInput($"1 in {NumberWords.Of(n)}", claim.Statement.Cite)]
                : [new FigureInput($"1 in {NumberWords.Of(n)}", other.Statement.Cite), claim.Input],
            Note = same
                ? $"{agrees} the speaker's own {NumberWords.Percent(share)}."
                : $"{agrees} the {NumberWords.Percent(share)} given here; 1 in {NumberWords.Of(n)} is given by "
                    + $"{Speaker.Of(ground.Records, other.Statement)}.",
        };
    }

    /// <summary>What was returned so far is no part of what a limit allows.</summary>
    private static bool IsOfSomethingElse(StatedNumber number) =>
        number.Metric is not (null or Words.ShareReturned or Words.ShareNotReturned);

    /// <summary>The other claims about the agreement, those of the same statement first.</summary>
    private IEnumerable<ShareClaim> Others(ShareClaim claim) => Of(claim.Agreement)
        .Where(other => other.Number != claim.Number || other.Statement.Id != claim.Statement.Id)
        .OrderBy(other => other.Statement.Id != claim.Statement.Id);
}
