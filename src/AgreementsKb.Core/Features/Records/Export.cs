using System.Data;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Every record as newline-delimited JSON, ordered by kind and id.</summary>
public static class Export
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(string? AsOf = null) : IRequest<Result>;

    /// <param name="Lines">UTF-8 lines <c>{"kind","id","revision","data"}</c>, each without its line end; read from the store as they
    /// are asked for.</param>
    /// <param name="AsOf">The state it is of; null for the present.</param>
    public sealed record Result(IAsyncEnumerable<ReadOnlyMemory<byte>> Lines, Moment? AsOf = null);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            var lines = LinesAsync(source, moment, cancellationToken);
            return new Result(StoreErrors.TranslateAsync(lines, store.Where, cancellationToken), moment);
        }

        /// <summary>One transaction that sees one moment, so that references between kinds hold in the export.</summary>
        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
            NpgsqlDataSource source, Moment? moment, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            foreach (var kind in Kinds.All)
            {
                await using var command = Select(kind, moment);
                (command.Connection, command.Transaction) = (connection, transaction);
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                while (await rows.ReadAsync(cancellationToken))
                {
                    yield return ExportLine.Write(kind, rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2));
                }
            }
        }

        private static NpgsqlCommand Select(RecordKind kind, Moment? moment) => moment is null
            ? new NpgsqlCommand($"select id, mt_version, data from {DocumentTable.Of(kind)} order by id")
            : new NpgsqlCommand($"select id, version, data from {PastSql.OfKind("$1", "$2")} order by id")
            {
                Parameters = { new() { Value = kind.Name }, new() { Value = moment.Revision } },
            };
    }
}
