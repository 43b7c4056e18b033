using System.Collections.Frozen;

namespace AgreementsKb.Core.Records;

/// <summary>All records of the knowledge base at one moment, by kind and id. Immutable.</summary>
public sealed class RecordSet
{
    private readonly FrozenDictionary<(string Scheme, string Word), Term> _words;
    private readonly Lazy<IReadOnlyList<KbRecord>> _all;
    private readonly Lazy<Dictionary<(string Kind, string Id), KbRecord>> _withdrawn;
    private readonly Lazy<Dictionary<(string Kind, string Id), KbRecord>> _formerly;

    public RecordSet(IEnumerable<KbRecord> records, long revision = 0)
    {
        Revision = revision;
        var byState = records
            .OrderBy(record => record.Id, StringComparer.Ordinal)
            .ThenBy(record => record.GetType().Name, StringComparer.Ordinal)
            .ToLookup(record => record.Withdrawn is null);
        var current = byState[true].ToList();
        Withdrawn = [.. byState[false]];
        _all = new(current);
        Agreements = By<Agreement>(current);
        Actors = By<Actor>(current);
        Outcomes = By<Outcome>(current);
        Statements = By<Statement>(current);
        Sources = By<Source>(current);
        Rates = By<Rate>(current);
        Terms = By<Term>(current);
        _withdrawn = new(() => Withdrawn.ToDictionary(record => (Kinds.Of(record).Name, record.Id)));
        _formerly = new(() => All.Concat(Withdrawn)
            .SelectMany(
                record => record.FormerIds.Where(id => id != record.Id),
                (record, id) => (Key: (Kinds.Of(record).Name, id), record))
            .DistinctBy(former => former.Key)
            .ToDictionary(former => former.Key, former => former.record));
        _words = Terms.Values.ToFrozenDictionary(term => (term.Scheme, term.Word));
    }

    /// <summary>
    /// Some of the records, with every actor, rate and term of another set, which are not sorted and looked through again:
    /// a comparison needs few records and all words.
    /// </summary>
    internal RecordSet(RecordSet vocabulary, IEnumerable<KbRecord> records, long revision)
    {
        Revision = revision;
        var some = records.OrderBy(record => record.Id, StringComparer.Ordinal).ToList();
        _all = new(() => [.. some.Concat(vocabulary.All.Where(record => record is not Source)).OrderBy(record => record.Id, StringComparer.Ordinal)]);
        Withdrawn = [];
        Agreements = By<Agreement>(some);
        Outcomes = By<Outcome>(some);
        Statements = By<Statement>(some);
        Sources = By<Source>(some);
        (Actors, Rates, Terms, _words) = (vocabulary.Actors, vocabulary.Rates, vocabulary.Terms, vocabulary._words);
        _withdrawn = new([]);
        _formerly = new([]);
        IsSlice = true;
    }

    /// <summary>Whether it holds only the records that something asked needs.</summary>
    internal bool IsSlice { get; }

    /// <summary>The sequence number of the last change it holds.</summary>
    public long Revision { get; }

    /// <summary>Every record that stands, ordered by id, however they were read.</summary>
    public IReadOnlyList<KbRecord> All => _all.Value;

    /// <summary>The tombstones, ordered by id; they take part in nothing but an export.</summary>
    public IReadOnlyList<KbRecord> Withdrawn { get; }

    public FrozenDictionary<string, Agreement> Agreements { get; }

    public FrozenDictionary<string, Actor> Actors { get; }

    public FrozenDictionary<string, Outcome> Outcomes { get; }

    public FrozenDictionary<string, Statement> Statements { get; }

    public FrozenDictionary<string, Source> Sources { get; }

    public FrozenDictionary<string, Rate> Rates { get; }

    public FrozenDictionary<string, Term> Terms { get; }

    /// <summary>The record of a kind with an id, also a withdrawn one; null where there is none.</summary>
    public KbRecord? Find(string kind, string id) => Standing(kind, id) ?? _withdrawn.Value.GetValueOrDefault((kind, id));

    /// <summary>The record of a kind that had an id formerly; null where there is none.</summary>
    public KbRecord? Formerly(string kind, string id) => _formerly.Value.GetValueOrDefault((kind, id));

    /// <summary>The ids of a kind, also of withdrawn records.</summary>
    public IEnumerable<string> IdsOf(string kind) =>
        All.Concat(Withdrawn).Where(record => Kinds.Of(record).Name == kind).Select(record => record.Id);

    public Term? Word(string scheme, string word) => _words.GetValueOrDefault((scheme, word));

    /// <summary>The reader's label of a word; the word itself where the vocabulary lacks it.</summary>
    public string Label(string scheme, string word) => Word(scheme, word)?.Label ?? word;

    /// <summary>The name of an actor; the id itself where there is no such actor.</summary>
    public string NameOf(string actor) => Actors.GetValueOrDefault(actor)?.Name ?? actor;

    private KbRecord? Standing(string kind, string id) => kind switch
    {
        Kinds.Agreement => Agreements.GetValueOrDefault(id),
        Kinds.Actor => Actors.GetValueOrDefault(id),
        Kinds.Outcome => Outcomes.GetValueOrDefault(id),
        Kinds.Statement => Statements.GetValueOrDefault(id),
        Kinds.Source => Sources.GetValueOrDefault(id),
        Kinds.Rate => Rates.GetValueOrDefault(id),
        Kinds.Term => Terms.GetValueOrDefault(id),
        _ => null,
    };

    private static FrozenDictionary<string, T> By<T>(IEnumerable<KbRecord> records)
        where T : KbRecord => records.OfType<T>().ToFrozenDictionary(record => record.Id, StringComparer.Ordinal);
}
