using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Findings;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;
using Outcome = AgreementsKb.Core.Records.Outcome;

namespace AgreementsKb.Tests.Comparison;

/// <summary>What holds of every comparison, whatever the records say.</summary>
public sealed class ComparerPropertyTests
{
    private static readonly FsCheck.Arbitrary<KbRecord[]> Knowledge = Any.By(AnyKnowledge.Make);

    [Fact]
    public void Swapping_the_subjects_swaps_the_columns_and_nothing_else() => Any.Holds(Knowledge, records =>
    {
        var (one, other) = (Compare(records, "deal-1", "deal-2"), Compare(records, "deal-2", "deal-1"));

        other.Dimensions.Select(row => row.Cells.AsEnumerable().Reverse().ToListOf()).ShouldBe(one.Dimensions.Select(row => row.Cells));
        other.Dimensions.Select(row => row.Comparability.Verdict).ShouldBe(one.Dimensions.Select(row => row.Comparability.Verdict));
        other.Dimensions.Select(Groups).ShouldBe(one.Dimensions.Select(Groups));
        other.Disputes.ShouldBe(one.Disputes);
        other.Gaps.ShouldBe(one.Gaps, ignoreOrder: true);
        Named(other).ShouldBe(Named(one), ignoreOrder: true);
        other.Sources.Select(source => source.Id).ShouldBe(one.Sources.Select(source => source.Id), ignoreOrder: true);
    });

    [Fact]
    public void Every_value_figure_total_and_report_has_a_citation() => Any.Holds(Knowledge, records =>
    {
        var table = Compare(records, "deal-1", "deal-2");
        var cells = table.Dimensions.SelectMany(row => row.Cells).ToList();

        cells.SelectMany(cell => cell.Values).ShouldAllBe(value => value.Citations.Count > 0);
        cells.SelectMany(cell => cell.Values).SelectMany(value => value.Derived)
            .ShouldAllBe(figure => figure.Inputs.Count > 0 && figure.Inputs.All(input => input.Citations.Count > 0));
        cells.SelectMany(cell => cell.Totals).SelectMany(total => total.Lines)
            .ShouldAllBe(line => line.Inputs.Count > 0 && line.Inputs.All(input => input.Citations.Count > 0));
        cells.SelectMany(cell => cell.Totals).SelectMany(total => total.LeftOut).ShouldAllBe(line => line.Citations.Count > 0);
        table.Disputes.SelectMany(dispute => dispute.Reports).ShouldAllBe(report => report.Citations.Count > 0);
        var known = table.Sources.Select(source => source.Id).ToHashSet();
        cells.SelectMany(cell => cell.Values).SelectMany(value => value.Citations).ShouldAllBe(cite => known.Contains(cite.Source));
    });

    [Fact]
    public void No_finding_is_without_inputs_and_a_rule() => Any.Holds(Knowledge, records =>
        Compare(records, "deal-1", "deal-2").Findings.ShouldAllBe(finding =>
            finding.Inputs.Count > 0 && finding.Rule == RuleOf(finding.Kind)));

    [Fact]
    public void Every_row_and_group_has_a_verdict_with_a_reason() => Any.Holds(Knowledge, records =>
    {
        var table = Compare(records, "deal-1", "deal-2");

        table.Dimensions.ShouldAllBe(row => row.Comparability.Reasons.Count > 0);
        table.Dimensions.SelectMany(row => row.Groups).ShouldAllBe(group => group.Comparability.Reasons.Count > 0);
        foreach (var row in table.Dimensions)
        {
            var groups = row.Groups.Select(group => group.Key).ToHashSet();
            row.Cells.SelectMany(cell => cell.Values).ShouldAllBe(value => value.Group == null || groups.Contains(value.Group));
        }
    });

    [Fact]
    public void Every_dispute_that_a_cell_names_is_told() => Any.Holds(Knowledge, records =>
    {
        var table = Compare(records, "deal-1", "deal-2");
        var told = table.Disputes.Select(dispute => dispute.Id).ToHashSet();

        table.Dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Values).SelectMany(value => value.Disputes)
            .ShouldAllBe(id => told.Contains(id));
        table.Disputes.ShouldAllBe(dispute => dispute.WouldSettle.Length > 0 && dispute.Reports.Count > 1);
    });

    [Fact]
    public void The_order_of_the_records_does_not_matter() => Any.Holds(Knowledge, records =>
        AnswerJson.Write(Compare([.. records.Reverse()], "deal-1", "deal-2"))
            .ShouldBe(AnswerJson.Write(Compare(records, "deal-1", "deal-2"))));

    [Fact]
    public void A_report_more_never_removes_a_dispute() => Any.Holds(Any.By(any => (any, records: AnyKnowledge.Make(any))), given =>
    {
        var more = WithAReportMore(given.any, given.records);

        // A record that comes to give both numbers tells of them itself, in place of the question that it shared.
        var told = DisputeFinder.Of(new RecordSet(more));
        foreach (var dispute in DisputeFinder.Of(new RecordSet(given.records)))
        {
            told.ShouldContain(
                other => other.Id == dispute.Id || dispute.Reports.All(report => other.Reports.Any(same => same.Text == report.Text)),
                dispute.Id);
        }
    });

    private static string RuleOf(string kind) => FindingRules.All[kind];

    /// <summary>One more source's version of one item.</summary>
    private static KbRecord[] WithAReportMore(Any any, KbRecord[] records)
    {
        var make = new AnyKnowledge(any);
        var changed = any.OneOf(records.Where(record => record is Agreement { Funding.Count: > 0 } or Outcome).ToList());
        KbRecord more = changed switch
        {
            Agreement agreement => agreement with { Funding = [More(agreement.Funding[0], make.Report()), .. agreement.Funding.Skip(1)] },
            Outcome outcome => outcome with { Reports = [.. outcome.Reports, make.OutcomeReport()] },
            _ => changed,
        };
        return [.. records.Select(record => record == changed ? more : record)];
    }

    private static FundingLine More(FundingLine line, FundingReport report) => line with { Reports = [.. line.Reports, report] };

    private static ComparisonTable Compare(KbRecord[] records, params string[] ids)
    {
        var set = new RecordSet(records, revision: 7);
        return Comparer.Compare(set, SubjectsFrom.Ids(set, ids.ToListOf()));
    }

    private static string Groups(Dimension row) => string.Join(
        '|', row.Groups.Select(group => $"{group.Key} {group.Comparability.Verdict}").Order(StringComparer.Ordinal));

    private static IEnumerable<string> Named(ComparisonTable table) =>
        table.Findings.Select(finding => $"{finding.Kind}: {string.Join(' ', finding.Inputs.Select(cite => cite.ToText()).Order(StringComparer.Ordinal))}");
}
