using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.SeedData;

/// <summary>A record of the store, to be held to the rules. It has no file, so its problems name fields.</summary>
internal sealed class StoredDocument
{
    private readonly MappingNode _root;

    public StoredDocument(KbRecord record)
    {
        var kind = Kinds.Of(record);
        var problems = new ProblemLog($"{kind}/{record.Id}");
        _root = JsonText.Read(RecordJson.Write(record), problems)!;
        var read = RecordReader.Read(_root, kind, problems, out var placed);
        Document = new Document(kind, record.Id, IsFile: false, read, placed, problems);
    }

    public Document Document { get; }

    /// <summary>Its problems without those that another has too: what is wrong since then.</summary>
    public IEnumerable<Problem> ProblemsSince(StoredDocument before)
    {
        var known = before.Document.Problems.Problems.Select(Place).ToHashSet();
        return Document.Problems.Problems.Where(problem => !known.Contains(Place(problem))).Select(Named);

        // What would have been expected depends on the other records, and says nothing about this one.
        static (int, int, string) Place(Problem problem) => (problem.Line, problem.Column, problem.Found);
    }

    /// <summary>A problem of it, by the field instead of the place in a text that nobody sees.</summary>
    public Problem Named(Problem problem) => problem with
    {
        Line = 1,
        Column = 1,
        Path = FieldPath.Of(_root, Document.Kind, new Position(problem.Line, problem.Column)),
    };
}
