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
    /// <exception cref="BadParameterError">Too few or too many subjects, parties without an agreement, words that fit several agreements.</exception>
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
        return new SubjectsRead(subjects, attempts
            .SelectMany(attempt => attempt.Notes)
            .Distinct(StringComparer.Ordinal)
            .Select(note => new ReadingNote(note))
            .ToListOf());
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

    private static void RequireCount(string parameter, string found, ListOf<Subject> subjects)
    {
        var different = subjects.DistinctBy(subject => subject.Id).Count();
        if (subjects.Count is < Fewest or > Most || different < subjects.Count)
        {
            throw new BadParameterError(parameter, found, parameter == "q" ? HowMany : "two to six different subjects");
        }
    }
}
