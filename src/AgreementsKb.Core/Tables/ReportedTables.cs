using AgreementsKb.Core.Records;
using static AgreementsKb.Core.Tables.Columns;
using static AgreementsKb.Core.Tables.OtherRecordTables;

namespace AgreementsKb.Core.Tables;

/// <summary>What is reported beside agreements, and what is said about them.</summary>
internal static class ReportedTables
{
    public static readonly Table<Row<Outcome>> Outcomes = RowTable.Of<Outcome>(
        Kinds.Outcome,
        "Questions about the world; the reported answers are in `claims`, for several sources may answer one.",
        [
            Text<Row<Outcome>>("title", "The question in words.", row => row.Record.Title),
            Text<Row<Outcome>>("metric", "A word of the scheme `metric`.", row => row.Record.Metric),
            Text<Row<Outcome>>("metricLabel", "The same in words.", row => row.Words.Label(Schemes.Metric, row.Record.Metric)),
            Text<Row<Outcome>>("geography", "The id of the place.", row => row.Record.Geography),
            Text<Row<Outcome>>("geographyName", "Its name.", row => row.Words.NameOf(row.Record.Geography)),
            Text<Row<Outcome>>("route", "A word of the scheme `route`.", row => row.Record.Route),
            Text<Row<Outcome>>("population", "Who is counted, where not everybody is.", row => row.Record.Population),
            Date<Row<Outcome>>("period", "The time that is asked about.", row => row.Record.Period),
            Texts<Row<Outcome>>("agreements", "Ids of the agreements beside which it was reported.", row => row.Record.Agreements),
            Count<Row<Outcome>>("reports", "How many answers are reported.", row => row.Record.Reports.Count),
        ],
        ForeignKey.To("actors", "geography"));

    public static readonly Table<Row<Statement>> Statements = RowTable.Of<Statement>(
        Kinds.Statement,
        "What actors said about agreements, in our words.",
        [
            Text<Row<Statement>>("speaker", "The id of the body, or of the person who spoke for none.", row => row.Record.Speaker),
            Text<Row<Statement>>("speakerName", "Its name.", row => row.Words.NameOf(row.Record.Speaker)),
            Text<Row<Statement>>("person", "The id of the person who spoke for the body.", row => row.Record.Person),
            Text<Row<Statement>>("personName", "The name.", row => Name(row.Words, row.Record.Person)),
            Date<Row<Statement>>("on", "When it was said.", row => row.Record.On),
            Texts<Row<Statement>>("about", "Ids of the agreements.", row => row.Record.About),
            Text<Row<Statement>>("stance", "A word of the scheme `stance`.", row => row.Record.Stance),
            Text<Row<Statement>>("stanceLabel", "The same in words.", row => row.Words.Label(Schemes.Stance, row.Record.Stance)),
            Texts<Row<Statement>>("themes", "Words of the scheme `theme`.", row => row.Record.Themes),
            Texts<Row<Statement>>("themeLabels", "The same in words.", row => row.Record.Themes.Select(word => row.Words.Label(Schemes.Theme, word))),
            Text<Row<Statement>>("summary", "What was said, in our words.", row => row.Record.Summary),
            Text<Row<Statement>>("quoted", "A few words exactly as printed.", row => row.Record.Quoted),
        ],
        ForeignKey.To("actors", "speaker"),
        ForeignKey.To("actors", "person"));
}
