using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Schemas;

/// <summary>
/// The JSON Schemas that stand beside the seed data, for the programs in which editors write. One for each kind, by the
/// types of the records; one for values; one for words, which changes with the vocabulary; one for ids, which changes with
/// the records. So a change shows up where its cause is.
/// </summary>
public static class SchemaFiles
{
    public const string Folder = "schemas";

    /// <summary>Each file's name and text.</summary>
    public static IReadOnlyList<(string Name, string Text)> All(RecordSet records) =>
    [
        .. Kinds.All.Select(kind => (ShapeSchemas.FileOf(kind), SchemaText.Write(ShapeSchemas.Document(kind)))),
        (ValueSchemas.File, SchemaText.Write(ValueSchemas.Document())),
        (WordSchemas.File, SchemaText.Write(WordSchemas.Document(records))),
        (IdSchemas.File, SchemaText.Write(IdSchemas.Document(records))),
    ];
}
