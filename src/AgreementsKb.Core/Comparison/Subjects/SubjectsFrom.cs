using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Subjects;

/// <summary>The subjects of a comparison, with what needs saying about how they were read.</summary>
public sealed record SubjectsRead(ListOf<Subject> Subjects, ListOf<ReadingNote> Notes);

/// <summary>From words or ids to the two to six subjects of a comparison.</summary>
public static class SubjectsFrom
{
    public const int Fewest = 2;
    public const int Most = 6;
    public const int LongestQuery = 500;

    private const string HowMany = "two to six different subjects parted by `versus`, such as `Italy-Tunisia versus UK-France`";

    /// <exception cref="NotUnderstoodError">Words that nothing is called.</exception>
    /// <exception cref="BadParameterError">
    /// Too few or too many subjects, parties without an agreement, words that fit too many agreements, no date that there is.
    /// </exception>
    public static SubjectsRead Words(Catalogue catalogue, string query)
    {
        if (query.Length > LongestQuery)
        {
            throw new BadParameterError("q", query[..40] + "…", $"at most {LongestQuery} characters");
        }

        var attempts = Read(catalogue, query);
        QueryErrors.ThrowIfAny(catalogue, query, attempts);
        var subjects = attempts.Select(attempt => attempt.Subject!).ToListOf();
        RequireCount("q", query, subjects);
        return new SubjectsRead(subjects, Notes(attempts, subjects));
    }

    /// <exception cref="BadParameterError">Too few or too many subjects, or an id that is none.</exception>
    public static SubjectsRead Ids(Catalogue catalogue, ListOf<string> ids)
    {
        var subjects = ids.Select(id => SubjectIds.Find(catalogue, id)).ToListOf();
        RequireCount("subject", string.Join(", ", ids), subjects);
        return new SubjectsRead(subjects, []);
    }

    /// <inheritdoc cref="Words(Catalogue, string)"/>
    public static SubjectsRead Words(RecordSet records, string query) => Words(Ground.Of(records).Catalogue, query);

    /// <inheritdoc cref="Ids(Catalogue, ListOf{string})"/>
    public static SubjectsRead Ids(RecordSet records, ListOf<string> ids) => Ids(Ground.Of(records).Catalogue, ids);

    internal static List<Attempt> Read(Catalogue catalogue, string query) =>
        new Segments(new SegmentResolver(catalogue)).Read(Lexer.Read(query));

    private static ListOf<ReadingNote> Notes(List<Attempt> attempts, ListOf<Subject> subjects) => attempts
        .SelectMany((attempt, index) => attempt.Remarks.Select(remark => Note(remark, index, subjects)))
        .DistinctBy(note => note.Text)
        .ToListOf();

    /// <summary>With the narrower readings of a subject as whole comparisons; one that repeats another is none.</summary>
    private static ReadingNote Note(Remark remark, int index, ListOf<Subject> subjects) => new(
        remark.Text,
        remark.Narrower
            .Where(narrower => subjects.All(subject => subject.Id != narrower.Id))
            .Select(narrower => new NarrowerReading(
                narrower.Label,
                subjects.Select((subject, at) => at == index ? narrower.Id : subject.Id).ToListOf()))
            .ToListOf());

    private static void RequireCount(string parameter, string found, ListOf<Subject> subjects)
    {
        var twice = subjects.GroupBy(subject => subject.Id, StringComparer.Ordinal).FirstOrDefault(group => group.Count() > 1);
        if (twice is null && subjects.Count is >= Fewest and <= Most)
        {
            return;
        }

        var expected = parameter == "q" ? HowMany : "two to six different subjects";
        var why = twice is not null ? $"; {twice.First().Label} stands there {Sentence.Number(twice.Count())} times"
            : subjects.Count == 1 ? $"; only {subjects[0].Label} stands there"
            : subjects.Count > Most ? $"; {Sentence.Number(subjects.Count)} stand there"
            : "";
        throw new BadParameterError(parameter, found, expected + why);
    }
}
