namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>A form in which a finished comparison leaves: each holds every value with its citations.</summary>
/// <param name="Name">The word for it in <c>format=</c> and <c>--format</c>.</param>
/// <param name="Label">For reading: "Excel".</param>
/// <param name="Extension">Of a file in this form, without the dot.</param>
/// <param name="MediaType">Without parameters, as an <c>Accept</c> header names it.</param>
/// <param name="Parameters">Of the media type, with the semicolon before them; empty where there are none.</param>
public sealed record Way(string Name, string Label, string Extension, string MediaType, string Parameters)
{
    private Func<ComparisonTable, byte[]> _write = AnswerJson.Write;

    public static Way Json { get; } = new("json", "JSON", "json", "application/json", "");

    public static Way Csv { get; } = new("csv", "CSV", "csv", "text/csv", "; charset=utf-8; header=present")
    {
        _write = ComparisonCsv.Write,
    };

    public static Way Markdown { get; } = new("markdown", "Markdown", "md", "text/markdown", "; charset=utf-8")
    {
        _write = ComparisonMarkdown.Write,
    };

    public static Way Xlsx { get; } = new(
        "xlsx", "Excel", "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "")
    {
        _write = ComparisonSheets.Write,
    };

    /// <summary>The first is what is given where nothing is asked for.</summary>
    public static IReadOnlyList<Way> All { get; } = [Json, Csv, Markdown, Xlsx];

    /// <summary>Not for a screen.</summary>
    public bool IsBinary => ReferenceEquals(this, Xlsx);

    public string ContentType => MediaType + Parameters;

    /// <returns>Null where there is no way of that name.</returns>
    public static Way? Named(string name) => All.FirstOrDefault(way => way.Name == name);

    /// <summary>The same table gives the same bytes.</summary>
    public byte[] Write(ComparisonTable table) => _write(table);
}
