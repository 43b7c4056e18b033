using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Brings seed files to their canonical form; their comments are kept.</summary>
public static class Format
{
    /// <param name="Paths">Folders of seed data, folders of one kind in it, single files.</param>
    /// <param name="CheckOnly">Only say which files are not in the form; write nothing.</param>
    public sealed record Command(ListOf<string> Paths, bool CheckOnly = false) : IRequest<Result>;

    /// <param name="Files">How many were looked at.</param>
    /// <param name="Changed">Those that were not in the form, as <c>kind/file</c>.</param>
    /// <param name="Problems">Why the others could not be read. They were left as they are.</param>
    public sealed record Result(int Files, ListOf<string> Changed, ListOf<Problem> Problems);

    internal sealed class Handler : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command request, CancellationToken cancellationToken) =>
            Task.Run(() => Run(request, cancellationToken), cancellationToken);

        private static Result Run(Command request, CancellationToken cancellationToken)
        {
            var logs = new List<ProblemLog>();
            var changed = new List<string>();
            var files = request.Paths.SelectMany(path => Locate(path, logs)).DistinctBy(file => Path.GetFullPath(file.Path)).ToList();
            foreach (var file in files)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var log = new ProblemLog(file.Name);
                logs.Add(log);
                if (SeedFileText.Read(file, log) is { } text && RecordReader.Read(text.Root, file.Kind, log) is { } record
                    && RecordYaml.Write(record, text.Typed) is var canonical && canonical != text.Typed)
                {
                    changed.Add(file.Name);
                    Write(file.Path, canonical, request.CheckOnly);
                }
            }

            return new Result(files.Count, changed.ToListOf(), logs.SelectMany(log => log.Problems).ToListOf());
        }

        private static IReadOnlyList<SeedFiles.SeedFile> Locate(string path, List<ProblemLog> misplaced)
        {
            if (SeedFiles.LocatePart(path, misplaced) is { } part)
            {
                return part;
            }

            return Directory.Exists(path)
                ? SeedFiles.Locate(path, misplaced)
                : throw new BadParameterError("path", path, "a folder of seed data, or a `.yaml` file in the folder of its kind");
        }

        private static void Write(string path, string canonical, bool checkOnly)
        {
            if (checkOnly)
            {
                return;
            }

            var change = new FileChanges();
            change.Write(path, canonical);
            change.ApplyOr("path", path);
        }
    }
}
