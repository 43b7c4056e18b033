using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Writes the store back as seed files, one record a file, in the canonical form.</summary>
public static class WriteSeedFiles
{
    /// <summary>
    /// The folder is made where it is missing; files of records that the store does not hold are left alone. So are files
    /// that say the same as the store: an editor's comments in them stay.
    /// </summary>
    public sealed record Command(string Folder) : IRequest<Result>;

    /// <param name="Files">How many records there are.</param>
    /// <param name="Written">How many files were written; the others said the same already.</param>
    public sealed record Result(int Files, int Written);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var current = await snapshots.CurrentAsync(cancellationToken);
            List<KbRecord> records = [.. current.All, .. current.Withdrawn];
            var written = 0;
            foreach (var record in records)
            {
                cancellationToken.ThrowIfCancellationRequested();
                var kind = Kinds.Of(record);
                var path = SeedFiles.PathOf(request.Folder, kind, record.Id);
                if (!Says(request.Folder, kind, record))
                {
                    var file = new FileChanges();
                    file.Write(path, RecordYaml.Write(record));
                    file.ApplyOr("target", request.Folder);
                    written++;
                }
            }

            return new Result(records.Count, written);
        }

        private static bool Says(string folder, RecordKind kind, KbRecord record)
        {
            var file = SeedFiles.FileOf(folder, kind, record.Id);
            var log = new ProblemLog(file.Name);
            return File.Exists(file.Path)
                && SeedFileText.Read(file, log) is { } text
                && RecordReader.Read(text.Root, kind, log) is { } typed
                && typed.Equals(record);
        }
    }
}
