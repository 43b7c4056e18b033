using System.Collections.Frozen;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison;

/// <summary>
/// What every comparison over the same records needs, worked out once and kept as long as the records are: who is party
/// to what, what is reported beside what, the disputes, the phrases. Nothing in it depends on a question.
/// </summary>
internal sealed class Ground
{
    private static readonly ConditionalWeakTable<RecordSet, Ground> Grounds = [];

    private readonly FrozenDictionary<string, Agreement[]> _byParty;
    private readonly FrozenDictionary<string, Outcome[]> _outcomes;
    private readonly FrozenDictionary<string, Statement[]> _statements;
    private readonly FrozenDictionary<string, Agreement[]> _naming;
    private readonly FrozenDictionary<string, Actor[]> _within;
    private readonly FrozenDictionary<string, Outcome[]> _arrivals;
    private readonly Lazy<Lexicon> _lexicon;
    private readonly Lazy<DisputeSet> _disputes;

    private Ground(RecordSet records)
    {
        Records = records;
        _byParty = Index(
            records.Agreements.Values,
            agreement => agreement.Id,
            agreement => agreement.Parties.Select(party => party.Actor));
        _outcomes = Index(records.Outcomes.Values, outcome => outcome.Id, AgreementsOf);
        _statements = Index(records.Statements.Values, statement => statement.Id, statement => statement.About);
        _naming = Index(
            records.Agreements.Values,
            agreement => agreement.Id,
            agreement => agreement.Related.Select(related => related.Agreement));
        _within = Index(records.Actors.Values, actor => actor.Id, actor => actor.PartOf is { } whole ? [whole] : []);
        _arrivals = Index(records.Outcomes.Values.Where(IsArrivals), outcome => outcome.Id, outcome => [outcome.Geography]);
        Exchanger = new Exchanger(records);
        _lexicon = new Lazy<Lexicon>(() => new Lexicon(records));
        _disputes = new Lazy<DisputeSet>(() => DisputeFinder.Find(this));
    }

    public RecordSet Records { get; }

    public Exchanger Exchanger { get; }

    public Lexicon Lexicon => _lexicon.Value;

    public DisputeSet Disputes => _disputes.Value;

    public static Ground Of(RecordSet records) => Grounds.GetValue(records, static key => new Ground(key));

    public IReadOnlyList<Agreement> AgreementsOf(string actor) => _byParty.GetValueOrDefault(actor) ?? [];

    public IReadOnlyList<Outcome> OutcomesBeside(string agreement) => _outcomes.GetValueOrDefault(agreement) ?? [];

    public IReadOnlyList<Statement> StatementsAbout(string agreement) => _statements.GetValueOrDefault(agreement) ?? [];

    /// <summary>How many people arrived at a place, as far as reported.</summary>
    public IReadOnlyList<Outcome> ArrivalsAt(string geography) => _arrivals.GetValueOrDefault(geography) ?? [];

    /// <summary>Agreements that name this one as related.</summary>
    public IReadOnlyList<Agreement> Naming(string agreement) => _naming.GetValueOrDefault(agreement) ?? [];

    public bool IsParty(string actor) => _byParty.ContainsKey(actor);

    /// <summary>
    /// A state with everything that belongs to it. Only states reach down: the European Union's own agreements are not
    /// those of its members.
    /// </summary>
    public IEnumerable<string> Reach(string actor) => Records.Actors.GetValueOrDefault(actor)?.Kind == Words.State
        ? Down(actor, new HashSet<string>(StringComparer.Ordinal))
        : [actor];

    private static bool IsArrivals(Outcome outcome) => outcome.Metric is Words.SmallBoatArrivals or Words.IrregularArrivals;

    private static IEnumerable<string> AgreementsOf(Outcome outcome) =>
        outcome.Agreements.Concat(outcome.Attribution.Select(link => link.Agreement));

    private static FrozenDictionary<string, T[]> Index<T>(IEnumerable<T> records, Func<T, string> id, Func<T, IEnumerable<string>> keys) =>
        records
            .OrderBy(id, StringComparer.Ordinal)
            .SelectMany(record => keys(record).Distinct(StringComparer.Ordinal).Select(key => (key, record)))
            .GroupBy(pair => pair.key, pair => pair.record, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);

    private IEnumerable<string> Down(string actor, HashSet<string> seen) => seen.Add(actor)
        ? (_within.GetValueOrDefault(actor) ?? []).SelectMany(part => Down(part.Id, seen)).Prepend(actor)
        : [];
}
