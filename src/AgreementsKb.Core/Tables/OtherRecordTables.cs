using AgreementsKb.Core.Records;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

/// <summary>The tables of the kinds whose records are nearly rows already.</summary>
internal static class OtherRecordTables
{
    public static readonly Table<Row<Actor>> Actors = RowTable.Of<Actor>(
        Kinds.Actor,
        "Who takes part or speaks: states, bodies, people in public office.",
        [
            Text<Row<Actor>>("name", "Its name.", row => row.Record.Name),
            Text<Row<Actor>>("kind", "A word of the scheme `actor-kind`.", row => row.Record.Kind),
            Text<Row<Actor>>("kindLabel", "The same in words.", row => row.Words.Label(Schemes.ActorKind, row.Record.Kind)),
            Text<Row<Actor>>("partOf", "The id of the actor it belongs to.", row => row.Record.PartOf),
            Text<Row<Actor>>("partOfName", "Its name.", row => Name(row.Words, row.Record.PartOf)),
            Texts<Row<Actor>>("adjectives", "Adjectives that stand for it.", row => row.Record.Adjectives),
            Texts<Row<Actor>>("aliases", "Other names, codes and spellings.", row => row.Record.Aliases),
            Text<Row<Actor>>("note", "What else is to be known.", row => row.Record.Note),
        ],
        ForeignKey.To("actors", "partOf"));

    public static readonly Table<Row<Source>> Sources = RowTable.Of<Source>(
        Kinds.Source,
        "Publications.",
        [
            Text<Row<Source>>("label", "A short name of ours.", row => row.Record.Label),
            Text<Row<Source>>("publisher", $"The publisher, or `{Source.NotStated}`.", row => row.Record.Publisher),
            Text<Row<Source>>("title", $"The headline as printed, or `{Source.NotStated}`.", row => row.Record.Title),
            Text<Row<Source>>("author", "As printed.", row => row.Record.Author),
            Date<Row<Source>>("published", "When it was published.", row => row.Record.Published.Value),
            Text<Row<Source>>("kind", "A word of the scheme `source-kind`.", row => row.Record.Kind),
            Text<Row<Source>>("kindLabel", "The same in words.", row => row.Words.Label(Schemes.SourceKind, row.Record.Kind)),
            Texts<Row<Source>>("cautions", "Words of the scheme `source-caution`.", row => row.Record.Cautions),
            Texts<Row<Source>>(
                "cautionLabels",
                "The same in words.",
                row => row.Record.Cautions.Select(word => row.Words.Label(Schemes.SourceCaution, word))),
            Text<Row<Source>>("url", "Where it can be read.", row => row.Record.Url),
            Text<Row<Source>>("archiveRef", "The name under which a copy is archived.", row => row.Record.ArchiveRef),
            Text<Row<Source>>("licence", "On what terms its data may be used, as shown there.", row => row.Record.Licence),
            Text<Row<Source>>("language", "BCP 47 tag.", row => row.Record.Language),
            Texts<Row<Source>>("drawsOn", "Other sources that it says it draws on.", row => row.Record.DrawsOn),
            Text<Row<Source>>("note", "What else is to be known.", row => row.Record.Note),
        ]);

    public static readonly Table<Row<Rate>> Rates = RowTable.Of<Rate>(
        Kinds.Rate,
        "Two amounts that a source prints as equal.",
        [
            Text<Row<Rate>>("fromCurrency", "ISO 4217 code.", row => row.Record.From.Currency),
            Number<Row<Rate>>("fromAmount", "The amount that the source converts, in units of its currency.", row => row.Record.From.Amount),
            Text<Row<Rate>>("toCurrency", "ISO 4217 code.", row => row.Record.To.Currency),
            Number<Row<Rate>>("toAmount", "What the source prints as its equal.", row => row.Record.To.Amount),
            Date<Row<Rate>>("on", "The date that the rate is for.", row => row.Record.On),
            Text<Row<Rate>>("note", "What else is to be known.", row => row.Record.Note),
        ]);

    public static readonly Table<Row<Term>> Terms = RowTable.Of<Term>(
        Kinds.Term,
        "The controlled vocabulary: every code of the other tables.",
        [
            Text<Row<Term>>("scheme", "What it is a word of.", row => row.Record.Scheme),
            Text<Row<Term>>("word", "The code.", row => row.Record.Word),
            Text<Row<Term>>("label", "In words.", row => row.Record.Label),
            Text<Row<Term>>("labelFr", "In words, in French; empty where nobody translated it.", row => row.Record.Labels?.Fr),
            Text<Row<Term>>("labelIt", "In words, in Italian; empty where nobody translated it.", row => row.Record.Labels?.It),
            Text<Row<Term>>("definition", "What it means.", row => row.Record.Definition),
            Text<Row<Term>>("gives", "Of an event: the status that it gives an agreement.", row => row.Record.Gives),
            Text<Row<Term>>("within", "Of a metric: the wider one that contains it.", row => row.Record.Within),
            Text<Row<Term>>(
                "measure",
                "Of a metric: `flow` of what passes in a time, `stock` of what is there at one time.",
                row => row.Record.Measure is { } measure ? RecordShape.WordOf(measure) : null),
            Texts<Row<Term>>("loaded", "Loaded words for the same thing.", row => row.Record.Loaded),
        ]);

    /// <summary>Null for nobody.</summary>
    public static string? Name(RecordSet words, string? actor) => actor is null ? null : words.NameOf(actor);
}
