using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering;

/// <summary>
/// The numbered sources of one page: a citation gets its source's number, and the page ends with the sources cited.
/// </summary>
public sealed class Footnotes
{
    private readonly Dictionary<string, SourceNote> _notes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _places = new(StringComparer.Ordinal);
    private readonly HashSet<string> _shown = new(StringComparer.Ordinal);
    private Func<string, int, SourceNote>? _read;

    /// <summary>The sources cited so far, by number, each with the places cited in it.</summary>
    public IEnumerable<(SourceNote Note, IReadOnlyList<string> Places)> Cited =>
        from note in _notes.Values
        where _places.ContainsKey(note.Id)
        orderby note.Number
        select (note, (IReadOnlyList<string>)[.. _places[note.Id].OrderBy(Place.Order)]);

    /// <summary>The numbers a comparison has given.</summary>
    public void Know(IEnumerable<SourceNote> notes)
    {
        foreach (var note in notes)
            _notes[note.Id] = note;
    }

    /// <summary>Sources that get the next number when they are first cited.</summary>
    public void Know(RecordSet records) => _read = (id, number) => SourceNotes.Note(records, id, number);

    /// <summary>As of all records, where a page reads only the sources that it cites.</summary>
    public void Know(IReadOnlyDictionary<string, Source> sources) =>
        _read = (id, number) => SourceNotes.Note(sources.GetValueOrDefault(id), id, number);

    public SourceNote Cite(Citation citation)
    {
        if (!_places.TryGetValue(citation.Source, out var places))
            _places[citation.Source] = places = new HashSet<string>(StringComparer.Ordinal);

        if (citation.Locator is { } locator)
            places.Add(locator);

        if (!_notes.TryGetValue(citation.Source, out var note))
            _notes[citation.Source] = note = Note(citation.Source);

        return note;
    }

    /// <summary>True the first time a thing is shown on the page; later mentions lead to it.</summary>
    public bool First(string id) => _shown.Add(id);

    private SourceNote Note(string id)
    {
        var number = _notes.Count == 0 ? 1 : _notes.Values.Max(note => note.Number) + 1;
        return _read?.Invoke(id, number) ?? SourceNotes.Note(source: null, id, number);
    }
}
