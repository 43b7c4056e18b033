using System.Globalization;
using AgreementsKb.Core.Records.Values;
using CsvHelper;

namespace AgreementsKb.Core.Tables;

/// <summary>A column with the way to its cells.</summary>
internal sealed record Column<TRow>(string Name, string Type, string Description, Func<TRow, Cell> Of) : Column(Name, Type, Description)
{
    public void Write(CsvWriter csv, TRow row)
    {
        var cell = Of(row);
        if (cell.Number is { } number)
        {
            csv.WriteField(Numeral.Normal(number), format: default, CultureInfo.InvariantCulture);
        }
        else
        {
            csv.WriteField(cell.Text);
        }
    }
}

/// <summary>A text or a number; empty where there is none.</summary>
internal readonly record struct Cell(string? Text, decimal? Number = null);

/// <summary>Makes columns.</summary>
internal static class Columns
{
    /// <summary>Between several values in one cell. Ids and words have none; in texts it is rare, and the records have them apart.</summary>
    public const string Between = "; ";

    public static Column<TRow> Text<TRow>(string name, string description, Func<TRow, string?> of) =>
        new(name, "string", description, row => new Cell(of(row)));

    /// <summary>Several texts in one cell.</summary>
    public static Column<TRow> Texts<TRow>(string name, string description, Func<TRow, IEnumerable<string>> of) =>
        new(name, "string", $"{description} Several are parted by `{Between.Trim()}`.", row => new Cell(string.Join(Between, of(row))));

    public static Column<TRow> Count<TRow>(string name, string description, Func<TRow, int?> of) =>
        new(name, "integer", description, row => new Cell(Text: null, of(row)));

    public static Column<TRow> Number<TRow>(string name, string description, Func<TRow, decimal?> of) =>
        new(name, "number", description, row => new Cell(Text: null, of(row)));

    public static Column<TRow> Date<TRow>(string name, string description, Func<TRow, Edtf?> of) =>
        new(name, "string", $"{description} EDTF: a day, month, year or period, with `~` about and `?` inferred.", row => new Cell(of(row)?.ToText()));
}
