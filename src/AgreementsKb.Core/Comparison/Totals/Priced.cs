using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>
/// What a line comes to in the currency of the total: the first report's number, and how far that and the other reports let it
/// move. Rounded to the cent before it is added, so that lines and total agree to the last digit.
/// </summary>
internal sealed record Priced(decimal Value, Span Span, ListOf<FigureInput> Inputs)
{
    /// <summary>Null where no report has a number that can be converted.</summary>
    public static Priced? Of(FootedReports reports, Converter converter)
    {
        var numbers = reports.Reports
            .Where(report => report.Per is null)
            .Select(report => (report, route: converter.RouteOf(report)))
            .Where(pair => pair.route is not null)
            .Select(pair => (pair.report, route: pair.route!, money: pair.report.Amount.Value!))
            .ToList();
        if (numbers.Count == 0)
        {
            return null;
        }

        var spans = numbers.Select(number => Span.Of(number.money)!.Value.Through(number.route.Apply)).ToList();
        return new Priced(
            Cents(numbers[0].route.Apply(MoneyFigures.Main(numbers[0].money))),
            new Span(Cents(spans.Min(span => span.Low)), Cents(spans.Max(span => span.High)), spans.Exists(span => span.IsOpen)),
            numbers
                .SelectMany(number => number.route.Inputs
                    .Prepend(new FigureInput(MoneyWords.Of(number.money), number.report.Cite)))
                .Distinct()
                .ToListOf());
    }

    /// <summary>Why there is no value, in a sentence.</summary>
    public static string WhyNot(FootedReports reports, Converter converter) =>
        reports.Reports.FirstOrDefault(report => report is { Per: null, Amount.Value: { Words: null } }) is { } number
            ? converter.WhyNot(number)
        : reports.Reports.FirstOrDefault(report => report is { Per: not null, Amount.Value: not null }) is { } one
            ? $"It is a sum{MoneyWords.Per(one.Per)}; to how much that comes in all is not said."
        : reports.Reports.Any(report => report.Amount.Value is not null) ? "The source gives no number."
        : reports.Reports.All(report => report.Amount.Is == NoValue.None) ? "The source says that no money is paid."
        : "The amount is not known or not disclosed.";

    public TotalLine Line(FootedReports reports) => new(
        reports.Line.Record,
        reports.Line.Line.Item,
        reports.Text,
        Value,
        Span.IsExact ? null : Span.Low,
        Span.IsExact ? null : Span.Most,
        Inputs);

    private static decimal Cents(decimal amount) => decimal.Round(amount, 2);
}
