using System.Collections;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Core.Tables.Columns;

namespace AgreementsKb.Core.Tables;

/// <summary>Which records there are, and which names which.</summary>
internal static class LinkTables
{
    public static readonly Table<TableRecord> Records = new(
        "records",
        "Every record of every kind.",
        Kinds.All.ToListOf(),
        ["kind", "id"],
        record => [record],
        [
            Text<TableRecord>("kind", "The kind of the record.", row => Kinds.Of(row.Record).Name),
            Text<TableRecord>("id", "Its permanent name.", row => row.Record.Id),
            Text<TableRecord>("title", "What to call it in words.", row => RecordTitles.Of(row.Words, row.Record)),
            Count<TableRecord>("version", "The version of the record, from 1.", row => row.Version),
        ]);

    public static readonly Table<Link> Links = new(
        "links",
        "Every reference from one record to another, other than citations; each pair once for a field.",
        Kinds.All.ToListOf(),
        ["kind", "record", "field", "toKind", "to"],
        record => Below(record.Record, "").Distinct().Select(found => new Link(
            Kinds.Of(record.Record).Name, record.Record.Id, found.Field, found.Kind, found.Id)),
        [
            Text<Link>("kind", "The kind of the record that refers.", row => row.Kind),
            Text<Link>("record", "Its id.", row => row.Record),
            Text<Link>("field", "The key that holds the reference, with those above it: `funding/reports/payer`.", row => row.Field),
            Text<Link>("toKind", "The kind of the record referred to.", row => row.ToKind),
            Text<Link>("to", "Its id.", row => row.To),
        ])
    {
        ForeignKeys =
        [
            new(["kind", "record"], "records", ["kind", "id"]), new(["toKind", "to"], "records", ["kind", "id"]),
        ],
    };

    private static IEnumerable<(string Field, string Kind, string Id)> Below(object part, string path)
    {
        foreach (var field in RecordShape.Of(part.GetType()).Fields.Where(field => field.ValueType != typeof(Citation)))
        {
            var elements = field.Get(part) switch
            {
                null => [],
                IEnumerable list when field.IsList => list.Cast<object>(),
                var value => [value],
            };
            foreach (var element in elements)
            {
                if (element is string id && field.Refers.Count > 0)
                {
                    yield return (path + field.Key, field.Refers[0], id);
                }
                else if (field.Form == FieldForm.Object)
                {
                    foreach (var found in Below(element, $"{path}{field.Key}/"))
                    {
                        yield return found;
                    }
                }
            }
        }
    }
}

/// <summary>That one record names another.</summary>
internal sealed record Link(string Kind, string Record, string Field, string ToKind, string To);
