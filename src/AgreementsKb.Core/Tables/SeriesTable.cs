using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

/// <summary>The rows of every series, one period a row.</summary>
internal static class SeriesTable
{
    public static readonly Table<SeriesRow> Table = new(
        "series",
        "Numbers that one source gives for many periods of one length, one period a row.",
        [Kinds.Named(Kinds.Outcome)],
        ["outcome", "report", "period"],
        record => Rows((Outcome)record.Record, record.Words),
        [
            Text<SeriesRow>("outcome", "The id of the question.", row => row.Outcome.Id),
            Count<SeriesRow>("report", "Which report of the record it is a row of, from 1.", row => row.Report),
            Date<SeriesRow>("period", "What the number is for.", row => row.Point.Period),
            Text<SeriesRow>("from", "The first day of the period.", row => Day(row.Point.Period.From)),
            Text<SeriesRow>("to", "The last day of the period.", row => Day(row.Point.Period.To)),
            Number<SeriesRow>("value", "The number: a count, or a share or change as a part of 1.", row => Of(row.Point.Value)),
            Number<SeriesRow>("upTo", "The upper end, where it is a range.", row => row.Point.Value.UpTo),
            Text<SeriesRow>("qualifier", "How the source qualifies the number.", row => Word(row.Point.Value.Qualifier)),
            Text<SeriesRow>("metric", "A word of the scheme `metric`.", row => row.Told.Metric ?? row.Outcome.Metric),
            Text<SeriesRow>("geography", "The id of the place.", row => row.Told.Geography ?? row.Outcome.Geography),
            Text<SeriesRow>(
                "geographyName", "Its name.", row => row.Words.NameOf(row.Told.Geography ?? row.Outcome.Geography)),
            Text<SeriesRow>("source", "The id of the source.", row => row.Told.Cite[0].Source),
            Texts<SeriesRow>(
                "citations", "Where it was published: source and place in it.", row => row.Told.Cite.Select(cite => cite.ToText())),
        ])
    {
        ForeignKeys =
        [
            ForeignKey.To("outcomes", "outcome"), ForeignKey.To("actors", "geography"), ForeignKey.To("sources", "source"),
        ],
    };

    private static IEnumerable<SeriesRow> Rows(Outcome outcome, RecordSet words) => outcome.Reports.Index()
        .SelectMany(told => told.Item.Series, (told, point) => new SeriesRow(outcome, told.Index + 1, told.Item, point, words));

    private static string? Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static decimal? Of(Quantity number) => number.Share ?? number.Change ?? number.OneIn ?? number.Value;

    private static string? Word(Qualifier? qualifier) => qualifier is { } some ? RecordShape.WordOf(some) : null;
}

/// <param name="Report">The place of the report in the record, from 1.</param>
/// <param name="Words">Actors and terms, for the names beside the codes.</param>
internal sealed record SeriesRow(Outcome Outcome, int Report, OutcomeReport Told, SeriesPoint Point, RecordSet Words);
