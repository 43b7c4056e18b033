using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Gists;

/// <summary>
/// One subject's answer to one question in a few lines, for a reader who looks first and reads after: by status, by who pays whom and
/// the sum on each footing, by the latest number of what is reported most, by stance; else by the first things that the cell holds.
/// What an editor has ranked down is left to the whole answer.
/// </summary>
public static class Gist
{
    private const int FewLines = 3;
    private const int FewGroups = 4;
    private const int FewSentences = 2;
    private const int Long = 40;
    private const int FewNames = 6;
    private const string Deprecated = "deprecated";

    public static ListOf<GistLine> Of(Dimension row, int column)
    {
        var cell = row.Cells[column];
        List<CellValue> values = [.. cell.Values.Where(value => value.Rank != Deprecated)];
        IEnumerable<GistLine> lines = row.Key switch
        {
            "status" => Statuses(values),
            "funding" => Money(row, cell, values),
            "outcomes" => Outcomes(row, values),
            "opinions" => By(values, "stance", "speaker"),
            "parties" => By(values, "role", text: null),
            "attribution" => Links(values),
            KeyQuestions.Disputes => [],
            _ => Listed(values),
        };
        return [.. lines.Where(line => line.Texts.Count > 0)];
    }

    /// <summary>Each agreement under where it stands; of one alone, since when.</summary>
    private static IEnumerable<GistLine> Statuses(List<CellValue> values)
    {
        var standing = values.Where(value => value.About == StatusRow.Status).ToList();
        return standing.Count == 0
            ? Listed(values)
            : standing.GroupBy(value => value.Text, StringComparer.Ordinal)
                .Select(group => GistLine.Of(group.Key, group, value => DetailWords.AgreementOf(value) ?? Since(value), FewNames));
    }

    /// <summary>By which event and when; an event that is called as the status is not named again.</summary>
    private static string? Since(CellValue value) => Text(value, "since") is { } since
        && since.StartsWith($"“{Sentence.Lower(value.Text)}”, ", StringComparison.Ordinal)
            ? since[(value.Text.Length + 4)..]
            : Text(value, "since");

    /// <summary>Who pays, who is paid, and what on every footing: the total where sources agree, the different sums where they do not.</summary>
    private static IEnumerable<GistLine> Money(Dimension row, Cell cell, List<CellValue> values)
    {
        var sums =
            from footing in row.Groups
            let ofFooting = values.Where(value => value.Group == footing.Key).ToList()
            where ofFooting.Count > 0
            let line = GistLine.Of(footing.Label, ofFooting, Sum, FewLines)
            let total = cell.Totals.FirstOrDefault(total => total.Group == footing.Key && total.Value is not null)
            select total is null || ofFooting.Exists(value => value.Disputes.Count > 0)
                ? line
                : line with { Label = null, Texts = [total.Text], More = 0, Citations = GistLine.Places(Cited(total)) };
        return [Named(values, "payer"), Named(values, "payee"), .. sums];
    }

    /// <summary>Where a source says that there is no money, "none" beside sums would leave open of what.</summary>
    private static string Sum(CellValue value) => value.Text == QualifierWords.Of(NoValue.None) ? "no money" : value.Text;

    private static IEnumerable<Citation> Cited(Total total) => total.Lines.SelectMany(line => line.Inputs).SelectMany(input => input.Citations);

    /// <summary>The latest number of what is reported most, what several subjects have first; the rest by name.</summary>
    private static IEnumerable<GistLine> Outcomes(Dimension row, List<CellValue> values)
    {
        var groups = row.Groups
            .OrderByDescending(group => row.Cells.Count(cell => cell.Values.Any(value => value.Group == group.Key)))
            .ThenByDescending(group => row.Cells.Sum(cell => cell.Values.Count(value => value.Group == group.Key)))
            .Where(group => values.Any(value => value.Group == group.Key))
            .ToList();
        return
        [
            .. groups.Take(FewGroups).Select(group => Latest([.. values.Where(value => value.Group == group.Key)])),
            new GistLine("Also reported", [.. groups.Skip(FewGroups).Select(Measured).Distinct(StringComparer.Ordinal)], []),
        ];
    }

    /// <summary>"Arrivals by sea", whether by their number or their change.</summary>
    private static string Measured(ValueGroup group) =>
        group.Label.LastIndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? group.Label[..at] : group.Label;

    private static GistLine Latest(List<CellValue> values)
    {
        var latest = values.Where(value => value.Stated is not null).DefaultIfEmpty(values[0]).MaxBy(value => value.Covers?.To ?? DateOnly.MinValue)!;
        return GistLine.Of(latest.About, values.Where(value => value.About == latest.About), value => value.Text, FewLines);
    }

    /// <summary>Who links what happened to it, by how firmly.</summary>
    private static IEnumerable<GistLine> Links(List<CellValue> values) =>
        values.GroupBy(value => value.Text, StringComparer.Ordinal)
            .Select(group => GistLine.Of(group.Key, group, value => Text(value, "by"), FewNames));

    private static IEnumerable<GistLine> By(List<CellValue> values, string label, string? text) =>
        values.GroupBy(value => Text(value, label), StringComparer.Ordinal)
            .Select(group => GistLine.Of(group.Key, group, value => text is null ? value.Text : Text(value, text), FewNames));

    /// <summary>The first things that it holds; what is of nothing in particular in one line.</summary>
    private static IEnumerable<GistLine> Listed(List<CellValue> values)
    {
        foreach (var group in values.GroupBy(value => value.About, StringComparer.Ordinal).Take(FewLines))
        {
            yield return GistLine.Of(group.Key, group, value => value.Text, group.Key is null ? FewNames : FewTexts(group));
        }
    }

    /// <summary>Whether sources differ on who it was is said by the disputes; the sums of one payer may differ as well.</summary>
    private static GistLine Named(List<CellValue> values, string key)
    {
        var label = values.SelectMany(value => value.Details).FirstOrDefault(detail => detail.Key == key)?.Label;
        return GistLine.Of(label, values, value => Text(value, key), FewNames) with { Disputed = false };
    }

    /// <summary>Numbers and names take less room than sentences.</summary>
    private static int FewTexts(IEnumerable<CellValue> values) => values.Any(value => value.Text.Length > Long) ? FewSentences : FewNames;

    private static string? Text(CellValue value, string key) => DetailWords.Text(value.Details, key);
}
