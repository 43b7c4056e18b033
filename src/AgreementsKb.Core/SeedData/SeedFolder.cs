using AgreementsKb.Core.Features.SeedData;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData.Rules;

namespace AgreementsKb.Core.SeedData;

/// <summary>Compiles seed data: locate, read, check. Every problem of every file comes out of one run.</summary>
public static class SeedFolder
{
    private const string Name = "seed-data";

    /// <summary>The nearest <c>seed-data</c> from one of the folders upwards, the first of them first; null where there is none.</summary>
    public static string? Find(params IEnumerable<string> from) => from
        .SelectMany(Upwards)
        .Select(folder => Path.Combine(folder, Name))
        .FirstOrDefault(Directory.Exists);

    /// <param name="folder">Holds <c>agreements/</c>, <c>actors/</c> and so on.</param>
    /// <param name="archive">Holds the archived texts of sources under their <c>archiveRef</c>; null where it is not at
    /// hand.</param>
    /// <param name="cancellationToken">Stops between two files.</param>
    public static Check.Result Load(string folder, string? archive = null, CancellationToken cancellationToken = default)
    {
        var misplaced = new List<ProblemLog>();
        var documents = new List<Document>();
        foreach (var file in SeedFiles.Locate(folder, misplaced))
        {
            cancellationToken.ThrowIfCancellationRequested();
            documents.Add(Read(file));
        }

        return Checked(documents, misplaced, archive);
    }

    /// <summary>
    /// Reads an export (<c>{"kind","id","revision","data"}</c> a line) and holds it to the same rules as a folder.
    /// </summary>
    /// <param name="utf8">The whole export.</param>
    /// <param name="file">The name under which problems are reported.</param>
    /// <param name="archive">As for <see cref="Load"/>.</param>
    public static Check.Result LoadExport(ReadOnlyMemory<byte> utf8, string file, string? archive = null)
    {
        var (documents, problems) = ExportLines.Read(utf8, file);
        return Checked(documents, [problems], archive);
    }

    private static IEnumerable<string> Upwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }

    private static Check.Result Checked(List<Document> documents, List<ProblemLog> other, string? archive)
    {
        Checker.Run(documents, archive is null ? null : new Archive(archive));
        var logs = documents.Select(document => document.Problems).Concat(other).Distinct().ToList();
        var problems = Sorted(logs.SelectMany(log => log.Problems));
        var records = problems.Count > 0 ? [] : documents.Select(Stored).ToList();
        return new Check.Result(problems, records, documents.Count) { Warnings = Sorted(logs.SelectMany(log => log.Warnings)) };
    }

    private static CheckedRecord Stored(Document document) =>
        CheckedRecord.Of(document.Record!) with { Revision = document.Revision > 0 ? document.Revision : null };

    private static ListOf<Problem> Sorted(IEnumerable<Problem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ToListOf();

    private static Document Read(SeedFiles.SeedFile file)
    {
        var problems = new ProblemLog(file.Name);
        IReadOnlyList<Placed> placed = [];
        KbRecord? record = null;
        if (Bytes(file.Path, problems) is { } bytes && YamlText.Read(bytes, problems) is { } root)
        {
            record = RecordReader.Read(root, file.Kind, problems, out placed);
            if (record is not null)
            {
                // Everybody who reads a folder gets this, also an import: what passes in one place passes in all.
                Formatting.Check(bytes, record, problems);
            }
        }

        return new Document(file.Kind, file.Id, IsFile: true, record, placed, problems);
    }

    private static byte[]? Bytes(string path, ProblemLog problems)
    {
        try
        {
            var length = new FileInfo(path).Length;
            if (length <= TextBytes.MaximumLength)
            {
                return File.ReadAllBytes(path);
            }

            problems.Add(Position.Start, Messages.TooLong(length));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(Position.Start, Messages.Unreadable(fault.GetType().Name));
        }

        return null;
    }
}
