using AgreementsKb.Core.Features.SeedData;
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
    public static Check.Result Load(string folder, string? archive = null, CancellationToken cancellationToken = default) =>
        Load(folder, archive, default, cancellationToken);

    /// <summary>The same, telling how far it has come.</summary>
    internal static Check.Result Load(string folder, string? archive, Reporting reporting, CancellationToken cancellationToken)
    {
        var misplaced = new List<ProblemLog>();
        var texts = SeedFiles.Locate(folder, misplaced).Select(file => new FileText(file)).ToList();
        var compilation = Compiled(texts, archive, reporting, cancellationToken);
        return Result(compilation, [.. compilation.Logs, .. misplaced]);
    }

    /// <summary>
    /// Reads an export (<c>{"kind","id","revision","data"}</c> a line) and holds it to the same rules as a folder.
    /// </summary>
    /// <param name="utf8">The whole export.</param>
    /// <param name="file">The name under which problems are reported.</param>
    /// <param name="archive">As for a folder.</param>
    public static Check.Result LoadExport(ReadOnlyMemory<byte> utf8, string file, string? archive = null) =>
        LoadLines(ExportLines.Split(utf8), file, archive, default, CancellationToken.None);

    /// <summary>As <see cref="LoadExport"/>, of a file that need not be in memory as one piece.</summary>
    internal static async Task<Check.Result> LoadExportAsync(
        Stream content, string file, Reporting reporting, CancellationToken cancellationToken)
    {
        var lines = new List<(ReadOnlyMemory<byte>, int)>();
        await foreach (var line in ExportLines.SplitAsync(content, cancellationToken))
        {
            lines.Add(line);
        }

        return LoadLines(lines, file, archive: null, reporting, cancellationToken);
    }

    private static Check.Result LoadLines(
        IEnumerable<(ReadOnlyMemory<byte> Line, int Number)> lines,
        string file,
        string? archive,
        Reporting reporting,
        CancellationToken cancellationToken)
    {
        var texts = lines.Select(line => new LineText(file, line.Line, line.Number)).ToList();
        var compilation = Compiled(texts, archive, reporting, cancellationToken);
        return Result(compilation, [compilation.LogOf(file)]);
    }

    private static Compilation Compiled(
        IReadOnlyList<SeedText> texts, string? archive, Reporting reporting, CancellationToken cancellationToken)
    {
        var compilation = new Compilation(texts, archive is null ? null : new Archive(archive), reporting);
        compilation.Run(cancellationToken);
        return compilation;
    }

    private static Check.Result Result(Compilation compilation, IReadOnlyList<ProblemLog> logs)
    {
        var problems = Sorted(logs.SelectMany(log => log.Problems));
        var records = problems.Count > 0 ? [] : compilation.Records;
        return new Check.Result(problems, records, compilation.Count) { Warnings = Sorted(logs.SelectMany(log => log.Warnings)) };
    }

    /// <summary>Each once, by file and place.</summary>
    internal static ListOf<Problem> Sorted(IEnumerable<Problem> problems) => problems
        .Distinct()
        .OrderBy(problem => problem.File, StringComparer.Ordinal)
        .ThenBy(problem => problem.Line)
        .ThenBy(problem => problem.Column)
        .ToListOf();

    private static IEnumerable<string> Upwards(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            yield return folder.FullName;
        }
    }
}
