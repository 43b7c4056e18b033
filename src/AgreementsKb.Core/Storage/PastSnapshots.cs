using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>
/// All records as they were at some moment. The last few states asked for are kept; one is read at a time, so that many
/// questions about the past never fill the memory.
/// </summary>
internal sealed class PastSnapshots : IDisposable
{
    /// <summary>How many states are kept.</summary>
    public const int Kept = 4;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly LinkedList<(Moment Moment, RecordSet Records)> _latest = [];

    public async Task<RecordSet> AtAsync(NpgsqlDataSource source, Moment moment, CancellationToken cancellationToken)
    {
        await _gate.WaitAsync(cancellationToken);
        try
        {
            var known = _latest.FirstOrDefault(state => IsSame(state.Moment, moment));
            if (known.Records is not null)
            {
                _latest.Remove(known);
            }

            var records = known.Records ?? await LoadAsync(source, moment.Revision, cancellationToken);
            _latest.AddFirst((moment, records));
            if (_latest.Count > Kept)
            {
                _latest.RemoveLast();
            }

            return records;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    /// <summary>By the time as well: a database that was put back to an earlier day gives its numbers out again.</summary>
    private static bool IsSame(Moment left, Moment right) => left.Revision == right.Revision && left.At == right.At;

    private static async Task<RecordSet> LoadAsync(NpgsqlDataSource source, long revision, CancellationToken cancellationToken)
    {
        await using var command = source.CreateCommand(PastSql.All);
        command.Parameters.Add(new() { Value = revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var records = new List<KbRecord>();
        while (await rows.ReadAsync(cancellationToken))
        {
            records.Add(RecordJson.Read(Kinds.Named(rows.GetString(0)), rows.GetFieldValue<byte[]>(1)));
        }

        return new RecordSet(records, revision);
    }
}
