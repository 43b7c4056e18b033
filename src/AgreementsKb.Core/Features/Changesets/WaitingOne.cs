using System.Text.Json;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>A changeset that waits, or waited, for a reviewer, with what it would do.</summary>
public static class WaitingOne
{
    /// <exception cref="NotFoundError">There is no such proposal.</exception>
    public sealed record Query(long Id) : IRequest<Result>
    {
        /// <summary>Tell also the fields of records that are added.</summary>
        public bool InFull { get; init; }
    }

    /// <param name="Changes">What it would do, as of when it was proposed.</param>
    public sealed record Result(Waiting.Item Proposal, ListOf<RecordChange> Changes);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var command = source.CreateCommand($"{Waiting.Rows.Select} where proposed.id = $1");
            command.Parameters.Add(new() { Value = request.Id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var found = await rows.ReadAsync(cancellationToken)
                ? new Result(Waiting.Rows.Item(rows), Kept(rows.GetFieldValue<byte[]>(Waiting.Rows.Plan)))
                : throw new NotFoundError("proposal", FormattableString.Invariant($"{request.Id}"), []);
            return request.InFull ? await InFullAsync(source, found, cancellationToken) : found;
        }

        private static async Task<Result> InFullAsync(NpgsqlDataSource source, Result found, CancellationToken cancellationToken)
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            var proposal = await new Proposals(connection).FindAsync(found.Proposal.Id, cancellationToken);
            return found with { Changes = Plan.InFull(found.Changes, proposal.Entries) };
        }

        private static ListOf<RecordChange> Kept(byte[] kept) =>
            JsonSerializer.Deserialize<List<KeptChange>>(kept, AnswerJson.Options)!
                .Select(change => new RecordChange(change.Kind, change.Id, change.Op, change.Version, change.Title)
                {
                    RenamedFrom = change.RenamedFrom,
                    RenamedTo = change.RenamedTo,
                    Fields = change.Fields?.ToListOf(),
                })
                .ToListOf();

        private sealed record KeptChange(
            string Kind,
            string Id,
            string Op,
            int Version,
            string Title,
            string? RenamedFrom,
            string? RenamedTo,
            List<FieldChange>? Fields);
    }
}
