using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>
/// Whether the records were also changed in other ways than from a folder of seed data: over HTTP, from an export, by undoing.
/// The files then no longer tell the whole truth.
/// </summary>
public static class EditedElsewhere
{
    /// <summary>The origin of changesets that come from the files.</summary>
    public const string SeedData = "seed-data";

    public sealed record Query : IRequest<bool>;

    internal sealed class Handler(Store store) : IRequestHandler<Query, bool>
    {
        public async Task<bool> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand("select exists (select from kb_changeset where origin <> $1)");
            command.Parameters.Add(new NpgsqlParameter { Value = SeedData });
            return (bool)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
    }
}
