using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Features.Records;

/// <summary>A field by which records are found and counted: a column of codes beside the documents (migration 07).</summary>
/// <param name="Name">As a filter and as a facet; also the name of the column.</param>
/// <param name="Of">The kind of record whose ids its values are; <see cref="Kinds.Term"/> for words of a scheme; null for plain texts.</param>
/// <param name="Scheme">The scheme whose words its values are.</param>
internal sealed record ListField(string Name, string? Of = null, string? Scheme = null)
{
    private static readonly ListField Source = new("source", Kinds.Source);
    private static readonly ListField Year = new("year");

    public static IReadOnlyList<ListField> All(RecordKind kind) => kind.Name switch
    {
        Kinds.Agreement =>
        [
            new("party", Kinds.Actor), Word("instrument", Schemes.Instrument), Word("form", Schemes.Form),
            Word("status", Schemes.Status), Word("text", Schemes.TextAvailability), new("payer", Kinds.Actor),
            new("payee", Kinds.Actor), new("currency"), Year, new("related", Kinds.Agreement), Source,
        ],
        Kinds.Actor => [Word("kind", Schemes.ActorKind), new("partOf", Kinds.Actor), Source],
        Kinds.Outcome =>
        [
            Word("metric", Schemes.Metric), new("geography", Kinds.Actor), new("agreement", Kinds.Agreement),
            Word("route", Schemes.Route), Word("basis", Schemes.ClaimBasis), Year, Source,
        ],
        Kinds.Statement =>
        [
            new("speaker", Kinds.Actor), new("person", Kinds.Actor), new("about", Kinds.Agreement), Word("stance", Schemes.Stance),
            Word("theme", Schemes.Theme), Year, Source,
        ],
        Kinds.Source => [Word("kind", Schemes.SourceKind), new("publisher"), new("language"), Year],
        Kinds.Rate => [new("currency"), Year, Source],
        Kinds.Term => [new("scheme"), Source],
        _ => [],
    };

    /// <summary>The only values that there are without a record that has one; null where there is no such list.</summary>
    public IReadOnlyList<string>? Words => Name == "scheme" ? Schemes.All : null;

    /// <summary>A value as the column has it: an index takes no more of a text.</summary>
    public static string Cut(string value) =>
        value.Length <= 200 ? value : string.Concat(value.EnumerateRunes().Take(200).Select(rune => rune.ToString()));

    /// <summary>The reader's label of a value, in SQL; null where the value speaks for itself or there is no such record.</summary>
    /// <param name="value">An expression.</param>
    /// <param name="standing">What a row of the moment fulfils, by the name of the table's alias.</param>
    public string LabelSql(string value, Func<string, string> standing) => Of is null
        ? "null::text"
        : $"""
            (select named.label from kb_list_{Of} named
            where named.id = {(Scheme is null ? value : $"'{Scheme}-' || {value}")} and {standing("named")} limit 1)
            """;

    private static ListField Word(string name, string scheme) => new(name, Kinds.Term, scheme);
}
