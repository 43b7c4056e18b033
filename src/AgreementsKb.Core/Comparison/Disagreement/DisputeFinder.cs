using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>Finds every dispute in the records: within an item, and between items that may be the same thing.</summary>
public static class DisputeFinder
{
    public static ListOf<Dispute> Of(RecordSet records) => Ground.Of(records).Disputes.All;

    internal static DisputeSet Find(Ground ground, DateOnly? at)
    {
        IReadOnlyList<Func<IEnumerable<Dispute>>> finders =
        [
            new MoneyDisputes(ground).Find,
            new CapDisputes(ground).Find,
            new DateDisputes(ground).Find,
            new OutcomeDisputes(ground).Find,
            new OutcomePairDisputes(ground).Find,
            new OutcomeQuestionDisputes(ground).Find,
            new StatusDisputes(ground).Find,
            new FormDisputes(ground).Find,
            new RelationDisputes(ground).Find,
            new CauseDisputes(ground).Find,
            new EffectDisputes(ground).Find,
        ];
        return new DisputeSet(AtOnce.Select(finders, find => find().ToList()).SelectMany(found => found), at);
    }
}
