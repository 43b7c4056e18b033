using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>
/// The sums of a subject's money, one for each footing, in the comparison's currency. Every line is on each of its footings
/// either counted or left out with the reason.
/// </summary>
internal static class MoneyTotals
{
    /// <summary>The totals worth showing: those of several lines. The sum of one line is that line.</summary>
    public static ListOf<Total> Of(Column column) => column.Totals
        .Where(total => total.Lines.Count + total.LeftOut.Count > 1)
        .ToListOf();

    /// <summary>Every total, also those of a single line.</summary>
    public static ListOf<Total> All(Column column)
    {
        var converter = new Converter(column.Ground, column.Currency);
        var all = column.Agreements
            .SelectMany(agreement => agreement.Funding.Select(line => (agreement, line)))
            .Select((entry, order) => new MoneyLine(entry.agreement, entry.line, order))
            .SelectMany(line => line.OnEachFooting())
            .Select(reports => (Reports: reports, Priced: reports.Line.IsSetAside ? null : Priced.Of(reports, converter)))
            .ToList();
        var counting = new Counting(column.Ground, [.. all.Where(each => each.Priced is not null).Select(each => each.Reports)]);
        var judged = all.Select(each => new Judged(
            each.Reports,
            each.Priced,
            each.Reports.Line.IsSetAside ? "An editor has set its reports aside."
                : each.Priced is null ? Priced.WhyNot(each.Reports, converter)
                : counting.WhyNot(each.Reports))).ToList();
        return Footing.InOrder(column.Records, judged.Select(line => line.Reports.Footing))
            .Select(footing => Sum(column, footing, [.. judged.Where(line => line.Reports.Footing == footing)]))
            .ToListOf();
    }

    private static Total Sum(Column column, string footing, List<Judged> judged)
    {
        var lines = judged.Where(line => line.Because is null).Select(line => line.Priced!.Line(line.Reports)).ToListOf();
        var leftOut = judged.Where(line => line.Because is not null).Select(line => line.Reports.LeftOut(line.Because!));
        var moves = lines.Any(line => line.Low is not null);
        var total = new Total
        {
            Group = footing,
            Text = $"{Footing.Label(column.Records, footing)}: no total",
            Currency = column.Currency,
            Lines = lines,
            LeftOut = leftOut.Concat(lines.Count == 0 ? [] : Related(column, footing)).ToListOf(),
            Value = lines.Count == 0 ? null : lines.Sum(line => line.Value),
            Low = moves ? lines.Sum(line => line.Low ?? line.Value) : null,
            High = moves && !lines.Any(IsOpen) ? lines.Sum(line => line.High ?? line.Value) : null,
            Formula = lines.Count < 2 ? null : Formula(lines),
        };
        return total.Value is null ? total : total with { Text = $"{Footing.Label(column.Records, footing)}: {Words(total)}" };
    }

    /// <summary>It is "at least" so much.</summary>
    private static bool IsOpen(TotalLine line) => line is { Low: not null, High: null };

    /// <summary>What stands in the cell though it is money of another agreement.</summary>
    private static IEnumerable<LeftOut> Related(Column column, string footing) => column.SharingMoney
        .SelectMany(agreement => agreement.Funding.Select((line, order) => new MoneyLine(agreement, line, order)))
        .SelectMany(line => line.OnEachFooting())
        .Where(reports => reports.Footing == footing)
        .Select(reports => reports.LeftOut(
            $"Reported under a related agreement, {reports.Line.Agreement.Title}, which the same money may have funded."));

    private static string Words(Total total) => MoneyWords.Rounded(total.Currency, total.Value!.Value)
        + total switch
        {
            { Low: { } low, High: { } high } => $" (anything from {MoneyWords.Range(total.Currency, low, high)})",
            { Low: { } low } => $" ({MoneyWords.Rounded(total.Currency, low)} or more)",
            _ => "",
        };

    private static string Formula(ListOf<TotalLine> lines) =>
        $"{string.Join(" + ", lines.Select(line => NumberWords.Of(line.Value)))} = "
        + NumberWords.Of(lines.Sum(line => line.Value));

    /// <param name="Because">Why it is left out; null where it counts.</param>
    private sealed record Judged(FootedReports Reports, Priced? Priced, string? Because);
}
