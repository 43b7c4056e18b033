using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Every reported sum on one scale, in the currency of the table, with the stated amount beside it.</summary>
public static class MoneyChart
{
    public const string Name = "money";

    private const string Row = "funding";

    /// <summary>The detail of a sum that is reported under another agreement, and may be the same money.</summary>
    private const string Related = "relatedAgreement";

    /// <summary>Null where fewer than two sums have a number in the currency.</summary>
    public static BarChart? Of(ComparisonTable table)
    {
        var cells = table.Dimensions.FirstOrDefault(dimension => dimension.Key == Row)?.Cells ?? [];
        var all = cells.SelectMany((cell, index) => cell.Values.Select(value => (Value: value, Subject: table.Subjects[index]))).ToList();
        var bars = all.Select(one => Bar(table, one.Value, one.Subject)).OfType<BarRow>().ToList();
        var rows = BarRow.Merged(bars).ToList();
        if (rows.Count < 2)
            return null;

        var left = all.Count - bars.Count;
        return new BarChart
        {
            Name = Name,
            Title = Found(rows),
            Subtitle = "As stated, or converted at a rate that a source prints. Bars begin at zero; a pale end is a range, a ruled bar a sum reported under a related agreement. "
                + "Reports may be of the same money, so bars must not be added up.",
            Unit = table.Currency,
            Rows = rows,
            Missing = left == 0 ? null : $"{NumberWords.Count(left, "report")} not drawn: no number, or no cited rate to {table.Currency}.",
        };
    }

    /// <summary>"The largest sum reported is GBP 662 million = EUR 760 million for United Kingdom–France and up to EUR 900 million for Italy–Tunisia".</summary>
    private static string Found(List<BarRow> rows)
    {
        var own = rows.Exists(row => !row.IsBeside) ? rows.Where(row => !row.IsBeside) : rows;
        var most = own.GroupBy(row => row.Subject).Select(of => of.MaxBy(row => row.High)!).ToList();
        return most is [{ Subject: null } only]
            ? $"The largest sum reported is {only.Text}"
            : $"The largest sum reported is {Sentence.And(most.Select(row => $"{row.Text} for {row.Subject}"))}";
    }

    private static BarRow? Bar(ComparisonTable table, CellValue value, Subject subject)
    {
        if (Range(table.Currency, value) is not var (low, high, converted))
            return null;

        return new BarRow(value.About ?? value.Text, converted is null ? value.Text : $"{value.Text} = {converted}", low, high, value.Citations)
        {
            Subject = table.Subjects.Count > 1 ? subject.Label : null,
            Note = BarRow.NoteOf(value, "payer", "payee", "basis", "period", "over", Related),
            IsBeside = value.Details.Any(detail => detail.Key == Related),
            Covers = value.Covers,
        };
    }

    private static (decimal Low, decimal High, string? Converted)? Range(string currency, CellValue value)
    {
        if (value.Derived.FirstOrDefault(figure => figure.Kind == "converted") is { Value: { } main } figure)
            return (figure.Low ?? main, figure.High ?? main, figure.Text);

        var money = value.Stated is { } stated ? Money.Parse(stated).Value : null;
        return money is { Words: null } && money.Currency == currency
            ? (money.Amount ?? 0, money.UpTo ?? money.Amount ?? 0, null)
            : null;
    }
}
