using System.Text;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Writes the store back as seed files, one record a file, in the canonical form.</summary>
public static class WriteSeedFiles
{
    /// <summary>The folder is made where it is missing; files of records that the store does not hold are left alone.</summary>
    public sealed record Command(string Folder) : IRequest<Result>;

    public sealed record Result(int Files);

    internal sealed class Handler(Snapshots snapshots) : IRequestHandler<Command, Result>
    {
        public async Task<Result> Handle(Command request, CancellationToken cancellationToken)
        {
            var current = await snapshots.CurrentAsync(cancellationToken);
            List<KbRecord> records = [.. current.All, .. current.Withdrawn];
            try
            {
                foreach (var record in records)
                {
                    var folder = Path.Combine(request.Folder, Kinds.Of(record).Plural);
                    Directory.CreateDirectory(folder);
                    var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(RecordYaml.Write(record));
                    await File.WriteAllBytesAsync(Path.Combine(folder, $"{record.Id}.yaml"), text, cancellationToken);
                }
            }
            catch (Exception error) when (error is IOException or UnauthorizedAccessException)
            {
                throw new BadParameterError("target", request.Folder, $"a folder that can be written ({error.Message})");
            }

            return new Result(records.Count);
        }
    }
}
