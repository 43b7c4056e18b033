using AgreementsKb.Core.SeedData;
using MediatR;

namespace AgreementsKb.Core.Features.SeedData;

/// <summary>Reads an export (newline-delimited JSON) and holds it to the rules of seed data; nothing is written.</summary>
public static class CheckExport
{
    /// <param name="Content">The export; read to its end.</param>
    /// <param name="Name">The name under which problems are reported.</param>
    public sealed record Query(Stream Content, string Name) : IRequest<Check.Result>
    {
        /// <summary>Is told how far it has come.</summary>
        public Reporting Reporting { get; init; }
    }

    internal sealed class Handler : IRequestHandler<Query, Check.Result>
    {
        public Task<Check.Result> Handle(Query request, CancellationToken cancellationToken) => Task.Run(
            () => SeedFolder.LoadExportAsync(request.Content, request.Name, request.Reporting, cancellationToken),
            cancellationToken);
    }
}
