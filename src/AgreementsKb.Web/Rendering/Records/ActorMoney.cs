using AgreementsKb.Core.Features.Actors;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Records;

/// <summary>
/// What an actor is reported to pay, or to be paid, under one agreement, in a few lines: what is reported most comes first, each sum as
/// it is stated. It leaves out and never adds up.
/// </summary>
/// <param name="Others">Those who are paid, or who pay.</param>
/// <param name="MoreLines">How many more payments there are.</param>
public sealed record ActorMoney(Agreement Agreement, IReadOnlyList<string> Others, IReadOnlyList<ActorMoney.Line> Lines, int MoreLines)
{
    private const int FewLines = 2;
    private const int FewSums = 3;
    private const int FewPlaces = 3;

    /// <summary>A payment.</summary>
    /// <param name="Sums">Different ones, the first few of them.</param>
    /// <param name="Basis">Whether all of them are said to be paid, pledged and so on; null where they differ, or none says.</param>
    /// <param name="More">How many more different sums there are.</param>
    public sealed record Line(string What, IReadOnlyList<FundingReport> Sums, string? Basis, ListOf<Citation> Citations, int More);

    /// <summary>By agreement, those with the most reports first.</summary>
    public static IReadOnlyList<ActorMoney> Of(IEnumerable<View.MoneyReport> money) =>
    [
        .. money.GroupBy(one => one.Agreement.Id, StringComparer.Ordinal)
            .OrderByDescending(under => under.Count())
            .Select(under => Of([.. under])),
    ];

    private static ActorMoney Of(List<View.MoneyReport> under)
    {
        var lines = under.GroupBy(one => one.Line.Item, StringComparer.Ordinal).OrderByDescending(line => line.Count()).ToList();
        return new ActorMoney(
            under[0].Agreement,
            [.. under.Select(one => one.Pays ? one.Report.Payee : one.Report.Payer).OfType<string>().Distinct(StringComparer.Ordinal)],
            [.. lines.Take(FewLines).Select(line => Of(line.First().Line.What, [.. line.Select(one => one.Report)]))],
            lines.Skip(FewLines).Count());
    }

    /// <summary>Figures come before sizes in words, and what several reports say before what one does.</summary>
    private static Line Of(string what, List<FundingReport> reports)
    {
        var sums = reports
            .GroupBy(report => (report.Amount, report.Per, report.Basis))
            .OrderBy(same => same.Key.Amount.Value is { Words: null } ? 0 : 1)
            .ThenByDescending(same => same.Count())
            .ToList();
        var shown = sums.Take(FewSums).ToList();
        var bases = shown.Select(same => same.Key.Basis).Distinct(StringComparer.Ordinal).ToList();
        return new Line(
            what,
            [.. shown.Select(same => same.First())],
            bases is [var basis] ? basis : null,
            [.. shown.SelectMany(same => same.First().Cite).Distinct().Take(FewPlaces)],
            sums.Count - shown.Count);
    }
}
