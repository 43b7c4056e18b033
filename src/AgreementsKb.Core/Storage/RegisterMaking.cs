using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Storage;

/// <summary>Takes agreements as they are read, and makes a <see cref="Register"/> of them.</summary>
internal sealed class RegisterMaking
{
    private readonly Cards.Making _cards = new();
    private readonly SurroundingsMaking _surroundings = new();

    public void Add(AgreementTies ties)
    {
        _cards.Add(ties.Card);
        _surroundings.Add(ties);
    }

    public Register Make(RecordSet vocabulary, long revision)
    {
        var cards = _cards.Make(out var order);
        return new Register
        {
            Revision = revision,
            Catalogue = new Catalogue(vocabulary.Actors, cards),
            Vocabulary = vocabulary,
            Surroundings = new Surroundings(vocabulary, cards, _surroundings, order),
            Keys = new OutcomeKeys(vocabulary),
        };
    }
}
