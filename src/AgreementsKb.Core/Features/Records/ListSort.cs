using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>The order of a list: by a column, then by id, so that every record has a place of its own.</summary>
/// <param name="Name">As it was asked for, without the sign.</param>
/// <param name="Column">Beside the documents; the id itself where it is null.</param>
/// <param name="Type">The type of the column in the database.</param>
internal sealed record ListSort(string Name, string? Column, string Type, bool Descending)
{
    public const string Id = "id";

    /// <summary>The orders of a kind; each also the other way round, with a <c>-</c> before it.</summary>
    public static IReadOnlyList<string> Names(RecordKind kind) => kind.Name switch
    {
        Kinds.Actor or Kinds.Term => [Id, "title", "changed"],
        Kinds.Statement or Kinds.Rate => [Id, "date", "changed"],
        _ => [Id, "title", "date", "changed"],
    };

    public static ListSort Of(string? asked)
    {
        var descending = asked?.StartsWith('-') == true;
        var name = asked?.TrimStart('-') ?? Id;
        return name switch
        {
            "title" => new(name, "title", "text", descending),
            "date" => new(name, "day", "date", descending),
            "changed" => new(name, "changed", "bigint", descending),
            _ => new(Id, Column: null, "text", descending),
        };
    }

    /// <summary>With its sign, as it was asked for.</summary>
    public override string ToString() => (Descending ? "-" : "") + Name;

    public string Value(string row) => Column is null ? "''::text" : $"{row}.{Column}";

    public string OrderBy(string row)
    {
        var way = Descending ? " desc" : "";
        return Column is null ? $"{row}.id{way}" : $"{row}.{Column}{way}, {row}.id{way}";
    }

    /// <summary>What comes after a place.</summary>
    /// <param name="value">The parameter of the place's value, a text.</param>
    /// <param name="id">The parameter of the place's id.</param>
    public string After(string row, string value, string id)
    {
        var sign = Descending ? "<" : ">";
        return Column is null ? $"{row}.id {sign} {id}" : $"({row}.{Column}, {row}.id) {sign} ({value}::{Type}, {id})";
    }
}
