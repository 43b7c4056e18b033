using System.Globalization;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Where in a record something stands, for a record that has no lines: <c>funding/border-security/reports[1]/cite</c>. Elements
/// that have a name go by it.
/// </summary>
internal static class FieldPath
{
    /// <summary>Empty for the record as a whole.</summary>
    public static string Of(MappingNode record, RecordKind kind, Position at) =>
        In(record, RecordShape.Of(kind.Type), "", at) ?? "";

    private static string? In(MappingNode mapping, RecordShape shape, string path, Position at)
    {
        if (mapping.At == at)
        {
            return path;
        }

        foreach (var entry in mapping.Entries)
        {
            var here = path.Length == 0 ? entry.Key : $"{path}/{entry.Key}";
            if (entry.At == at || entry.Value.At == at)
            {
                return here;
            }

            if (shape.ByKey.TryGetValue(entry.Key, out var field) && In(entry.Value, field, here, at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private static string? In(Node value, Field field, string path, Position at) => value switch
    {
        MappingNode mapping => In(mapping, RecordShape.Of(field.ValueType), path, at),
        SequenceNode { Items: [var only] } when field.OneOrMany => In(only, field, path, at),
        SequenceNode sequence => sequence.Items
            .Select((item, index) => In(item, field, Element(item, field, path, index), at))
            .FirstOrDefault(found => found is not null),
        _ => value.At == at ? path : null,
    };

    private static string Element(Node item, Field field, string path, int index) =>
        field.Form == FieldForm.Object && item is MappingNode part && NameOf(part, RecordShape.Of(field.ValueType)) is { } name
            ? $"{path}/{name}"
            : string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]");

    /// <summary>An event goes by its kind where it has no name.</summary>
    private static string? NameOf(MappingNode part, RecordShape shape) =>
        shape.ItemName is { } name && (part.Find(name.Key) ?? (shape.Type == typeof(TimelineEvent) ? part.Find("event") : null))
            is { Value: ScalarNode { Text: var text } }
            ? text
            : null;
}
