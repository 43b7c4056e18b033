using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison;

/// <summary>Arrivals by month of two years, a hundred each but for one month, beside the funding of the example.</summary>
internal static class SeriesExample
{
    public const string Place = "mirror-2025-07-10#p8";

    public static Outcome ByMonth { get; } = ExampleOutcomes.Boats2024 with
    {
        Id = "gb-boats-by-month",
        Title = "Arrivals by small boat, by month",
        Period = Example.Date("2023/2024"),
        Reports = [Report([.. Months(2023), .. Months(2024).SkipLast(1), "2024-12 = 31800"])],
    };

    public static OutcomeReport Report(params IEnumerable<string> rows) =>
        new() { Series = rows.Select(row => SeriesPoint.Parse(row).OrThrow(row)).ToListOf(), Cite = Example.Cite(Place) };

    /// <summary>The example with the metric marked as what passes in a time, and more records.</summary>
    public static RecordSet Beside(params IEnumerable<Outcome> outcomes) => new(
        Example.All()
            .Select(record => record is Term { Scheme: Schemes.Metric } metric ? metric with { Measure = Measure.Flow } : record)
            .Concat(outcomes));

    public static SeriesSum? Sum(string period, Outcome? outcome = null) =>
        SeriesSum.Of(Beside(), outcome ?? ByMonth, (outcome ?? ByMonth).Reports[0], Example.Date(period));

    public static IEnumerable<string> Months(int year) => Enumerable.Range(1, 12).Select(month => $"{year}-{month:00} = 100");
}
