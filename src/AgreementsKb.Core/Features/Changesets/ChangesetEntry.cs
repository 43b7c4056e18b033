using System.Buffers;
using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>One record of a changeset: as it is to be, or that it is to go.</summary>
/// <param name="Json">As it will be stored; null where it is to go.</param>
/// <param name="Revision">The record's revision number that the sender saw; null where none is stated.</param>
internal sealed record ChangesetEntry(string Kind, string Id, ReadOnlyMemory<byte>? Json, int? Revision)
{
    public static IReadOnlyList<ChangesetEntry> Of(ChangesetText.Result read) =>
    [
        .. read.Records.Select(record => new ChangesetEntry(record.Kind.Name, record.Id, record.Json, record.Revision)),
        .. read.Removals.Select(removal =>
            new ChangesetEntry(removal.Record.Kind, removal.Record.Id, Json: null, removal.Revision)),
    ];

    /// <summary>The revision is no part of it: the store numbers on by itself.</summary>
    public static Draft DraftOf(IReadOnlyList<ChangesetEntry> entries) => new([.. Records(entries)])
    {
        Removals = [.. Removals(entries)],
    };

    public static IEnumerable<CheckedRecord> Records(IReadOnlyList<ChangesetEntry> entries) =>
        from entry in entries
        where entry.Json is not null
        select new CheckedRecord(Kinds.Named(entry.Kind), entry.Id, entry.Json!.Value);

    public static IEnumerable<RecordRef> Removals(IReadOnlyList<ChangesetEntry> entries) =>
        entries.Where(entry => entry.Json is null).Select(entry => new RecordRef(entry.Kind, entry.Id));

    /// <summary>What waits for a reviewer, as it is kept.</summary>
    public static byte[] Write(IReadOnlyList<ChangesetEntry> entries)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes))
        {
            json.WriteStartArray();
            foreach (var entry in entries)
            {
                json.WriteStartObject();
                json.WriteString("kind", entry.Kind);
                json.WriteString("id", entry.Id);
                if (entry.Json is { } data)
                {
                    json.WritePropertyName("data");
                    json.WriteRawValue(data.Span, skipInputValidation: true);
                }

                json.WriteEndObject();
            }

            json.WriteEndArray();
        }

        return bytes.WrittenSpan.ToArray();
    }

    public static IReadOnlyList<ChangesetEntry> Read(byte[] kept)
    {
        using var json = JsonDocument.Parse(kept);
        return [.. json.RootElement.EnumerateArray().Select(Of)];

        static ChangesetEntry Of(JsonElement entry) => new(
            entry.GetProperty("kind").GetString()!,
            entry.GetProperty("id").GetString()!,
            entry.TryGetProperty("data", out var data) ? JsonSerializer.SerializeToUtf8Bytes(data) : null,
            Revision: null);
    }
}
