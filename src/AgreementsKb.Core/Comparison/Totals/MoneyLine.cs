using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>A funding line of a subject, in the order of its records.</summary>
internal sealed class MoneyLine(Agreement agreement, FundingLine line, int order)
{
    public Agreement Agreement { get; } = agreement;

    public FundingLine Line { get; } = line;

    public int Order { get; } = order;

    public LineKey Key => new(Agreement.Id, Line.Item);

    public RecordRef Record => new(Kinds.Agreement, Agreement.Id);

    public bool IsPreferred => Line.Reports.Any(report => report.Rank == Rank.Preferred);

    /// <summary>An editor has set aside every report of it.</summary>
    public bool IsSetAside => Line.Reports.All(report => report.Rank == Rank.Deprecated);

    /// <summary>
    /// The reports to count, by footing: an editor's preferred ones where there are any, else all that are not set aside.
    /// </summary>
    public IEnumerable<FootedReports> OnEachFooting() => Standing()
        .GroupBy(report => Footing.ToCountUnder(Line, report), StringComparer.Ordinal)
        .Select(reports => new FootedReports(this, reports.Key, reports.ToListOf()));

    private IEnumerable<FundingReport> Standing() =>
        IsPreferred ? Line.Reports.Where(report => report.Rank == Rank.Preferred)
        : IsSetAside ? Line.Reports
        : Line.Reports.Where(report => report.Rank != Rank.Deprecated);
}

/// <summary>A funding line among all records.</summary>
internal readonly record struct LineKey(string Agreement, string Item)
{
    /// <param name="named">As a line of the agreement names it.</param>
    /// <param name="agreement">The agreement of the line that names it.</param>
    public static LineKey Of(ItemRef named, string agreement) => new(named.Agreement ?? agreement, named.Item);
}

/// <summary>A line as far as it is reported on one footing: what a total either counts or leaves out.</summary>
internal sealed record FootedReports(MoneyLine Line, string Footing, ListOf<FundingReport> Reports)
{
    public string Text => $"{Line.Line.What}: {string.Join("; ", Amounts)}";

    public LeftOut LeftOut(string because) => new(
        Line.Record,
        Line.Line.Item,
        Text,
        because,
        Reports.SelectMany(report => report.Cite).Distinct().ToListOf());

    private IEnumerable<string> Amounts =>
        Reports.Select(MoneyWords.Of).Distinct(StringComparer.Ordinal);
}
