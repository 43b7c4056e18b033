using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>What is said for and against, by stance and theme. Support comes first, then criticism.</summary>
internal sealed class OpinionsRow()
    : Row("opinions", "Who supports it, who criticises it, and why?", "No source reports support or criticism.")
{
    private static readonly string[] Order = [Words.Supports, Words.Opposes, "mixed", Words.HoldsLawful, Words.HoldsUnlawful, Words.FindsFault];

    protected override IEnumerable<CellValue> Values(Column column) => column.Statements
        .OrderBy(statement => Array.IndexOf(Order, statement.Stance) is >= 0 and var place ? place : Order.Length)
        .ThenBy(statement => statement.Stance, StringComparer.Ordinal)
        .ThenBy(statement => column.Details.Labels(Schemes.Theme, statement.Themes), StringComparer.Ordinal)
        .ThenBy(statement => statement.Id, StringComparer.Ordinal)
        .Select(statement => new CellValue
        {
            Text = statement.Summary,
            About = $"{Speaker.Of(column.Records, statement)}: {column.Records.Label(Schemes.Stance, statement.Stance)}",
            Stated = statement.Stance,
            Record = new RecordRef(Kinds.Statement, statement.Id),
            Details = DetailsOf(column, statement),
            Citations = statement.Cite,
        });

    protected override Comparability Judge(IReadOnlyList<Column> columns, IReadOnlyList<Cell> cells, ListOf<ValueGroup> groups) =>
        Caution("These are the voices that the sources chose to report; their number says nothing about how many agree.");

    private static ListOf<Detail> DetailsOf(Column column, Statement statement) => ReportDetails.List(
        column.Details.Word("stance", "Stance", Schemes.Stance, statement.Stance),
        ReportDetails.Text("speaker", "Speaker", Speaker.Of(column.Records, statement)),
        ReportDetails.Text("themes", "Themes", column.Details.Labels(Schemes.Theme, statement.Themes)),
        ReportDetails.Date("on", "Said on", statement.On),
        ReportDetails.Text("quoted", "As printed", statement.Quoted is { } words ? $"“{words}”" : null),
        ReportDetails.Text(
            "claims",
            "Numbers given",
            string.Join("; ", statement.Claims.Select(claim => $"{claim.What}: {QuantityWords.Of(claim.Value)}"))),
        ReportDetails.Text("about", "Said of", string.Join("; ", statement.About
            .Where(column.Has)
            .Select(id => column.Records.Agreements[id].Title))));
}
