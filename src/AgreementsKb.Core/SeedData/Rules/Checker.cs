using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData.Rules;

/// <summary>
/// Holds records to every rule that needs more than one value: of a record, of other records, of archived texts. One record
/// at a time, and several threads at once.
/// </summary>
internal sealed class Checker(Known known, LoadedWords loaded, Archive? archive)
{
    private static readonly Action<Placed, RuleContext>[] Rules =
    [
        ReferenceRules.Check,
        ItemRefRules.Check,
        NameRules.Check,
        CitationRules.Check,
        SourceRules.Check,
        ReportRules.Check,
        FactRules.Check,
        WordingRules.Check,
        QuotationRules.Check,
        OwnWordsRules.Check,
        WeakRules.Check,
    ];

    /// <param name="document">The record; takes what is wrong with it.</param>
    /// <param name="self">What the others know of it.</param>
    public void Check(Document document, KnownRecord self)
    {
        var context = new RuleContext(document, self, known, loaded, archive);
        IdRules.Check(context);
        foreach (var placed in document.Placed)
        {
            foreach (var rule in Rules)
            {
                rule(placed, context);
            }
        }
    }
}

/// <summary>What a rule may look at.</summary>
/// <param name="Document">The record that is checked.</param>
/// <param name="Self">The same, as the other records know it.</param>
/// <param name="Known">All records.</param>
/// <param name="Loaded">The loaded words of the vocabulary.</param>
/// <param name="Archive">The archived texts; null where they are not at hand.</param>
internal sealed record RuleContext(Document Document, KnownRecord Self, Known Known, LoadedWords Loaded, Archive? Archive)
{
    /// <summary>Names of items seen so far: the part that holds the list, its key, the name.</summary>
    public HashSet<(Placed Owner, Field Field, string Name)> Names { get; } = [];

    public void Add(Position at, Message message) => Document.Problems.Add(at, message);

    public void Warn(Position at, Message message) => Document.Problems.Warn(at, message);
}
