using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>The records before and after a change, without a copy of those that stay.</summary>
internal sealed class RecordChange
{
    private readonly HashSet<(string Kind, string Id)> _gone;

    public RecordChange(IReadOnlyList<Document> given, IEnumerable<RecordRef> removals, RecordSet stored)
    {
        Given = given;
        Stored = stored;
        var known = given.Select(KnownRecord.Of).ToList();
        _gone = known.SelectMany(record => record.Ids.Select(id => (record.Kind.Name, id)))
            .Concat(removals.Select(removal => (removal.Kind, removal.Id)))
            .ToHashSet();
        Before = new Moment(new Known([], new KnownStored(stored, new HashSet<(string, string)>())), StoredTerms);
        After = new Moment(
            new Known(known, new KnownStored(stored, _gone)),
            StoredTerms.Where(Stays).Concat(given.Select(document => document.Record).OfType<Term>()));
    }

    public IReadOnlyList<Document> Given { get; }

    public RecordSet Stored { get; }

    public Moment Before { get; }

    public Moment After { get; }

    /// <summary>Kind and id of what is replaced or taken away, and of what is new.</summary>
    public IReadOnlyCollection<(string Kind, string Id)> Gone => _gone;

    private IEnumerable<Term> StoredTerms => Stored.All.OfType<Term>();

    /// <summary>Whether a record of the store is left as it is.</summary>
    public bool Stays(KbRecord record) => !_gone.Contains((Kinds.Of(record).Name, record.Id));

    /// <summary>All records at one time, and the rules for one of them among them.</summary>
    internal sealed class Moment(Known known, IEnumerable<Term> terms)
    {
        public Known Known { get; } = known;

        public LoadedWords Loaded { get; } = LoadedWords.Of(terms);

        public void Check(Document document) =>
            new Checker(Known, Loaded, archive: null).Check(document, Known.Find(document.Kind.Name, document.Id)!);
    }
}
