using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One record, as the bytes that are stored.</summary>
public static class Get
{
    /// <exception cref="NotFoundError">No such record.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The record was withdrawn.</exception>
    public sealed record Query(RecordKind Kind, string Id) : IRequest<Result>;

    /// <param name="Json">UTF-8; the stored jsonb, not read and written again.</param>
    /// <param name="Version">The record's revision number, from 1.</param>
    public sealed record Result(string Id, ReadOnlyMemory<byte> Json, int Version);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            if (await LoadAsync(source, request, cancellationToken) is not { } found)
            {
                throw await MissingAsync(source, request, cancellationToken);
            }

            return Withdrawal(found.Json.Span) is var (on, reason)
                ? throw new GoneError(request.Kind.Name, request.Id, on, reason)
                : found;
        }

        private static async Task<Result?> LoadAsync(NpgsqlDataSource source, Query request, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(
                $"select data, mt_version from {DocumentTable.Of(request.Kind)} where id = $1");
            command.Parameters.Add(new() { Value = request.Id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? new Result(request.Id, rows.GetFieldValue<byte[]>(0), rows.GetInt32(1))
                : null;
        }

        /// <summary>A record is only read where the word occurs in it, which is next to never.</summary>
        private static (string On, string Reason)? Withdrawal(ReadOnlySpan<byte> json)
        {
            if (json.IndexOf("\"withdrawn\""u8) < 0)
            {
                return null;
            }

            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.TryGetProperty("withdrawn", out var withdrawn)
                ? (withdrawn.GetProperty("on").GetString()!, withdrawn.GetProperty("reason").GetString()!)
                : null;
        }

        private static async Task<KbError> MissingAsync(
            NpgsqlDataSource source, Query request, CancellationToken cancellationToken)
        {
            await using var renamed = source.CreateCommand(
                $"select id from {DocumentTable.Of(request.Kind)} where data @> $1 order by id limit 1");
            var former = JsonSerializer.Serialize(new { formerIds = new[] { request.Id } });
            renamed.Parameters.Add(new() { Value = former, NpgsqlDbType = NpgsqlDbType.Jsonb });
            return await renamed.ExecuteScalarAsync(cancellationToken) is string newId
                ? new MovedError(request.Kind.Name, request.Id, newId)
                : new NotFoundError(request.Kind.Name, request.Id, await NearAsync(source, request, cancellationToken));
        }

        private static async Task<ListOf<string>> NearAsync(
            NpgsqlDataSource source, Query request, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(
                $"""
                select id from {DocumentTable.Of(request.Kind)}
                where data -> 'withdrawn' is null and abs(length(id) - $1) <= 4
                """);
            command.Parameters.Add(new() { Value = request.Id.Length });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var ids = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
            {
                ids.Add(rows.GetString(0));
            }

            return Nearest.To(request.Id, ids).ToListOf();
        }
    }
}
