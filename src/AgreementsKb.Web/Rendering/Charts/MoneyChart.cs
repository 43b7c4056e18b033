using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering.Charts;

/// <summary>Every reported sum on one scale, in the currency of the table, with the stated amount beside it.</summary>
public static class MoneyChart
{
    private const string Row = "funding";

    /// <summary>Null where fewer than two sums have a number in the currency.</summary>
    public static BarChart? Of(ComparisonTable table)
    {
        var cells = table.Dimensions.FirstOrDefault(dimension => dimension.Key == Row)?.Cells ?? [];
        var all = cells.SelectMany((cell, index) => cell.Values.Select(value => (Value: value, Subject: table.Subjects[index]))).ToList();
        var rows = all.Select(one => Bar(table, one.Value, one.Subject)).OfType<BarRow>().ToList();
        if (rows.Count < 2)
            return null;

        var left = all.Count - rows.Count;
        return new BarChart(
            "chart-money",
            "The sums reported, on one scale",
            $"In {table.Currency}, as stated or converted at a rate that a source prints. Bars begin at zero; a pale end is a range. "
            + "Reports may be of the same money, so bars must not be added up.",
            rows)
        {
            Missing = left == 0 ? null : $"{NumberWords.Count(left, "report")} not drawn: no number, or no cited rate to {table.Currency}.",
        };
    }

    private static BarRow? Bar(ComparisonTable table, CellValue value, Subject subject)
    {
        if (Range(table.Currency, value) is not var (low, high, converted))
            return null;

        return new BarRow(value.About ?? value.Text, converted is null ? value.Text : $"{value.Text} = {converted}", low, high, value.Citations)
        {
            Subject = table.Subjects.Count > 1 ? subject.Label : null,
            Note = BarRow.NoteOf(value, "payer", "payee", "basis", "period", "over"),
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
