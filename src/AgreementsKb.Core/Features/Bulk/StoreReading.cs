using System.Data;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using Npgsql;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>All records as of one moment, read one after the other: in one transaction, so that references hold.</summary>
internal sealed class StoreReading : IAsyncDisposable
{
    private readonly string _where;
    private NpgsqlTransaction? _transaction;

    private StoreReading(NpgsqlConnection connection, Naming names, Moment? moment, string where) =>
        (Connection, Names, AsOf, _where) = (connection, names, moment, where);

    public NpgsqlConnection Connection { get; }

    /// <summary>The names beside the codes, as they are at present.</summary>
    public Naming Names { get; }

    /// <summary>Null for the present.</summary>
    public Moment? AsOf { get; }

    /// <summary>Sequence number of the last change that is read.</summary>
    public long Revision { get; private set; }

    public static async Task<StoreReading> OpenAsync(
        Store store, Registers registers, string? asOf, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var moment = await Storage.AsOf.ResolveOrNullAsync(source, asOf, cancellationToken);
        var names = Naming.Of(await registers.CurrentAsync(cancellationToken));
        var reading = new StoreReading(await source.OpenConnectionAsync(cancellationToken), names, moment, store.Where);
        try
        {
            await reading.BeginAsync(cancellationToken);
            return reading;
        }
        catch
        {
            await reading.DisposeAsync();
            throw;
        }
    }

    /// <summary>A table as CSV, a piece at a time.</summary>
    /// <param name="table">Which.</param>
    /// <param name="mark">With a byte order mark.</param>
    /// <param name="cancellationToken">Ends it.</param>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> TableAsync(Table table, bool mark, CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync(RowsAsync(table, mark, cancellationToken), _where, cancellationToken);

    /// <summary>Every record, also those that were withdrawn, as lines of JSON.</summary>
    public IAsyncEnumerable<ReadOnlyMemory<byte>> LinesAsync(CancellationToken cancellationToken) =>
        StoreErrors.TranslateAsync(JsonLinesAsync(cancellationToken), _where, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        if (_transaction is not null)
        {
            await _transaction.DisposeAsync();
        }

        await Connection.DisposeAsync();
    }

    private async Task BeginAsync(CancellationToken cancellationToken)
    {
        _transaction = await Connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        Revision = AsOf?.Revision ?? await LastChange.OfAsync(Connection, cancellationToken);
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> RowsAsync(
        Table table, bool mark, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var csv = new TableCsv(mark);
        table.WriteHead(csv.Csv);
        foreach (var kind in table.Kinds)
        {
            await using var command = Select(kind, withWithdrawn: false);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                var record = RecordJson.Read(kind, rows.GetFieldValue<byte[]>(2));
                table.Write(csv.Csv, new TableRecord(record, rows.GetInt32(1), Names));
                if (csv.TryTake(out var piece))
                {
                    yield return piece;
                }
            }
        }

        yield return csv.Take();
    }

    private async IAsyncEnumerable<ReadOnlyMemory<byte>> JsonLinesAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var kind in Kinds.All)
        {
            await using var command = Select(kind, withWithdrawn: true);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                byte[] line = [.. ExportLine.Write(kind, rows.GetString(0), rows.GetInt32(1), rows.GetFieldValue<byte[]>(2)), (byte)'\n'];
                yield return line;
            }
        }
    }

    private NpgsqlCommand Select(RecordKind kind, bool withWithdrawn)
    {
        var standing = withWithdrawn ? "" : "where data -> 'withdrawn' is null";
        return AsOf is null
            ? new NpgsqlCommand($"select id, mt_version, data from {DocumentTable.Of(kind)} {standing} order by id", Connection)
            : new NpgsqlCommand($"select id, version, data from {PastSql.OfKind("$1", "$2")} {standing} order by id", Connection)
            {
                Parameters = { new() { Value = kind.Name }, new() { Value = AsOf.Revision } },
            };
    }
}
