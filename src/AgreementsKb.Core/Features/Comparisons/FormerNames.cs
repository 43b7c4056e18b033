using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Comparisons;

/// <summary>
/// Subjects by ids that records had once. A renamed one is read by its present id, with a note; one that was withdrawn,
/// removed or not there yet is an error that says so. Ids that lead somewhere cost nothing.
/// </summary>
internal sealed partial class FormerNames(NpgsqlDataSource source, Catalogue catalogue, Moment? moment)
{
    private static readonly RecordKind Agreement = Kinds.Named(Kinds.Agreement);
    private static readonly RecordKind Actor = Kinds.Named(Kinds.Actor);
    private readonly Fates _fates = new(source, moment?.Revision ?? long.MaxValue);
    private readonly List<string> _notes = [];

    /// <summary>What needs saying about how ids were read.</summary>
    public IEnumerable<string> Notes => _notes.Distinct(StringComparer.Ordinal);

    /// <returns>A subject of present ids, where the one given is of former ones.</returns>
    public async Task<string> SubjectAsync(string id, CancellationToken cancellationToken)
    {
        var (name, date) = id.LastIndexOf('@') is >= 0 and var mark ? (id[..mark], id[mark..]) : (id, "");
        var sides = new List<string>();
        foreach (var side in name.Split(['+', ' '], StringSplitOptions.RemoveEmptyEntries))
        {
            var any = new List<string>();
            foreach (var one in side.Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                any.Add(await PresentAsync(one, cancellationToken));
            }

            sides.Add(string.Join('|', any));
        }

        return string.Join('+', sides) + date;
    }

    /// <summary>Words that were not understood, with each former id in them replaced by the present one.</summary>
    public async Task<string> WordsAsync(string query, CancellationToken cancellationToken)
    {
        foreach (var id in IdShape().Matches(query).Select(match => match.Value).Distinct(StringComparer.Ordinal))
        {
            if (!catalogue.Agreements.Has(id) && await NowAsync(Agreement, id, cancellationToken) is { } now)
            {
                query = Whole(id).Replace(query, now);
            }
        }

        return query;
    }

    /// <summary>Notes where words that were understood name a subject by an id it had before.</summary>
    public void NoteThoseIn(string query, ListOf<Subject> subjects)
    {
        var named =
            from subject in subjects
            where subject.Kind == SubjectKind.Agreement
            let agreement = catalogue.AgreementBy(subject.Agreements[0].Id)!
            from former in agreement.FormerIds
            where Whole(former).IsMatch(query)
            select (former, agreement.Id);
        _notes.AddRange(named.Select(name => Note(Agreement, name.former, name.Id)));
    }

    private async Task<string> PresentAsync(string id, CancellationToken cancellationToken) =>
        catalogue.Agreements.Has(id) || catalogue.Actors.ContainsKey(id)
            ? id
            : await NowAsync(Agreement, id, cancellationToken) ?? await NowAsync(Actor, id, cancellationToken) ?? id;

    /// <summary>The present id; null where the id is none that a record had before.</summary>
    private async Task<string?> NowAsync(RecordKind kind, string id, CancellationToken cancellationToken)
    {
        if (!Slug.IsValid(id))
        {
            return null;
        }

        switch (await _fates.OfAsync(kind, id, cancellationToken))
        {
            case Fate.Renamed renamed:
                _notes.Add(Note(kind, id, renamed.Now));
                return renamed.Now;
            case Fate.Withdrawn or Fate.Removed or Fate.Later:
                throw await Missing.ErrorAsync(source, kind, id, moment, cancellationToken);
            default:
                return null;
        }
    }

    private static string Note(RecordKind kind, string former, string now) => $"The {kind.Name} “{former}” is now “{now}”.";

    /// <summary>Not as a part of a longer id.</summary>
    private static Regex Whole(string id) =>
        new($@"(?<![\w-]){Regex.Escape(id)}(?![\w-])", RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));

    [GeneratedRegex(@"(?<![\w-])[a-z0-9]+(-[a-z0-9]+)+(?![\w-])", RegexOptions.CultureInvariant)]
    private static partial Regex IdShape();
}
