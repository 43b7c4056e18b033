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
    public sealed record Query : IRequest<Result>;

    /// <param name="Lines">UTF-8 lines <c>{"kind","id","revision","data"}</c>, each without its line end; read from the store as they
    /// are asked for.</param>
    public sealed record Result(IAsyncEnumerable<ReadOnlyMemory<byte>> Lines);

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            return new Result(StoreErrors.TranslateAsync(LinesAsync(source, cancellationToken), store.Where, cancellationToken));
        }

        /// <summary>One transaction that sees one moment, so that references between kinds hold in the export.</summary>
        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(
            NpgsqlDataSource source, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var moment = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            foreach (var kind in Kinds.All)
            {
                await using var command = new NpgsqlCommand(
                    $"select id, mt_version, data from {DocumentTable.Of(kind)} order by id", connection, moment);
                await using var rows = await command.ExecuteReaderAsync(cancellationToken);
                while (await rows.ReadAsync(cancellationToken))
                {
                    yield return ExportLine.Write(kind, rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2));
                }
            }
        }
    }
}
