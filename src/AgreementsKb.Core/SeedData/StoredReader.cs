using System.Collections.Frozen;
using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.SeedData;

/// <summary>
/// Makes records straight from the JSON that the store holds, without a tree and without places for problems: several times
/// as fast. Reads only what <see cref="RecordWriter"/> writes for programs; anything else is given back unread, for
/// <see cref="RecordReader"/> to understand or to name what is wrong.
/// </summary>
/// <param name="cited">Takes the id of every source that is cited; may hold ids of parts that were then given back.</param>
internal sealed class StoredReader(ICollection<string>? cited = null)
{
    private static readonly FrozenDictionary<string, object> NoValues = EnumWords.Of(typeof(NoValue));

    /// <summary>Null where the JSON is not in the form in which the store holds it.</summary>
    public object? Read(ReadOnlySpan<byte> utf8, Type type)
    {
        try
        {
            var reader = new Utf8JsonReader(utf8);
            return reader.Read() ? Object(ref reader, StoredShape.Of(type)) : null;
        }
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>The objects of an array, such as the lines of an agreement; null as above.</summary>
    public IReadOnlyList<T>? ReadAll<T>(ReadOnlySpan<byte> utf8)
        where T : class
    {
        var reader = new Utf8JsonReader(utf8);
        var items = new List<T>();
        reader.Read();
        while (reader.Read() && reader.TokenType == JsonTokenType.StartObject)
        {
            if (Object(ref reader, StoredShape.Of(typeof(T))) is not T item)
            {
                return null;
            }

            items.Add(item);
        }

        return items;
    }

    private object? Object(ref Utf8JsonReader reader, StoredShape shape)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            return null;
        }

        var made = shape.Make();
        var (required, at) = (0, 0);
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            if (Next(ref reader, shape.Fields, ref at) is not { } field
                || !reader.Read()
                || (field.Field.IsList ? List(ref reader, field) : Stated(ref reader, field)) is not { } value)
            {
                return null;
            }

            field.Field.Set(made, value);
            required += field.Field.Required ? 1 : 0;
        }

        if (made is Citation cite)
        {
            cited?.Add(cite.Source);
        }

        return required == shape.Required ? made : null;
    }

    /// <summary>Keys mostly come in one order; where one does not, they are looked through from the beginning.</summary>
    private static StoredField? Next(ref Utf8JsonReader reader, StoredField[] fields, ref int at)
    {
        for (var tried = 0; tried < fields.Length; tried++)
        {
            var field = fields[at];
            at = at + 1 == fields.Length ? 0 : at + 1;
            if (reader.ValueTextEquals(field.Key))
            {
                return field;
            }
        }

        return null;
    }

    private object? List(ref Utf8JsonReader reader, StoredField field)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            return null;
        }

        var items = new List<object>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (Stated(ref reader, field) is not { } item)
            {
                return null;
            }

            items.Add(item);
        }

        return items.Count == 0 && field.Field.NotEmpty ? null : field.List.Make(items);
    }

    private object? Stated(ref Utf8JsonReader reader, StoredField field)
    {
        if (!field.Field.MayBeNoValue)
        {
            return Value(ref reader, field);
        }

        if (IsNoValue(reader))
        {
            reader.Read();
            reader.Read();
            var reason = Word(ref reader, NoValues);
            return reader.Read() && reader.TokenType == JsonTokenType.EndObject && reason is not null ? field.Stated.No((NoValue)reason) : null;
        }

        return Value(ref reader, field) is { } value ? field.Stated.Value(value) : null;
    }

    /// <summary>Looks ahead in a copy.</summary>
    private static bool IsNoValue(Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.StartObject && reader.Read() && reader.TokenType == JsonTokenType.PropertyName
        && reader.ValueTextEquals("is"u8);

    private object? Value(ref Utf8JsonReader reader, StoredField field) => (field.Field.Form, reader.TokenType) switch
    {
        (FieldForm.Object, _) => Object(ref reader, field.Part),
        (FieldForm.Compact, JsonTokenType.StartObject) =>
            Object(ref reader, field.Part) is { } part && field.Value.Problem(part) is null ? part : null,
        (FieldForm.Text, JsonTokenType.String) => Text(ref reader),
        (FieldForm.Scalar, JsonTokenType.String) when !field.Field.MayBeNoValue || Word(ref reader, NoValues) is null =>
            field.Value.Parse(reader.GetString()!).Value,
        (FieldForm.Enumeration, JsonTokenType.String) => Word(ref reader, field.Words),
        (FieldForm.Boolean, JsonTokenType.True) => true,
        (FieldForm.Boolean, JsonTokenType.False) => false,
        (FieldForm.Integer, JsonTokenType.Number) => reader.TryGetInt32(out var whole) ? whole : null,
        (FieldForm.Decimal, JsonTokenType.Number) => reader.TryGetDecimal(out var number) ? Numeral.Normal(number) : null,
        _ => null,
    };

    private static object? Word(ref Utf8JsonReader reader, FrozenDictionary<string, object> words) =>
        reader.TokenType == JsonTokenType.String ? words.GetValueOrDefault(reader.GetString()!) : null;

    private static string? Text(ref Utf8JsonReader reader)
    {
        var text = reader.GetString()!;
        return string.IsNullOrWhiteSpace(text) || TextBytes.FirstForbidden(text) is not null ? null : text;
    }
}
