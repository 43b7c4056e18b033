using System.Text.Json.Nodes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>The schema of a kind of record, from the shape of its type: the keys that the reader accepts.</summary>
internal static class ShapeSchemas
{
    public static string FileOf(RecordKind kind) => $"{kind.Name}.json";

    public static JsonObject Document(RecordKind kind)
    {
        var parts = new SortedDictionary<string, JsonNode>(StringComparer.Ordinal);
        Collect(kind.Type, parts);
        var schema = SchemaText.Document(TypeComments.Of(kind.Type)!, parts);
        var definitions = schema["definitions"]!;
        schema.Remove("definitions");
        foreach (var (key, value) in Object(kind.Type, described: false).ToList())
        {
            schema.Add(key, value!.DeepClone());
        }

        schema.Add("definitions", definitions.DeepClone());
        return schema;
    }

    /// <summary>A mapping with the keys of a type.</summary>
    public static JsonObject Object(Type type, bool described = true)
    {
        var shape = RecordShape.Of(type);
        var keys = new JsonObject(
            shape.Fields.Select(field => KeyValuePair.Create<string, JsonNode?>(field.Key, Property(field))));
        var schema = SchemaText.Closed(keys, [.. shape.Fields.Where(field => field.Required).Select(field => field.Key)]);
        if (described && TypeComments.Of(type) is { } comment)
        {
            schema.Insert(0, "description", comment);
        }

        return schema;
    }

    /// <summary>The words of an enumeration, each with its meaning where it has a comment.</summary>
    public static JsonObject Words(Type type)
    {
        var members = System.Enum.GetValues(type).Cast<object>().ToList();
        var schema = SchemaText.Enum(members.Select(EnumWords.WordOf));
        var meanings = members.Select(member => TypeComments.Of(type.GetField(member.ToString()!)!)).ToList();
        if (meanings.TrueForAll(meaning => meaning is not null))
        {
            schema.Add("enumDescriptions", SchemaText.List(meanings!));
        }

        return schema;
    }

    /// <summary>The types with keys of their own that a type is made of.</summary>
    private static void Collect(Type type, SortedDictionary<string, JsonNode> parts)
    {
        var objects = RecordShape.Of(type).Fields.Where(field => field.Form == FieldForm.Object);
        foreach (var part in objects.Select(field => field.ValueType))
        {
            if (parts.TryAdd(SchemaText.Key(part.Name), Object(part)))
            {
                Collect(part, parts);
            }
        }
    }

    private static JsonObject Property(Field field)
    {
        var schema = field.IsList ? List(field) : Element(field);
        if (TypeComments.Of(field.Property) is { } comment)
        {
            schema.Insert(0, "description", comment);
        }

        return schema;
    }

    private static JsonObject List(Field field)
    {
        var list = new JsonObject { ["type"] = "array", ["items"] = Element(field) };
        if (field.NotEmpty)
        {
            list.Add("minItems", 1);
        }

        return field.OneOrMany ? new JsonObject { ["anyOf"] = new JsonArray(Element(field), list) } : list;
    }

    private static JsonObject Element(Field field) => field.MayBeNoValue
        ? new JsonObject { ["anyOf"] = new JsonArray(Known(field), SchemaText.Ref(ValueSchemas.File, "noValue")) }
        : Known(field);

    private static JsonObject Known(Field field) => field.Form switch
    {
        FieldForm.Text => Text(field),
        FieldForm.Boolean => new JsonObject { ["type"] = "boolean" },
        FieldForm.Integer => new JsonObject { ["type"] = "integer" },
        FieldForm.Decimal => new JsonObject { ["type"] = "number" },
        FieldForm.Enumeration => Words(field.ValueType),
        FieldForm.Object => SchemaText.Ref("", SchemaText.Key(field.ValueType.Name)),
        _ => SchemaText.Ref(ValueSchemas.File, ValueSchemas.NameOf(field.ValueType)),
    };

    private static JsonObject Text(Field field) => field switch
    {
        { Scheme: { } scheme } => SchemaText.Ref(WordSchemas.File, scheme),
        { Refers: [var kind] } => SchemaText.Ref(IdSchemas.File, kind),
        { IsItemName: true } => SchemaText.Ref(ValueSchemas.File, "slug"),
        _ when field.Property == typeof(Money).GetProperty(nameof(Money.Currency)) =>
            SchemaText.Ref(ValueSchemas.File, "currency"),
        _ when field.Property == typeof(Term).GetProperty(nameof(Term.Scheme)) =>
            SchemaText.Enum(Schemes.All.Order(StringComparer.Ordinal)),
        _ => SchemaText.Ref(ValueSchemas.File, "text"),
    };
}
