using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Comparison;

/// <summary>What "Italy-Tunisia versus UK-France" must say on the five articles that the knowledge base began with.</summary>
public sealed class FirstComparisonTests
{
    private const string Question = "Italy-Tunisia versus UK-France";

    private static readonly RecordSet Seed = SeedFolder.Load(FiveArticles.Folder).ToSet();

    private static readonly ComparisonTable Table = Comparer.Compare(Seed, SubjectsFrom.Words(Seed, Question), Question);

    [Fact]
    public void The_subjects_are_the_two_pairs() =>
        Table.Subjects.Select(subject => subject.Label).ShouldBe(["Italy–Tunisia", "United Kingdom–France"]);

    [Fact]
    public void Money_for_border_security_is_one_sum_with_two_payers()
    {
        var dispute = Money("it-tn-2023.border-security");
        Stated(dispute).ShouldBe(["GBP 88m", "EUR 105m", "USD 110m"], ignoreOrder: true);
        dispute.Fields.Single(field => field.Field == "payer").Verdict.ShouldBe(FieldVerdict.Different);
        dispute.Fields.Single(field => field.Field == "amount").Verdict.ShouldNotBe(FieldVerdict.Different);
        dispute.Text.ShouldContain("European Union; Italy");
    }

    [Fact]
    public void The_second_sum_has_one_payer_and_two_purposes()
    {
        var dispute = Money("it-tn-2023.patrol-ships");
        Stated(dispute).ShouldBe(["GBP 83m", "EUR 100m"], ignoreOrder: true);
        dispute.Fields.Single(field => field.Field == "payer").Verdict.ShouldBe(FieldVerdict.Equal);
        dispute.Fields.Single(field => field.Field == "purpose").Verdict.ShouldBe(FieldVerdict.Different);
    }

    [Fact]
    public void UK_France_is_500_million_pounds_over_three_years()
    {
        var sum = Cell("funding", 1).Values.Single(value => value.Stated == "GBP 500m");
        sum.Details.ShouldContain(detail => detail.Key == "over" && detail.Text == "3 years");
        sum.Derived.ShouldContain(figure => figure.Unit == "GBP" && decimal.Round(figure.Value!.Value / 1_000_000, 1) == 166.7m);
    }

    [Fact]
    public void The_cap_of_50_a_week_is_2600_a_year_as_the_source_says()
    {
        var weekly = Cell("caps", 1).Values.Single(value => value.Stated == "50");
        var yearly = weekly.Derived.Single(figure => figure.Value == 2600);
        yearly.Formula.ShouldBe("50 × 52 = 2,600");
        yearly.Note!.ShouldContain("agrees");
        Cell("caps", 0).State.ShouldBe(CellState.NotReported);
        Table.Gaps.ShouldContain(gap => gap.Subject == "it+tn" && gap.Dimension == "caps");
    }

    [Fact]
    public void The_fall_of_62_per_cent_has_three_versions()
    {
        var dispute = Table.Disputes.Single(found => found.Kind == DisputeKind.DifferentPeriod);
        dispute.Reports.Count.ShouldBe(3);
        dispute.Reports.Select(report => report.Stated).ShouldAllBe(stated => stated == "-62%");
        dispute.Reports.SelectMany(report => report.Citations).Select(citation => citation.Source).Distinct().Count().ShouldBe(3);
    }

    [Fact]
    public void One_in_17_stands_beside_what_the_cap_implies() =>
        Table.Findings.ShouldContain(finding => finding.Text.Contains("44,200", StringComparison.Ordinal)
            && finding.Text.Contains("32,900", StringComparison.Ordinal) && finding.Formula == "2,600 × 17 = 44,200");

    [Fact]
    public void Supporters_and_critics_are_named()
    {
        var voices = Cell("opinions", 1).Values.Select(value => $"{value.About} {value.Text}").ToList();
        voices.ShouldContain(voice => voice.Contains("Care4Calais", StringComparison.Ordinal));
        voices.ShouldContain(voice => voice.Contains("Keir Starmer", StringComparison.Ordinal));
    }

    [Fact]
    public void Opposite_remarks_of_two_speakers_stay_with_their_speakers()
    {
        var rwanda = Comparer.Describe(Seed, Seed.Agreements["gb-rw-scheme"]);
        var deterrence = rwanda.Dimensions.Single(row => row.Key == "instruments").Cells[0].Values
            .Where(value => value.Stated == "deterrence").ToList();
        deterrence.Select(value => value.Details.Single(detail => detail.Key == "assertedBy").Text)
            .ShouldBe(["Chris Philp", "Louise Haigh"], ignoreOrder: true);
        deterrence.Single(value => value.Details.Any(detail => detail.Key == "note"))
            .Details.ShouldContain(detail => detail.Text == "Louise Haigh");
    }

    [Fact]
    public void Every_value_and_finding_is_cited()
    {
        var values = Table.Dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Values).ToList();
        values.Count.ShouldBeGreaterThan(60);
        values.ShouldAllBe(value => value.Citations.Count > 0);
        Table.Findings.ShouldAllBe(finding => finding.Inputs.Count > 0);
    }

    [Fact]
    public void The_week_to_15_November_is_not_set_against_the_past_seven_days() =>
        Core.Comparison.Disagreement.DisputeFinder.Of(Seed)
            .Single(dispute => dispute.Id == "gb-small-boat-crossings-2024-11-week").Kind.ShouldBe(DisputeKind.DifferentScope);

    [Fact]
    public void The_seed_data_give_these_disputes_and_no_others() => Core.Comparison.Disagreement.DisputeFinder.Of(Seed)
        .Select(dispute => (dispute.Id, dispute.Kind, dispute.SameMoney, dispute.Reach)).ShouldBe(
    [
        ("eu-tn-mou-2023.border-security--it-tn-2023.border-security", DisputeKind.Contradiction, true, DisputeReach.Across),
        ("gb-fr-2025-returns-pilot.cause", DisputeKind.CausalClaim, false, DisputeReach.Across),
        ("gb-removals-since-july-2024", DisputeKind.DifferentScope, false, DisputeReach.WithinItem),
        ("gb-rw-scheme.cause", DisputeKind.CausalClaim, false, DisputeReach.Across),
        ("gb-small-boat-crossings-2024-11-week", DisputeKind.DifferentScope, false, DisputeReach.WithinItem),
        ("it-irregular-arrivals-2024", DisputeKind.DifferentPeriod, false, DisputeReach.WithinItem),
        ("it-tn-2023.development-support--it-tn-2023.patrol-ships", DisputeKind.Contradiction, true, DisputeReach.WithinRecord),
    ]);

    [Fact]
    public void Disputes_come_in_the_order_in_which_they_matter() => Cell("disputes", 0).Values
        .Select(value => Table.Disputes.Single(dispute => dispute.Id == value.Disputes.Single()).Kind)
        .ShouldBe([DisputeKind.Contradiction, DisputeKind.Contradiction, DisputeKind.DifferentPeriod]);

    [Fact]
    public void A_number_in_Britain_is_not_set_against_a_change_in_Italy()
    {
        var groups = Table.Dimensions.Single(row => row.Key == "outcomes").Groups;
        groups.Single(group => group.Key == "irregular-arrivals.change").Comparability.ShouldBe(new Comparability(
            Verdict.NotComparable,
            ["Reported for Italy–Tunisia only.", "United Kingdom–France has arrivals by small boat (number), which is narrower and leaves people out."]));
    }

    private static Dispute Money(string id) => Table.Disputes.Single(dispute => dispute.SameMoney
        && dispute.Id.Contains(id, StringComparison.Ordinal));

    private static IEnumerable<string?> Stated(Dispute dispute) => dispute.Reports.Select(report => report.Stated);

    private static Cell Cell(string dimension, int subject) => Table.Dimensions.Single(row => row.Key == dimension).Cells[subject];
}
