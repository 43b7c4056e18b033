using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>The columns of the tidy form, in order. Programs rely on the names.</summary>
internal sealed class TidyColumns
{
    private readonly ComparisonTable _table;
    private readonly Dictionary<string, SourceNote> _sources;

    private TidyColumns(ComparisonTable table)
    {
        _table = table;
        _sources = table.Sources.ToDictionary(source => source.Id, StringComparer.Ordinal);
    }

    public static IReadOnlyList<TidyColumn> Of(ComparisonTable table)
    {
        var columns = new TidyColumns(table);
        return [.. Places(), .. Sizes(), .. Qualities(), .. columns.Grounds(), .. columns.Origins()];
    }

    private static IEnumerable<TidyColumn> Places() =>
    [
        Text("kind", 10, row => row.Kind),
        Text("subject", 22, row => row.Subject?.Id),
        Text("subjectLabel", 22, row => row.Subject?.Label),
        Text("question", 13, row => row.Question?.Key),
        Text("questionLabel", 30, row => row.Question?.Label),
        Text("group", 22, row => row.Question?.Groups.FirstOrDefault(group => group.Key == row.Group)?.Label ?? row.Group),
        Text("agreement", 30, row => row.Agreement),
        Text("about", 30, row => row.About),
        Text("of", 22, row => row.Of),
        Text("recordKind", 11, row => row.Record?.Kind),
        Text("record", 26, row => row.Record?.Id),
        Text("item", 20, row => row.Item),
        Text("state", 12, row => row.State),
        Text("text", 50, row => row.Text),
    ];

    private static IEnumerable<TidyColumn> Sizes() =>
    [
        Text("stated", 16, row => row.Stated),
        new("number", 16, row => Field.Of(row.Size.Number, row.Size.Unit)),
        new("low", 16, row => Field.Of(row.Size.Low, row.Size.Unit)),
        new("high", 16, row => Field.Of(row.Size.High, row.Size.Unit)),
        Text("unit", 14, row => row.Size.Unit),
        Text("qualifier", 10, row => row.Size.Qualifier),
        new("from", 12, row => Field.Of(row.Covers is null ? row.Size.Date?.From : row.Covers.From)),
        new("to", 12, row => Field.Of(row.Covers is null ? row.Size.Date?.To : row.Covers.To)),
        Text("period", 24, row => row.Covers?.Text ?? Detail(row, "period")),
    ];

    private static IEnumerable<TidyColumn> Qualities() =>
    [
        Text("payer", 18, row => Detail(row, "payer")),
        Text("payee", 18, row => Detail(row, "payee")),
        Text("basis", 14, row => Detail(row, "basis")),
        Text("assertedBy", 22, row => Detail(row, "assertedBy")),
        Text("details", 50, row => string.Join("; ", row.Details.Select(detail => $"{detail.Label}: {detail.Text}"))),
        Text("rank", 11, row => row.Rank),
        Text("because", 30, row => row.Because),
        Text("formula", 40, row => row.Formula),
        Text("note", 30, row => row.Note),
    ];

    private IEnumerable<TidyColumn> Grounds() =>
    [
        Text("citations", 32, row => string.Join("; ", row.Citations.Select(cite => cite.ToText()))),
        Text("sources", 32, row => Noted(row, source => source.Label)),
        Text("publishers", 22, row => Noted(row, source => source.Publisher)),
        Text("published", 22, row => Noted(row, source => source.Published)),
        Text("disputes", 24, row => string.Join("; ", row.Disputes)),
        Text("comparability", 14, row => Judged(row) is { } judged ? AnswerWords.Of(judged.Verdict) : null),
        Text("comparabilityReasons", 30, row => Judged(row) is { } judged ? string.Join(" ", judged.Reasons) : null),
    ];

    private IEnumerable<TidyColumn> Origins() =>
    [
        Text("permalink", 30, _ => _table.Permalink),
        new("revision", 9, _ => Field.Of(_table.Revision)),
        Text("asOf", 12, _ => _table.AsOf?.Asked),
        new("knownBy", 12, _ => Field.Of(_table.KnownBy)),
        Text("citeAs", 30, _ => _table.CiteAs),
        Text("licence", 11, _ => _table.Licence.Id),
    ];

    private static TidyColumn Text(string name, int width, Func<TidyRow, string?> of) => new(name, width, row => Field.Of(of(row)));

    private static string? Detail(TidyRow row, string key) => DetailWords.Text(row.Details, key);

    /// <summary>Of the group, where a row has groups; else of the whole row.</summary>
    private static Comparability? Judged(TidyRow row) =>
        row.Question?.Groups.FirstOrDefault(group => group.Key == row.Group)?.Comparability ?? row.Question?.Comparability;

    /// <summary>Said once for each source, in the order of the citations.</summary>
    private string Noted(TidyRow row, Func<SourceNote, string> say) => string.Join("; ", row.Citations
        .Select(cite => cite.Source)
        .Distinct(StringComparer.Ordinal)
        .Select(_sources.GetValueOrDefault)
        .OfType<SourceNote>()
        .Select(say));
}
