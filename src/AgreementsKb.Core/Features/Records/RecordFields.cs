using System.Buffers;
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
        [.. RecordShape.Of(_kind.Type)!.Fields.Select(field => field.Key).Except(_wanted.Keys, StringComparer.Ordinal)];

    /// <param name="json">The stored record; what is not wanted may be missing from it.</param>
    public ReadOnlyMemory<byte> Of(ReadOnlyMemory<byte> json)
    {
        var bytes = new ArrayBufferWriter<byte>(json.Length);
        var reader = new Utf8JsonReader(json.Span);
        reader.Read();
        Write(ref reader, json.Span, _wanted, bytes);
        return bytes.WrittenMemory;
    }

    public static string IdOf(ReadOnlyMemory<byte> json)
    {
        using var document = JsonDocument.Parse(json);
        return document.RootElement.GetProperty("id").GetString()!;
    }

    /// <summary>Writes the value at which the reader stands and leaves it at the end of the value. What is wanted whole stays as it is stored, to the byte.</summary>
    private static void Write(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Branch wanted, ArrayBufferWriter<byte> bytes)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject when !wanted.IsWhole:
                WriteObject(ref reader, json, wanted, bytes);
                break;
            case JsonTokenType.StartArray when !wanted.IsWhole:
                WriteArray(ref reader, json, wanted, bytes);
                break;
            default:
                var start = (int)reader.TokenStartIndex;
                reader.Skip();
                bytes.Write(json[start..(int)reader.BytesConsumed]);
                break;
        }
    }

    private static void WriteObject(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Branch wanted, ArrayBufferWriter<byte> bytes)
    {
        var before = "{"u8;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var below = wanted.Find(ref reader);
            var name = json[(int)reader.TokenStartIndex..(int)reader.BytesConsumed];
            reader.Read();
            if (below is null)
            {
                reader.Skip();
                continue;
            }

            bytes.Write(before);
            bytes.Write(name);
            Write(ref reader, json, below, bytes);
            before = ","u8;
        }

        bytes.Write(before is [(byte)'{'] ? "{}"u8 : "}"u8);
    }

    private static void WriteArray(ref Utf8JsonReader reader, ReadOnlySpan<byte> json, Branch wanted, ArrayBufferWriter<byte> bytes)
    {
        var before = "["u8;
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            bytes.Write(before);
            Write(ref reader, json, wanted, bytes);
            before = ","u8;
        }

        bytes.Write(before is [(byte)'['] ? "[]"u8 : "]"u8);
    }

    /// <summary>The wanted keys below a key; all of them where a path ends here.</summary>
    private sealed class Branch
    {
        private readonly List<(string Key, Branch Below)> _below = [];

        public bool IsWhole { get; private set; }

        public IEnumerable<string> Keys => _below.Select(branch => branch.Key);

        public void Add(ReadOnlySpan<string> path)
        {
            if (path.IsEmpty)
            {
                IsWhole = true;
                return;
            }

            var key = path[0];
            var next = _below.Find(branch => branch.Key == key).Below;
            if (next is null)
            {
                _below.Add((key, next = new Branch()));
            }

            next.Add(path[1..]);
        }

        /// <summary>What is wanted below the key at which the reader stands; null where nothing is.</summary>
        public Branch? Find(ref Utf8JsonReader reader)
        {
            foreach (var (key, below) in _below)
            {
                if (reader.ValueTextEquals(key))
                {
                    return below;
                }
            }

            return null;
        }
    }
}
