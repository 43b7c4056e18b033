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

    public required Surroundings Surroundings { get; init; }

    public required OutcomeKeys Keys { get; init; }

    public Cards Agreements => Catalogue.Agreements;

    /// <summary>The same with other agreements; keeps the words where no card differs, for reading them in takes longest.</summary>
    /// <param name="changed">What became of those that changed, by id; null where there is none any more.</param>
    public Register With(IReadOnlyDictionary<string, AgreementTies?> changed, long revision) =>
        changed.All(agreement => IsSameCard(agreement.Key, agreement.Value))
            ? WithSameCards(changed, revision)
            : WithOtherCards(changed, revision);

    private bool IsSameCard(string id, AgreementTies? ties) => Agreements.PlaceOf(id) is >= 0 and var place
        ? Agreements[place].Equals(ties?.Card)
        : ties is null;

    private Register WithSameCards(IReadOnlyDictionary<string, AgreementTies?> changed, long revision)
    {
        var making = new SurroundingsMaking();
        for (var place = 0; place < Agreements.Count; place++)
        {
            making.Add(changed.GetValueOrDefault(Agreements.Ids[place]) ?? Surroundings.TiesOf(place));
        }

        int[] order = [.. Enumerable.Range(0, Agreements.Count)];
        return this with { Revision = revision, Surroundings = new Surroundings(Vocabulary, Agreements, making, order) };
    }

    private Register WithOtherCards(IReadOnlyDictionary<string, AgreementTies?> changed, long revision)
    {
        var making = new RegisterMaking();
        for (var place = 0; place < Agreements.Count; place++)
        {
            if (!changed.ContainsKey(Agreements.Ids[place]))
            {
                making.Add(Surroundings.TiesOf(place));
            }
        }

        foreach (var ties in changed.Values.OfType<AgreementTies>())
        {
            making.Add(ties);
        }

        return making.Make(Vocabulary, revision);
    }
}
