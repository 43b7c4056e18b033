using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>Who is reported to support, who to criticise and who to have ruled, by name.</summary>
internal static class VoiceFindings
{
    /// <summary>Courts and oversight bodies rule; they stand apart from those who take a side.</summary>
    private static readonly string[] Stances =
        [Words.Supports, Words.Opposes, Words.HoldsLawful, Words.HoldsUnlawful, Words.FindsFault];

    public static IEnumerable<Found?> Of(IReadOnlyList<Column> columns) => columns.Select(column =>
    {
        var voices = Stances
            .Select(stance => (stance, said: column.Statements.Where(statement => statement.Stance == stance).ToList()))
            .Where(entry => entry.said.Count > 0)
            .ToList();
        return Found.Of(
            "opinions",
            "voices",
            $"{column.Subject.Label}: {string.Join("; ", voices.Select(entry => $"{Label(column, entry.stance)}: {Names(column, entry.said)}"))}.",
            voices.SelectMany(entry => entry.said).SelectMany(statement => statement.Cite));
    });

    private static string Label(Column column, string stance) => stance switch
    {
        Words.Supports => "in support",
        Words.Opposes => "in criticism",
        _ => Sentence.Lower(column.Records.Label(Schemes.Stance, stance)),
    };

    private static string Names(Column column, List<Statement> said) =>
        Sentence.And(said.Select(statement => Speaker.Of(column.Records, statement)).Distinct(StringComparer.Ordinal));
}
