using System.Buffers;
using System.Text.Json;

namespace AgreementsKb.Core.Features.Records;

/// <summary>A record with some of its keys only. Its id always stays; lists keep all of their entries.</summary>
internal static class RecordFields
{
    /// <param name="json">The stored record.</param>
    /// <param name="paths">Keys joined by dots: <c>parties.actor</c> is the actor of every party.</param>
    public static ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json, IEnumerable<string> paths)
    {
        var wanted = new Branch();
        foreach (var path in paths.Append("id"))
        {
            wanted.Add(path.Split('.'));
        }

        var bytes = new ArrayBufferWriter<byte>();
        using var document = JsonDocument.Parse(json);
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(document.RootElement, wanted, writer);
        }

        return bytes.WrittenMemory;
    }

    public static string IdOf(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    private static void Write(JsonElement value, Branch wanted, Utf8JsonWriter writer)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object when !wanted.IsWhole:
                writer.WriteStartObject();
                foreach (var property in value.EnumerateObject())
                {
                    if (wanted.Below.TryGetValue(property.Name, out var below))
                    {
                        writer.WritePropertyName(property.Name);
                        Write(property.Value, below, writer);
                    }
                }

                writer.WriteEndObject();
                break;
            case JsonValueKind.Array when !wanted.IsWhole:
                writer.WriteStartArray();
                foreach (var item in value.EnumerateArray())
                {
                    Write(item, wanted, writer);
                }

                writer.WriteEndArray();
                break;
            default:
                // As it is stored, to the byte.
                writer.WriteRawValue(value.GetRawText(), skipInputValidation: true);
                break;
        }
    }

    /// <summary>The wanted keys below a key; all of them where a path ends here.</summary>
    private sealed class Branch
    {
        public Dictionary<string, Branch> Below { get; } = new(StringComparer.Ordinal);

        public bool IsWhole { get; private set; }

        public void Add(ReadOnlySpan<string> path)
        {
            if (path.IsEmpty)
            {
                IsWhole = true;
                return;
            }

            if (!Below.TryGetValue(path[0], out var next))
            {
                Below.Add(path[0], next = new Branch());
            }

            next.Add(path[1..]);
        }
    }
}
