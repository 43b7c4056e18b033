using AgreementsKb.Core.Comparison.Wording;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>The first sheet: what is compared, as of when, how to cite it and under which terms.</summary>
internal static class OverviewSheet
{
    public static Sheet Of(ComparisonTable table) => new(
        "Overview",
        [("This comparison", 24), (TableWords.Heading(table.Subjects), 100)],
        [.. Rows(table).Where(row => row[1] != default)])
    {
        CanBeFiltered = false,
    };

    private static IEnumerable<IReadOnlyList<Field>> Rows(ComparisonTable table) =>
    [
        Row("Asked", table.Query),
        .. table.Subjects.Select(subject => Row("Subject", $"{subject.Label} ({subject.Id})\n"
            + string.Join('\n', subject.Agreements.Select(agreement => $"• {agreement.Title} ({agreement.Id})")))),
        .. table.Notes.Select(note => Row("How it was read", note.Text)),
        [Name("Revision"), Field.Of(table.Revision)],
        Row("As of", table.AsOf is { } moment ? MomentWords.Of(moment) : null),
        [Name("Known by"), table.KnownBy is { } day ? Field.Of(day) : default],
        Row("Currency", $"{table.Currency}: worked-out amounts only; stated amounts stay as stated"),
        Row("Permalink", table.Permalink),
        Row("With later changes", table.Latest),
        Row("Cite as", table.CiteAs),
        Row("Licence", $"{table.Licence.Name} ({table.Licence.Id})\n{table.Licence.Url}"),
        Row("Citations", "[2 p13] is paragraph 13 of source 2 on the sheet Sources; other sheets name the source itself."),
    ];

    private static IReadOnlyList<Field> Row(string name, string? text) =>
        [Name(name), text is null ? default : Field.Of(text, Look.Wrapped)];

    private static Field Name(string name) => Field.Of(name, Look.Strong);
}
