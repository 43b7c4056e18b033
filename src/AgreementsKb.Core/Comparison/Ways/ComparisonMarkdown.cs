using System.Globalization;
using System.Text;
using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>
/// A comparison as Markdown (with the tables of GitHub), to be pasted in a brief: what stands out, a part for each question,
/// what is in dispute, what nobody reports, and the numbered sources that every value points to.
/// </summary>
public static class ComparisonMarkdown
{
    public static byte[] Write(ComparisonTable table) => Encoding.UTF8.GetBytes(Text(table));

    public static string Text(ComparisonTable table)
    {
        var cites = new CiteNumbers(table.Sources);
        IEnumerable<string> lines =
        [
            .. Top(table), .. Findings(table, cites), .. table.Dimensions.SelectMany(row => Question(table, row, cites)),
            .. Gaps(table), .. Disputes(table, cites), .. Sources(table), .. Keep(table),
        ];
        return string.Join('\n', lines).TrimEnd() + "\n";
    }

    private static IEnumerable<string> Top(ComparisonTable table) =>
    [
        $"# {MarkdownText.Of(TableWords.Heading(table.Subjects))}",
        "",
        .. table.AsOf is { } moment ? [$"{MomentWords.Of(moment)}.", ""] : Array.Empty<string>(),
        .. table.KnownBy is { } day ? [$"{TableWords.KnownBy(day)}.", ""] : Array.Empty<string>(),
        .. table.Notes.SelectMany(note => new[] { $"> {MarkdownText.Of(note.Text)}", "" }),
        .. table.Subjects.Select(subject => $"- **{MarkdownText.Of(subject.Label)}**: "
            + string.Join("; ", subject.Agreements.Select(agreement => MarkdownText.Of(agreement.Title)))),
        "",
        "Numbers in brackets are sources with the place in them: \\[2 p13\\] is paragraph 13 of source 2.",
        "",
    ];

    private static IEnumerable<string> Findings(ComparisonTable table, CiteNumbers cites) => Part(
        "What stands out",
        table.Findings.Select(finding => $"- {MarkdownText.Of(finding.Text)}"
            + (finding.Formula is null ? "" : $" Working: {MarkdownText.Of(finding.Formula)}.") + $" {cites.Of(finding.Inputs)}"));

    private static IEnumerable<string> Question(ComparisonTable table, Dimension row, CiteNumbers cites) =>
    [
        $"## {MarkdownText.Of(row.Label)}",
        "",
        .. TableWords.Of(row.Comparability) is { } judged ? [$"*{MarkdownText.Of(judged)}*", ""] : Array.Empty<string>(),
        .. new MarkdownCells(table, cites).Of(row),
    ];

    private static IEnumerable<string> Gaps(ComparisonTable table) =>
        Part("What nobody reports", table.Gaps.Select(gap => $"- {MarkdownText.Of(gap.Text)}"));

    private static IEnumerable<string> Disputes(ComparisonTable table, CiteNumbers cites) => Part(
        "Where sources differ, in full",
        table.Disputes.SelectMany(dispute => Dispute(dispute, cites)));

    private static IEnumerable<string> Dispute(Dispute dispute, CiteNumbers cites) =>
    [
        $"- **{MarkdownText.Of(dispute.Title)}** ({MarkdownText.Of(KindWords.Of(dispute))}; "
            + $"{MarkdownText.Of(TableWords.StateOf(dispute))}). {MarkdownText.Of(dispute.Text)}",
        .. dispute.Reports.Select(report => $"  - {MarkdownText.Of(report.Text)} {cites.Of(report.Citations)}{Details(report)}"),
        .. dispute.Fields
            .Where(field => field.Verdict != FieldVerdict.Equal)
            .Select(field => $"  - {Sentence.Capital(MarkdownText.Of(TableWords.Of(field)))}"),
        .. dispute.State == DisputeState.Open
            ? [$"  - What would settle it: {MarkdownText.Of(dispute.WouldSettle)}"]
            : Array.Empty<string>(),
    ];

    private static string Details(DisputeReport report) =>
        TableWords.Details(report.Details) is { Length: > 0 } details ? $" — {MarkdownText.Of(details)}" : "";

    private static IEnumerable<string> Sources(ComparisonTable table) => Part("Sources", table.Sources.Select(Source));

    private static string Source(SourceNote source)
    {
        var title = source.Title == Records.Source.NotStated ? "Title not stated" : $"“{MarkdownText.Of(source.Title)}”";
        var number = source.Number.ToString(CultureInfo.InvariantCulture);
        return $"{number}. {MarkdownText.Of(source.Label)}. {title}. Publisher: {MarkdownText.Of(source.Publisher)}. "
            + $"Published: {MarkdownText.Of(source.Published)}. "
            + (source.Caution is { } caution ? $"{Sentence.Capital(MarkdownText.Of(caution))}. " : "")
            + $"Id: `{source.Id}`"
            + (source.Url is { } url ? $". {MarkdownText.Link(url)}" : "");
    }

    private static IEnumerable<string> Keep(ComparisonTable table) => Part("Keep or cite this comparison",
    [
        $"- Cite as: {MarkdownText.Of(table.CiteAs)}",
        $"- Permalink: {MarkdownText.Link(table.Permalink)}",
        $"- With later changes: {MarkdownText.Link(table.Latest)}",
        string.Create(CultureInfo.InvariantCulture, $"- Revision {table.Revision}; worked-out amounts in {table.Currency}"),
        $"- Licence: {MarkdownText.Of(table.Licence.Name)} ({MarkdownText.Of(table.Licence.Id)}), {MarkdownText.Link(table.Licence.Url)}",
    ]);

    private static IEnumerable<string> Part(string heading, IEnumerable<string> items)
    {
        var lines = items.ToList();
        return lines.Count == 0 ? [] : [$"## {heading}", "", .. lines, ""];
    }
}
