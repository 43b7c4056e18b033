using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using CsvHelper;

namespace AgreementsKb.Core.Tables;

/// <summary>Records as rows: what the CSV exports and the data package hold. The schema and the rows come from one description.</summary>
/// <param name="Name">As in addresses and file names: `agreements`.</param>
/// <param name="Description">What a row is.</param>
/// <param name="Kinds">The kinds of record that rows are made from.</param>
/// <param name="Key">The columns that name a row; none where several together may be equal.</param>
public abstract record Table(string Name, string Description, ListOf<RecordKind> Kinds, ListOf<string> Key)
{
    public ListOf<ForeignKey> ForeignKeys { get; init; } = [];

    public abstract IReadOnlyList<Column> Columns { get; }

    public void WriteHead(CsvWriter csv) => csv.WriteHeader([.. Columns.Select(column => column.Name)]);

    /// <summary>The rows of one record.</summary>
    public abstract void Write(CsvWriter csv, TableRecord record);
}

/// <param name="Names">The names beside the codes.</param>
public sealed record TableRecord(KbRecord Record, int Version, Naming Names)
{
    internal RecordSet Words => Names.Words;
}

/// <summary>That columns of a table name a row of another.</summary>
public sealed record ForeignKey(ListOf<string> Columns, string Table, ListOf<string> Names)
{
    public static ForeignKey To(string table, string column) => new([column], table, ["id"]);
}

/// <summary>A column of a table.</summary>
/// <param name="Type">Of the Frictionless Table Schema: `string`, `integer`, `number`.</param>
public abstract record Column(string Name, string Type, string Description);

/// <summary>A table whose rows are made from each record.</summary>
internal sealed record Table<TRow>(
    string Name,
    string Description,
    ListOf<RecordKind> Kinds,
    ListOf<string> Key,
    Func<TableRecord, IEnumerable<TRow>> Rows,
    IReadOnlyList<Column<TRow>> Cells)
    : Table(Name, Description, Kinds, Key)
{
    public override IReadOnlyList<Column> Columns => Cells;

    public override void Write(CsvWriter csv, TableRecord record)
    {
        foreach (var row in Rows(record))
        {
            WriteRow(csv, row);
        }
    }

    public void WriteRow(CsvWriter csv, TRow row)
    {
        foreach (var cell in Cells)
        {
            cell.Write(csv, row);
        }

        csv.EndRecord();
    }
}
