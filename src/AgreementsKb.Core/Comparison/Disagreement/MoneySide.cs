using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>One report of a sum, with where it stands.</summary>
internal sealed record MoneySide(Agreement Agreement, FundingLine Line, FundingReport Report)
{
    public string Key => $"{Agreement.Id}.{Line.Item}";

    public Money? Sum => Report.Amount.Value is { Words: null } money ? money : null;

    public static IEnumerable<MoneySide> Of(Agreement agreement, FundingLine line) =>
        line.Reports.Where(report => report.Rank != Rank.Deprecated).Select(report => new MoneySide(agreement, line, report));

    public static DisputeReach Reach(IReadOnlyList<MoneySide> sides) =>
        sides.DistinctBy(side => side.Agreement.Id).Skip(1).Any() ? DisputeReach.Across
        : sides.DistinctBy(side => side.Line.Item).Skip(1).Any() ? DisputeReach.WithinRecord
        : DisputeReach.WithinItem;

    public DisputeReport ToReport(ReportDetails details) => new()
    {
        Record = new RecordRef(Kinds.Agreement, Agreement.Id),
        Item = Line.Item,
        Text = MoneyWords.Of(Report.Amount),
        Stated = Report.Amount.Value?.ToText(),
        Details = details.Of(Report),
        Citations = Report.Cite,
        Rank = Report.RankWord(),
    };

    /// <summary>How far the sums lie apart after conversion, as a part of the larger; null where that cannot be said.</summary>
    public decimal? Gap(MoneySide other, Ground ground)
    {
        if (Sum is not { } left || other.Sum is not { } right || Span.Of(left) is not { } one || Span.Of(right) is not { } two)
        {
            return null;
        }

        var on = MoneyDate.Of(ground.Records, other.Report);
        return ground.Exchanger.Find(right.Currency, left.Currency, on) is { } route ? one.Gap(two.Through(route.Apply)) : null;
    }
}
