using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>A comparison as lines, in reading order: nothing that it holds is left out.</summary>
internal static class TidyRows
{
    public static IEnumerable<TidyRow> Of(ComparisonTable table)
    {
        var inRows = table.Dimensions.SelectMany(row => row.Findings).ToHashSet();
        return table.Subjects.Select(Row)
            .Concat(table.Notes.Select(note => new TidyRow { Kind = "note", Text = note.Text }))
            .Concat(table.Findings.Where(finding => !inRows.Contains(finding)).Select(finding => Row(finding, question: null)))
            .Concat(table.Dimensions.SelectMany(question => Of(table, question)))
            .Concat(table.Gaps.Select(gap => Row(table, gap)))
            .Concat(table.Disputes.SelectMany(dispute => Of(table, dispute)))
            .Concat(table.Sources.Select(Row));
    }

    private static IEnumerable<TidyRow> Of(ComparisonTable table, Dimension question) => question.Findings
        .Select(finding => Row(finding, question))
        .Concat(question.Cells.SelectMany((cell, index) => TidyCells.Of(table, question, table.Subjects[index], cell)));

    private static TidyRow Row(Subject subject) => new()
    {
        Kind = "subject",
        Subject = subject,
        Text = subject.Label,
        Agreement = string.Join("; ", subject.Agreements.Select(agreement => agreement.Title)),
    };

    private static TidyRow Row(Finding finding, Dimension? question) => new()
    {
        Kind = "finding",
        Question = question,
        About = finding.Kind,
        Text = finding.Text,
        Formula = finding.Formula,
        Citations = finding.Inputs,
    };

    private static TidyRow Row(ComparisonTable table, Gap gap) => new()
    {
        Kind = "gap",
        Subject = table.Subjects.FirstOrDefault(subject => subject.Id == gap.Subject),
        Question = table.Dimensions.FirstOrDefault(row => row.Key == gap.Dimension),
        Text = gap.Text,
    };

    private static IEnumerable<TidyRow> Of(ComparisonTable table, Dispute dispute)
    {
        var about = new TidyRow
        {
            Kind = "dispute",
            Agreement = string.Join("; ", dispute.Agreements.Select(id => TitleOf(table, id))),
            About = $"{dispute.Title} ({KindWords.Of(dispute)})",
            State = AnswerWords.Of(dispute.State),
            Text = dispute.Text,
            Details = dispute.Fields
                .Select(field => new Detail(field.Field, field.Field, $"{TableWords.Of(field.Verdict)}: {field.Text}"))
                .ToListOf(),
            Because = dispute.SettledBecause,
            Note = $"What would settle it: {dispute.WouldSettle}",
            Citations = [.. dispute.Reports.SelectMany(report => report.Citations).Distinct()],
            Disputes = [dispute.Id],
        };
        return dispute.Reports.Select(report => Row(dispute, report)).Prepend(about);
    }

    private static TidyRow Row(Dispute dispute, DisputeReport report) => new()
    {
        Kind = "report",
        Of = dispute.Title,
        Record = report.Record,
        Item = report.Item,
        Text = report.Text,
        Stated = report.Stated,
        Size = Measured.Of(report.Stated, report.Text),
        Details = report.Details,
        Rank = report.Rank,
        Citations = report.Citations,
        Disputes = [dispute.Id],
    };

    private static TidyRow Row(SourceNote source) => new()
    {
        Kind = "source",
        About = source.Title,
        Record = new RecordRef(Kinds.Source, source.Id),
        Text = source.Label,
        Details = ReportDetails.List(ReportDetails.Text("caution", "To bear in mind", source.Caution)),
        Note = source.Url,
        Citations = [new Citation { Source = source.Id }],
    };

    private static string TitleOf(ComparisonTable table, string agreement) => table.Subjects
        .SelectMany(subject => subject.Agreements)
        .FirstOrDefault(name => name.Id == agreement)?.Title ?? agreement;
}
