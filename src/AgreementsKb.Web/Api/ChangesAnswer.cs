using System.Buffers;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changes;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Api;

/// <summary>A page of changes.</summary>
/// <param name="Items">Oldest first.</param>
/// <param name="Position">The value of `after` for the next page. Where nothing follows: the number of the last change of all.</param>
/// <param name="More">Whether more changes follow already.</param>
/// <param name="Revision">Sequence number of the last change in the store.</param>
public sealed record ChangesAnswer(ListOf<ChangeAnswer> Items, long Position, bool More, long Revision)
{
    private static readonly JsonWriterOptions Form = new() { Encoder = AnswerJson.Options.Encoder };

    public static ReadOnlyMemory<byte> Write(After.Result page)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Form))
        {
            json.WriteStartObject();
            json.WriteStartArray("items");
            foreach (var entry in page.Items)
                Write(json, entry);

            json.WriteEndArray();
            json.WriteNumber("position", page.Position);
            json.WriteBoolean("more", page.More);
            json.WriteNumber("revision", page.Revision);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }

    /// <summary>One change, on one line.</summary>
    internal static ReadOnlyMemory<byte> Write(After.Entry entry)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Form))
            Write(json, entry);

        return bytes.WrittenMemory;
    }

    /// <summary>The stored bytes go into the answer as they are.</summary>
    private static void Write(Utf8JsonWriter json, After.Entry entry)
    {
        json.WriteStartObject();
        json.WriteNumber("seq", entry.Revision.Seq);
        json.WritePropertyName("change");
        JsonSerializer.Serialize(json, entry.Revision.Change, AnswerJson.Options);
        json.WritePropertyName("changeset");
        JsonSerializer.Serialize(json, entry.Revision.Changeset, AnswerJson.Options);
        if (entry.Data is { } data)
        {
            json.WritePropertyName("data");
            json.WriteRawValue(data.Span, skipInputValidation: true);
        }

        json.WriteEndObject();
    }
}

/// <summary>One change of one record.</summary>
/// <param name="Seq">Its number among all changes of all records, from 1 without gaps.</param>
/// <param name="Change">What was done to which record.</param>
/// <param name="Changeset">Who did it, when and why; changes of one changeset belong together.</param>
/// <param name="Data">With `data=true`: the record as the change left it, of a removal as it was last.</param>
public sealed record ChangeAnswer(long Seq, RecordChange Change, SignedChangeset Changeset, JsonElement? Data);
