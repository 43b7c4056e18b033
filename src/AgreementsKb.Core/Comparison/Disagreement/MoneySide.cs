using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>One report of a sum, with where it stands.</summary>
internal sealed record MoneySide(Agreement Agreement, FundingLine Line, FundingReport Report)
{
    public string Key => $"{Agreement.Id}.{Line.Item}";

    /// <summary>Null where the source gives no number.</summary>
    public Money? Sum => Report.Amount.Value is { Words: null } money ? money : null;

    /// <summary>A sum to know money by: "up to 900 million" agrees with every smaller sum, and is evidence of nothing.</summary>
    public bool IsTelling => Report.Amount.Value is { } money && Span.Of(money) is { IsNarrow: true };

    public static IEnumerable<MoneySide> Of(Agreement agreement, FundingLine line) =>
        line.Reports.Where(report => report.Rank != Rank.Deprecated).Select(report => new MoneySide(agreement, line, report));

    public static DisputeReach Reach(IReadOnlyList<MoneySide> sides) =>
        sides.DistinctBy(side => side.Agreement.Id).Skip(1).Any() ? DisputeReach.Across
        : sides.DistinctBy(side => side.Line.Item).Skip(1).Any() ? DisputeReach.WithinRecord
        : DisputeReach.WithinItem;

    /// <summary>A record is known by its id: to go through all that it says would take longer than anything that is asked of it.</summary>
    public bool Equals(MoneySide? other) => other is not null && Agreement.Id == other.Agreement.Id && Line.Item == other.Line.Item
        && Report.Equals(other.Report);

    public override int GetHashCode() => HashCode.Combine(Agreement.Id, Line.Item);

    public DisputeReport ToReport(ReportDetails details, Asserters asserters) => new()
    {
        Record = new RecordRef(Kinds.Agreement, Agreement.Id),
        Item = Line.Item,
        Text = MoneyWords.Of(Report),
        Stated = Report.Amount.Value?.ToText(),
        Details = asserters.Named(Report, details.Of(Report)),
        Citations = Report.Cite,
        Rank = Report.RankWord(),
    };

    /// <summary>
    /// How far the sums lie apart after conversion, as a part of the larger; null where that cannot be said. Either may be
    /// converted, so that the answer does not depend on which is asked first.
    /// </summary>
    public decimal? Gap(MoneySide other, Ground ground)
    {
        if (Report.Amount.Value is not { } left || other.Report.Amount.Value is not { } right)
        {
            return null;
        }

        if (left.Currency != right.Currency && Report.Cite.Any(other.Report.Cite.Contains))
        {
            return 0; // A source's own equivalent in brackets is the same sum, whatever rate it used.
        }

        decimal?[] gaps = [Gap(left, right, other.Report, ground), Gap(right, left, Report, ground)];
        return gaps.Min();
    }

    private static decimal? Gap(Money fixedSum, Money converted, FundingReport dated, Ground ground) =>
        MoneySize.Of(fixedSum) is { } one && MoneySize.Of(converted) is { } other
        && ground.Exchanger.Find(converted.Currency, fixedSum.Currency, MoneyDate.Of(ground.Records, dated)) is { } route
            ? one.Gap(other.Through(route.Apply))
            : null;
}
