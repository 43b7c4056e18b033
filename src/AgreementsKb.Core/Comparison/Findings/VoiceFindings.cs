using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Who is reported to support and who to criticise, by name.</summary>
internal static class VoiceFindings
{
    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns.Select(column =>
    {
        var voices = new[] { Words.Supports, Words.Opposes }
            .Select(stance => (stance, said: column.Statements.Where(statement => statement.Stance == stance).ToList()))
            .Where(entry => entry.said.Count > 0)
            .ToList();
        return Found.Of(
            "opinions",
            "voices",
            $"{column.Subject.Label}: {string.Join("; ", voices.Select(entry => $"{Label(entry.stance)}: {Names(column, entry.said)}"))}.",
            voices.SelectMany(entry => entry.said).SelectMany(statement => statement.Cite));
    });

    private static string Label(string stance) => stance == Words.Supports ? "in support" : "in criticism";

    private static string Names(Column column, List<Statement> said) =>
        Sentence.And(said.Select(statement => Speaker.Of(column.Records, statement)).Distinct(StringComparer.Ordinal));
}
