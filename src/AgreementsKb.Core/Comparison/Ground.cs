using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Time;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison;

/// <summary>
/// What every comparison over the same records needs, worked out once and kept as long as the records are: what is
/// reported beside what, the disputes, the phrases. Nothing in it depends on a question.
/// </summary>
internal sealed class Ground
{
    private static readonly ConditionalWeakTable<RecordSet, Ground> Grounds = [];

    /// <summary>Sets of few records share the rates of all.</summary>
    private static readonly ConditionalWeakTable<object, Exchanger> Exchangers = [];

    private readonly Dictionary<string, Outcome[]> _outcomes;
    private readonly Dictionary<string, Statement[]> _statements;
    private readonly Dictionary<string, Agreement[]> _naming;
    private readonly Dictionary<string, Outcome[]> _arrivals;
    private readonly Lazy<Catalogue> _catalogue;
    private readonly Lazy<DisputeSet> _disputes;
    private readonly IEnumerable<Subject>? _subjects;

    private Ground(RecordSet records, IEnumerable<Subject>? asked = null, DateOnly? at = null)
    {
        Records = records;
        _outcomes = Index(records.Outcomes.Values, outcome => outcome.Id, AgreementsOf);
        _statements = Index(records.Statements.Values, statement => statement.Id, statement => statement.About);
        _naming = Index(
            records.Agreements.Values,
            agreement => agreement.Id,
            agreement => agreement.Related.Select(related => related.Agreement));
        _arrivals = Index(records.Outcomes.Values.Where(IsArrivals), outcome => outcome.Id, outcome => [outcome.Geography]);
        Exchanger = Exchangers.GetValue(records.Rates, _ => new Exchanger(records));
        _subjects = asked;
        Asked = asked is null ? Asked.Everything : Asked.About(this, asked);
        _catalogue = new Lazy<Catalogue>(() => Catalogue.Of(records));
        _disputes = new Lazy<DisputeSet>(() => DisputeFinder.Find(this, at));
    }

    public RecordSet Records { get; }

    public Exchanger Exchanger { get; }

    /// <summary>What its disputes are told of.</summary>
    public Asked Asked { get; }

    public IEnumerable<Agreement> AskedAgreements => Records.Agreements.Values.Where(agreement => Asked.Holds(agreement.Id));

    public IEnumerable<Outcome> AskedOutcomes => Records.Outcomes.Values.Where(Asked.Holds);

    public Catalogue Catalogue => _catalogue.Value;

    public DisputeSet Disputes => _disputes.Value;

    public static Ground Of(RecordSet records) => Grounds.GetValue(records, static key => new Ground(key));

    /// <summary>
    /// The ground of one question. Records that were read for it alone are asked nothing else, so that only what it needs is
    /// worked out; what is worked out of all records serves every question.
    /// </summary>
    public static Ground Of(RecordSet records, IReadOnlyList<Subject> subjects) =>
        records.IsSlice ? new Ground(records, subjects) : Of(records);

    /// <summary>The ground of a subject that is looked at on a day. Its disputes are those of that day and are called so.</summary>
    public Ground At(DateOnly day) => new(StandingAt.Of(Records, day), _subjects, day);

    public IReadOnlyList<Outcome> OutcomesBeside(string agreement) => _outcomes.GetValueOrDefault(agreement) ?? [];

    public IReadOnlyList<Statement> StatementsAbout(string agreement) => _statements.GetValueOrDefault(agreement) ?? [];

    /// <summary>How many people arrived at a place, as far as reported.</summary>
    public IReadOnlyList<Outcome> ArrivalsAt(string geography) => _arrivals.GetValueOrDefault(geography) ?? [];

    /// <summary>Agreements that name this one as related.</summary>
    public IReadOnlyList<Agreement> Naming(string agreement) => _naming.GetValueOrDefault(agreement) ?? [];

    /// <summary>Agreements that may hold the same money as this one, whichever of the two says so; some of them twice.</summary>
    public IEnumerable<string> SharingMoney(string agreement) =>
        (Records.Agreements.GetValueOrDefault(agreement)?.Related ?? []).Where(IsSameMoney).Select(related => related.Agreement)
            .Concat(Naming(agreement)
                .Where(other => other.Related.Any(related => IsSameMoney(related) && related.Agreement == agreement))
                .Select(other => other.Id));

    private static bool IsSameMoney(Relation related) => related.How == Words.PossiblySameFunding;

    private static bool IsArrivals(Outcome outcome) => outcome.Metric is Words.SmallBoatArrivals or Words.IrregularArrivals;

    private static IEnumerable<string> AgreementsOf(Outcome outcome) =>
        outcome.Agreements.Concat(outcome.Attribution.Select(link => link.Agreement));

    private static Dictionary<string, T[]> Index<T>(IEnumerable<T> records, Func<T, string> id, Func<T, IEnumerable<string>> keys) =>
        records
            .OrderBy(id, StringComparer.Ordinal)
            .SelectMany(record => keys(record).Distinct(StringComparer.Ordinal).Select(key => (key, record)))
            .GroupBy(pair => pair.key, pair => pair.record, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal);
}
