using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.SeedData.Schemas;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Writes the JSON Schemas of seed data into its folder <c>schemas</c>, where they are not as they should be.</summary>
public static class WriteSchemas
{
    /// <param name="Folder">The folder of seed data; it must be free of problems, since the schemas tell its words.</param>
    /// <param name="DryRun">Only say which would change.</param>
    public sealed record Command(string Folder, bool DryRun = false) : IRequest<Result>;

    /// <param name="Files">How many there are.</param>
    /// <param name="Changed">The names of those that were not as they should be.</param>
    public sealed record Result(int Files, ListOf<string> Changed);

    internal sealed class Handler : IRequestHandler<Command, Result>
    {
        public Task<Result> Handle(Command request, CancellationToken cancellationToken) =>
            Task.Run(() => Run(request, cancellationToken), cancellationToken);

        private static Result Run(Command request, CancellationToken cancellationToken)
        {
            var seed = SeedFolder.Load(request.Folder, cancellationToken: cancellationToken);
            if (seed.Problems.Count > 0)
            {
                throw new SeedDataError(seed.Problems);
            }

            var schemas = SchemaFiles.All(seed.ToSet());
            var folder = Path.Combine(request.Folder, SchemaFiles.Folder);
            var changed = schemas.Where(schema => !IsWritten(folder, schema.Name, schema.Text)).ToList();
            if (!request.DryRun)
            {
                Write(folder, changed);
            }

            return new Result(schemas.Count, changed.Select(schema => schema.Name).ToListOf());
        }

        private static bool IsWritten(string folder, string name, string text) =>
            Path.Combine(folder, name) is var file && File.Exists(file) && File.ReadAllText(file) == text;

        private static void Write(string folder, List<(string Name, string Text)> schemas)
        {
            var files = new FileChanges();
            foreach (var (name, text) in schemas)
            {
                files.Write(Path.Combine(folder, name), text);
            }

            files.ApplyOr("path", folder);
        }
    }
}
