using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.Repository;

namespace AgreementsKb.Tests.Comparison.Approved;

/// <summary>
/// Whole comparisons of different shapes, read by a person and kept as plain text beside this file: whatever changes an
/// answer shows here, word by word.
/// </summary>
public sealed class ApprovedTests
{
    private static readonly RecordSet Seed = SeedFolder.Load(FiveArticles.Folder).ToSet();

    private static readonly Dictionary<string, Approved> Shapes = new(StringComparer.Ordinal)
    {
        ["pair-against-pair"] = new("Italy-Tunisia versus UK-France"),
        ["two-agreements"] = new("it-tn-2023 versus gb-fr-2023-funding"),
        ["same-money-under-two-pairs"] = new("Italy-Tunisia versus EU-Tunisia"),
        ["three-proposals"] = new("UK-Vietnam, UK-Türkiye and UK-Kurdistan"),
        ["scrapped-against-pilot"] = new("Rwanda scheme versus returns pilot"),
        ["chain-of-agreements"] = new("UK-France versus Italy-Tunisia") { Records = Chain.Records },
        ["one-agreement-at-two-dates"] = new("Rwanda scheme at 2023-01-01 versus Rwanda scheme at 2024-07-31"),
        ["nothing-in-common"] = new("Australia offshore versus Italy-Libya"),
        ["known-by-a-day"] = new("Italy-Tunisia versus UK-France") { KnownBy = new DateOnly(2024, 11, 17) },
        ["in-another-currency"] = new("it-tn-2023 versus gb-fr-2023-funding") { Currency = "GBP" },
        ["no-cited-rate"] = new("it-tn-2023 versus gb-fr-2023-funding") { Currency = "JPY" },
        ["one-party-alone"] = new("Rwanda versus Libya"),
        ["six-subjects"] = new("Italy-Tunisia, EU-Tunisia, Italy-Libya, UK-France, UK-Rwanda and UK-Albania"),
        ["pair-against-one-of-its-agreements"] = new("UK-France versus UK-France returns pilot"),
    };

    public static IEnumerable<object[]> Names => Shapes.Keys.Select(name => new object[] { name });

    [Theory]
    [MemberData(nameof(Names))]
    public void Reads_as_approved(string name)
    {
        var found = ComparisonMarkdown.Text(Shapes[name].Compare(Seed));
        var file = Repo.Path($"tests/AgreementsKb.Tests/Comparison/Approved/{name}.md");
        if (Updating.IsWanted)
        {
            File.WriteAllText(file, found);
        }

        var approved = File.Exists(file) ? File.ReadAllText(file).ReplaceLineEndings("\n") : "";
        found.ShouldBe(approved, $"Comparison/Approved/{name}.md differs; run the tests once with {Updating.Variable}=1 and read the difference.");
    }

    [Fact]
    public void Every_approved_file_is_of_a_shape()
    {
        var files = Directory.GetFiles(Repo.Path("tests/AgreementsKb.Tests/Comparison/Approved"), "*.md");
        files.Select(Path.GetFileNameWithoutExtension).ShouldBe(Shapes.Keys, ignoreOrder: true);
    }

    private sealed record Approved(string Query)
    {
        public string Currency { get; init; } = Comparer.DefaultCurrency;

        public DateOnly? KnownBy { get; init; }

        /// <summary>Null for the seed data.</summary>
        public RecordSet? Records { get; init; }

        public ComparisonTable Compare(RecordSet seed)
        {
            var records = Records ?? seed;
            return Comparer.Compare(records, SubjectsFrom.Words(records, Query), Query, Currency, asOf: null, KnownBy);
        }
    }
}
