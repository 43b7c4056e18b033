using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>The records before and after a change, without a copy of those that stay.</summary>
internal sealed class RecordChange
{
    private readonly HashSet<(string Kind, string Id)> _gone;
    private readonly IReadOnlyList<KnownRecord> _known;

    public RecordChange(IReadOnlyList<Document> given, IEnumerable<RecordRef> removals, RecordSet stored)
    {
        Given = given;
        Stored = stored;
        _known = [.. given.Select(KnownRecord.Of)];
        _gone = _known.SelectMany(record => record.Ids.Select(id => (record.Kind.Name, id)))
            .Concat(removals.Select(removal => (removal.Kind, removal.Id)))
            .ToHashSet();
        Before = new Moment(new Known([], new KnownStored(stored, new HashSet<(string, string)>())), StoredTerms);
        After = new Moment(
            new Known(_known, new KnownStored(stored, _gone)),
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

    /// <summary>Each as itself and not as whoever has its id: of two that are given under one id, the second is told.</summary>
    public void CheckGiven()
    {
        foreach (var (document, self) in Given.Zip(_known))
        {
            After.Check(document, self);
        }
    }

    /// <summary>All records at one time, and the rules for one of them among them.</summary>
    internal sealed class Moment(Known known, IEnumerable<Term> terms)
    {
        public Known Known { get; } = known;

        public LoadedWords Loaded { get; } = LoadedWords.Of(terms);

        /// <summary>A record of the store, which has its id alone.</summary>
        public void Check(Document document) => Check(document, Known.Find(document.Kind.Name, document.Id)!);

        public void Check(Document document, KnownRecord self) => new Checker(Known, Loaded, archive: null).Check(document, self);
    }
}
