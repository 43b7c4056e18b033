using System.Text.Json;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>One record, as the bytes that are stored.</summary>
public static class Get
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such record, or not yet.</exception>
    /// <exception cref="MovedError">The id is a former one.</exception>
    /// <exception cref="GoneError">The record was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(RecordKind Kind, string Id, string? AsOf = null) : IRequest<Result>;

    /// <param name="Json">UTF-8; the stored jsonb, not read and written again.</param>
    /// <param name="Version">The record's revision number, from 1.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(string Id, ReadOnlyMemory<byte> Json, int Version, Moment? AsOf = null);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            var found = moment is null
                ? await PresentAsync(source, request, cancellationToken)
                : await PastAsync(source, request, moment, cancellationToken);
            return found is not null && !IsWithdrawn(found.Json.Span)
                ? found
                : throw await Missing.ErrorAsync(source, request.Kind, request.Id, moment, cancellationToken);
        }

        private static async Task<Result?> PresentAsync(NpgsqlDataSource source, Query request, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(
                $"select data, mt_version from {DocumentTable.Of(request.Kind)} where id = $1");
            command.Parameters.Add(new() { Value = request.Id });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken)
                ? new Result(request.Id, rows.GetFieldValue<byte[]>(0), rows.GetInt32(1))
                : null;
        }

        private static async Task<Result?> PastAsync(
            NpgsqlDataSource source, Query request, Moment moment, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(PastSql.One);
            command.Parameters.Add(new() { Value = request.Kind.Name });
            command.Parameters.Add(new() { Value = request.Id });
            command.Parameters.Add(new() { Value = moment.Revision });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            return await rows.ReadAsync(cancellationToken) && rows.GetString(2) != Change.Removed
                ? new Result(request.Id, rows.GetFieldValue<byte[]>(0), rows.GetInt32(1), moment)
                : null;
        }

        /// <summary>A record is only read where the word occurs in it, which is next to never.</summary>
        private static bool IsWithdrawn(ReadOnlySpan<byte> json)
        {
            if (json.IndexOf("\"withdrawn\""u8) < 0)
            {
                return false;
            }

            var reader = new Utf8JsonReader(json);
            using var document = JsonDocument.ParseValue(ref reader);
            return document.RootElement.TryGetProperty("withdrawn", out _);
        }
    }
}
