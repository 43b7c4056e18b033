using System.Buffers;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.History;

namespace AgreementsKb.Web.Api;

/// <summary>One version of a record.</summary>
/// <param name="Seq">Its number among all changes of all records.</param>
/// <param name="Change">What was done to which record.</param>
/// <param name="Changeset">Who did it, when and why.</param>
/// <param name="Data">The record as it was stored.</param>
public sealed record VersionAnswer(long Seq, RecordChange Change, SignedChangeset Changeset, JsonElement Data)
{
    /// <summary>The stored bytes go into the answer as they are.</summary>
    public static ReadOnlyMemory<byte> Write(OfVersion.Result found)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Encoder = AnswerJson.Options.Encoder }))
        {
            json.WriteStartObject();
            json.WriteNumber("seq", found.Revision.Seq);
            json.WritePropertyName("change");
            JsonSerializer.Serialize(json, found.Revision.Change, AnswerJson.Options);
            json.WritePropertyName("changeset");
            JsonSerializer.Serialize(json, found.Revision.Changeset, AnswerJson.Options);
            json.WritePropertyName("data");
            json.WriteRawValue(found.Json.Span, skipInputValidation: true);
            json.WriteEndObject();
        }

        return bytes.WrittenMemory;
    }
}
