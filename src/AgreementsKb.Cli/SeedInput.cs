using AgreementsKb.Core;
using AgreementsKb.Core.Features.SeedData;
using MediatR;

namespace AgreementsKb.Cli;

/// <summary>What <c>kb diff</c> and <c>kb import</c> are given: a folder of seed data, or a file of exported records.</summary>
/// <param name="Seed">Free of problems.</param>
/// <param name="Origin">What to call it.</param>
internal sealed record SeedInput(Check.Result Seed, string Origin)
{
    public const string Description =
        "A folder of seed data, or a file of exported records (.ndjson, or - for standard input). Default: seed-data here or "
        + "above.";

    /// <exception cref="SeedDataError">It has problems.</exception>
    /// <exception cref="BadParameterError">There is nothing at the path.</exception>
    public static async Task<SeedInput> ReadAsync(
        string? path, IMediator mediator, IProgress<Progress> progress, CancellationToken cancellationToken)
    {
        var input = await CheckAsync(path, mediator, new Reporting(progress), cancellationToken);
        return input.Seed.Problems.Count == 0 ? input : throw new SeedDataError(input.Seed.Problems);
    }

    private static async Task<SeedInput> CheckAsync(
        string? path, IMediator mediator, Reporting reporting, CancellationToken cancellationToken)
    {
        if (path == "-" || File.Exists(path))
        {
            await using var stream = path == "-" ? Console.OpenStandardInput() : File.OpenRead(path!);
            var name = path == "-" ? "standard input" : Path.GetFileName(path!);
            var export = new CheckExport.Query(stream, name) { Reporting = reporting };
            return new SeedInput(await mediator.Send(export, cancellationToken), name);
        }

        var folder = SeedFolderPath.Resolve(path);
        var seed = await mediator.Send(new Check.Query(folder) { Reporting = reporting }, cancellationToken);
        return new SeedInput(seed, Path.GetFileName(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder))));
    }
}
