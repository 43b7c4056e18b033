using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Records with some of their keys only. The id always stays; lists keep all of their entries.</summary>
internal sealed class RecordFields
{
    private readonly RecordKind _kind;
    private readonly Branch _wanted = new();

    /// <param name="paths">Keys joined by dots: <c>parties.actor</c> is the actor of every party.</param>
    public RecordFields(RecordKind kind, IReadOnlyCollection<string> paths)
    {
        _kind = kind;
        foreach (var path in paths.Append("id"))
        {
            _wanted.Add(path.Split('.'));
        }

        AreInBrief = Briefs.Hold(kind, paths);
    }

    /// <summary>Whether the brief of a record has all of them, so that its document need not be read.</summary>
    public bool AreInBrief { get; }

    /// <summary>The keys of the kind that begin none of the paths: a database that leaves them out has less to send.</summary>
    public string[] Unwanted() =>
        [.. RecordShape.Of(_kind.Type)!.Fields.Select(field => field.Key).Where(key => !_wanted.Below.ContainsKey(key))];

    /// <param name="json">The stored record; what is not wanted may be missing from it.</param>
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        var bytes = new ArrayBufferWriter<byte>(json.Length);
        using var document = JsonDocument.Parse(json);
        using (var writer = new Utf8JsonWriter(bytes, new JsonWriterOptions { SkipValidation = true }))
        {
            Write(document.RootElement, _wanted, writer);
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
                writer.WriteRawValue(JsonMarshal.GetRawUtf8Value(value), skipInputValidation: true);
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
