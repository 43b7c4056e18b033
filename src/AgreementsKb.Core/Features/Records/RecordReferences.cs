using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>The records that a stored record names, by the shape of its type.</summary>
internal static class RecordReferences
{
    /// <summary>Adds the ids that it names of each kind. An id that may be of several kinds counts for each.</summary>
    public static void Collect(ReadOnlyMemory<byte> json, RecordKind kind, Dictionary<string, HashSet<string>> found)
    {
        using var document = JsonDocument.Parse(json);
        Object(document.RootElement, kind.Type, found);
    }

    private static void Object(JsonElement value, Type type, Dictionary<string, HashSet<string>> found)
    {
        var shape = RecordShape.Of(type);
        foreach (var property in value.EnumerateObject())
        {
            if (shape.ByKey.GetValueOrDefault(property.Name) is { } field)
            {
                Value(property.Value, field, found);
            }
        }
    }

    private static void Value(JsonElement value, Field field, Dictionary<string, HashSet<string>> found)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Array:
                foreach (var item in value.EnumerateArray())
                {
                    Value(item, field, found);
                }

                break;
            case JsonValueKind.Object when field.Form is FieldForm.Object or FieldForm.Compact:
                Object(value, field.ValueType, found);
                break;
            case JsonValueKind.String:
                foreach (var kind in field.Refers)
                {
                    found.TryAdd(kind, []);
                    found[kind].Add(value.GetString()!);
                }

                break;
        }
    }
}
