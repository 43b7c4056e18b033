using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison;

/// <summary>
/// The facts of the core articles as records, small enough to reason about: Italy–Tunisia, EU–Tunisia, UK–France, Rwanda,
/// proposals.
/// </summary>
internal static class Example
{
    public static RecordSet Held { get; } = new(All(), revision: 42);

    public static IEnumerable<KbRecord> All() =>
    [
        .. ExampleActors.All, .. ExampleAgreements.All, .. ExampleOutcomes.All, .. ExampleTerms.All, .. ExampleSources.All, .. ExampleSources.Rates,
    ];

    public static ComparisonTable Compare(string query, string currency = "EUR") => Compare(Held, query, currency);

    public static ComparisonTable Compare(RecordSet records, string query, string currency = "EUR") =>
        Comparer.Compare(records, SubjectsFrom.Words(records, query), query, currency);

    /// <summary>The example with one agreement replaced.</summary>
    public static RecordSet With(Agreement changed) =>
        new(All().Where(record => record is not Agreement || record.Id != changed.Id).Append(changed));

    public static RecordSet With(Outcome changed) =>
        new(All().Where(record => record is not Outcome || record.Id != changed.Id).Append(changed));

    public static ListOf<Citation> Cite(params string[] places) =>
        places.Select(place => Citation.Parse(place).OrThrow(place)).ToListOf();

    public static Stated<Money> Sum(string text) => Stated<Money>.Of(Money.Parse(text).OrThrow(text));

    public static Stated<Quantity> Number(string text) => Stated<Quantity>.Of(Quantity.Parse(text).OrThrow(text));

    public static Edtf Date(string text) => Edtf.Parse(text).OrThrow(text);

    public static Stated<Edtf> On(string text) =>
        text switch
        {
            "unknown" => Stated<Edtf>.No(NoValue.Unknown),
            "none" => Stated<Edtf>.No(NoValue.None),
            _ => Stated<Edtf>.Of(Date(text)),
        };

    public static Cell Cell(this ComparisonTable table, string dimension, int column) =>
        table.Dimensions.Single(row => row.Key == dimension).Cells[column];
}
