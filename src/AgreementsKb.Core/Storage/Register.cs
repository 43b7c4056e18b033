using System.Collections.Frozen;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// What is kept in memory of all records as of one change: what words can name, the vocabulary, and how agreements stand to
/// each other. Some hundred bytes an agreement; nothing of outcomes and statements. Immutable.
/// </summary>
internal sealed record Register
{
    /// <summary>Sequence number of the last change that it knows of.</summary>
    public required long Revision { get; init; }

    public required Catalogue Catalogue { get; init; }

    /// <summary>Every actor, rate and term, and the sources that rates cite.</summary>
    public required RecordSet Vocabulary { get; init; }

    public required FrozenDictionary<string, AgreementTies> Agreements { get; init; }

    public required Surroundings Surroundings { get; init; }

    public required OutcomeKeys Keys { get; init; }

    public static Register Of(RecordSet vocabulary, IReadOnlyCollection<AgreementTies> agreements, long revision)
    {
        var byId = agreements.ToFrozenDictionary(ties => ties.Id, StringComparer.Ordinal);
        return new Register
        {
            Revision = revision,
            Catalogue = new Catalogue(vocabulary.Actors.Values, agreements.Select(ties => ties.Card)),
            Vocabulary = vocabulary,
            Agreements = byId,
            Surroundings = new Surroundings(vocabulary, byId),
            Keys = new OutcomeKeys(vocabulary),
        };
    }

    /// <summary>The same with other agreements; keeps the words where no card differs, for reading them in takes longest.</summary>
    public Register With(IReadOnlyCollection<AgreementTies> agreements, long revision)
    {
        var other = agreements.ToFrozenDictionary(ties => ties.Id, StringComparer.Ordinal);
        var sameCards = other.Count == Agreements.Count
            && agreements.All(ties => Agreements.TryGetValue(ties.Id, out var known)
                && (ReferenceEquals(known, ties) || known.Card.Equals(ties.Card)));
        return this with
        {
            Revision = revision,
            Catalogue = sameCards ? Catalogue : new Catalogue(Vocabulary.Actors.Values, agreements.Select(ties => ties.Card)),
            Agreements = other,
            Surroundings = new Surroundings(Vocabulary, other),
        };
    }
}
