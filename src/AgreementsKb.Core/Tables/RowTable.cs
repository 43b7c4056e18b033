using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

/// <summary>A record as a row.</summary>
/// <param name="Words">Actors and terms, for the names beside the codes.</param>
internal sealed record Row<TRecord>(TRecord Record, int Version, RecordSet Words);

/// <summary>Makes tables with one row a record: all begin with the id and end with the version.</summary>
internal static class RowTable
{
    public static Table<Row<TRecord>> Of<TRecord>(
        string kind, string description, IReadOnlyList<Column<Row<TRecord>>> cells, params ListOf<ForeignKey> foreignKeys)
        where TRecord : KbRecord
    {
        var of = Kinds.Named(kind);
        return new Table<Row<TRecord>>(
            of.Plural,
            description,
            [of],
            ["id"],
            record => [new Row<TRecord>((TRecord)record.Record, record.Version, record.Words)],
            [
                Text<Row<TRecord>>("id", $"The permanent name of the {kind}.", row => row.Record.Id),
                .. cells,
                Texts<Row<TRecord>>("formerIds", "Earlier ids.", row => row.Record.FormerIds),
                Count<Row<TRecord>>("version", "The version of the record, from 1.", row => row.Version),
            ])
        {
            ForeignKeys = foreignKeys,
        };
    }
}
