using System.Data;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// All records in memory, as of the last change (<see cref="Followed{T}"/>). Past states are read from the revisions, and a few
/// of them are kept. One in a program; safe to use from many threads.
/// </summary>
public sealed class Snapshots(Store store) : IDisposable
{
    private readonly PastSnapshots _past = new();
    private readonly Followed<RecordSet> _current = new(store, records => records.Revision, LoadAsync, FollowAsync);

    public Task<RecordSet> CurrentAsync(CancellationToken cancellationToken) => _current.CurrentAsync(cancellationToken);

    /// <param name="asOf">A date, a time or a revision; null for the present, which costs no more than it does without.</param>
    /// <param name="cancellationToken">Leaves what is kept as it was.</param>
    /// <exception cref="BadParameterError">There is no such state.</exception>
    public async Task<RecordsAt> AtAsync(string? asOf, CancellationToken cancellationToken)
    {
        if (asOf is null)
        {
            return new RecordsAt(await CurrentAsync(cancellationToken), Moment: null);
        }

        var source = await store.OpenAsync(cancellationToken);
        var moment = await AsOf.ResolveAsync(source, asOf, cancellationToken);
        return new RecordsAt(await _past.AtAsync(source, moment, cancellationToken), moment);
    }

    public void Dispose()
    {
        _past.Dispose();
        _current.Dispose();
    }

    private static async Task<RecordSet> LoadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await LastChange.OfAsync(connection, cancellationToken);
        var records = new List<KbRecord>();
        foreach (var kind in Kinds.All)
        {
            await using var command = new NpgsqlCommand($"select data from {DocumentTable.Of(kind)}", connection, transaction);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                records.Add(RecordJson.Read(kind, rows.GetFieldValue<byte[]>(0)));
            }
        }

        return new RecordSet(records, revision);
    }

    private static async Task<RecordSet> FollowAsync(
        NpgsqlDataSource source, RecordSet known, CancellationToken cancellationToken)
    {
        var revision = known.Revision;
        var records = known.All.Concat(known.Withdrawn).ToDictionary(record => (Kinds.Of(record).Name, record.Id));
        await using var command = source.CreateCommand(
            "select seq, kind, id, op, data from kb_revision where seq > $1 order by seq");
        command.Parameters.Add(new() { Value = known.Revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            revision = rows.GetInt64(0);
            var key = (rows.GetString(1), rows.GetString(2));
            records.Remove(key);
            if (rows.GetString(3) != "removed")
            {
                records.Add(key, RecordJson.Read(Kinds.Named(key.Item1), rows.GetFieldValue<byte[]>(4)));
            }
        }

        return new RecordSet(records.Values, revision);
    }
}

/// <summary>The records of one moment: all of them, or those that something needs.</summary>
/// <param name="Moment">Null for the present.</param>
public sealed record RecordsAt(RecordSet Records, Moment? Moment)
{
    private readonly IReadOnlyCollection<KbRecord>? _found;

    /// <summary>Those that were looked for; where that is not said, all.</summary>
    internal IReadOnlyCollection<KbRecord> Found
    {
        get => _found ?? Records.All;
        init => _found = value;
    }
}
