using System.Data;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.History;

/// <summary>A record as it was in one of its versions, and who made it so.</summary>
public static class OfVersion
{
    /// <exception cref="NotFoundError">There is no such version under this id.</exception>
    public sealed record Query(RecordKind Kind, string Id, int Version) : IRequest<Result>;

    /// <param name="Revision">Who and why; without field-level differences.</param>
    /// <param name="Json">UTF-8; the stored jsonb. For a removal: the record as it was last.</param>
    /// <param name="Current">Sequence number of the last change in the store.</param>
    public sealed record Result(Revision Revision, ReadOnlyMemory<byte> Json, long Current);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        private static readonly string Sql = $"""
            select revision.seq, revision.op, {RecordTitleSql.Of("revision.data")}, revision.data,
                   (select max(seq) from kb_revision), {SignedChangeset.Columns}
            from kb_revision revision join kb_changeset signed on signed.id = revision.changeset
            where revision.kind = $1 and revision.id = $2 and revision.version = $3
            """;

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            if (await ReadAsync(connection, request, cancellationToken) is { } found)
            {
                return found;
            }

            await RecordState.OfAsync(connection, request.Kind, request.Id, cancellationToken);
            throw new NotFoundError(
                "version", FormattableString.Invariant($"{request.Version} of {request.Kind.Name}/{request.Id}"), []);
        }

        private static async Task<Result?> ReadAsync(
            NpgsqlConnection connection, Query request, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(Sql, connection)
            {
                Parameters =
                {
                    new() { Value = request.Kind.Name }, new() { Value = request.Id }, new() { Value = request.Version },
                },
            };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            if (!await rows.ReadAsync(cancellationToken))
            {
                return null;
            }

            var change = new RecordChange(
                request.Kind.Name, request.Id, rows.GetString(1), request.Version, rows.GetString(2));
            return new Result(
                new Revision(rows.GetInt64(0), change, SignedChangeset.Read(rows, 5)),
                rows.GetFieldValue<byte[]>(3),
                rows.GetInt64(4));
        }
    }
}
