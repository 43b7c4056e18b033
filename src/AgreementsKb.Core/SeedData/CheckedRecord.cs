using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>A record that passed the checks, as the bytes that will be stored. Many of them take little memory.</summary>
/// <param name="Json">UTF-8, as <see cref="RecordJson.Write"/> gives it.</param>
/// <param name="Revision">The revision number that an export or a changeset states; null where none is stated.</param>
public sealed record CheckedRecord(RecordKind Kind, string Id, ReadOnlyMemory<byte> Json, int? Revision = null)
{
    public static CheckedRecord Of(KbRecord record) => new(Kinds.Of(record), record.Id, RecordJson.Write(record));

    public KbRecord Read() => RecordJson.Read(Kind, Json);
}
