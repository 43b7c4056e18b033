using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>What is to be borne in mind of a source, in a few words: "copy; only an excerpt was read".</summary>
public static class CautionWords
{
    /// <returns>Null where nothing is.</returns>
    public static string? Of(RecordSet records, Source source) => source.Cautions.Count == 0
        ? null
        : string.Join("; ", source.Cautions.Select(word => Sentence.Lower(records.Label(Schemes.SourceCaution, word))));
}
