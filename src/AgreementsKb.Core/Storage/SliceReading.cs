using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>The records of one slice as they come in, and the sources they cite that were not asked for yet.</summary>
/// <param name="connection">What all is read by.</param>
/// <param name="known">Sources that need no reading.</param>
/// <param name="second">What the second half of a round trip is read by at the same time; null where there is none to spare.</param>
internal sealed class SliceReading(NpgsqlConnection connection, IEnumerable<string> known, NpgsqlConnection? second = null)
{
    private readonly Dictionary<(string Kind, string Id), KbRecord> _found = [];
    private readonly HashSet<string> _cited = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(known, StringComparer.Ordinal);

    /// <param name="Sql">Has the wanted ids or keys as its parameter.</param>
    public sealed record Part(string Kind, string Sql, IReadOnlyCollection<string> Wanted)
    {
        /// <summary>A second parameter.</summary>
        public string[]? Except { get; init; }

        /// <summary>Wanted for their titles alone: the sources that they cite are not.</summary>
        public bool IsOnlyNamed { get; init; }
    }

    /// <summary>As they were before or at the revision that the last reading answered with.</summary>
    public IReadOnlyCollection<KbRecord> Found => _found.Values;

    /// <summary>Reads the parts in one round trip; those of which nothing is wanted are left out.</summary>
    /// <returns>The number of the last change, asked for after all else.</returns>
    public async Task<long> ReadAsync(IEnumerable<Part> parts, CancellationToken cancellationToken) =>
        Take(await ReadAsync(connection, parts, cancellationToken));

    /// <summary>The same by both connections at once, where there are two.</summary>
    /// <returns>As above; null where one half saw another change than the other.</returns>
    public async Task<long?> ReadAsync(IReadOnlyList<Part> half, IReadOnlyList<Part> otherHalf, CancellationToken cancellationToken)
    {
        if (second is null)
        {
            return await ReadAsync([.. half, .. otherHalf], cancellationToken);
        }

        var both = await Task.WhenAll(ReadAsync(connection, half, cancellationToken), ReadAsync(second, otherHalf, cancellationToken));
        var revision = Take(both[0]);
        return Take(both[1]) == revision ? revision : null;
    }

    /// <summary>Agreements that outcomes are credited to besides those already read: disputes about a cause name them.</summary>
    public IReadOnlyCollection<string> Credited() =>
    [
        .. _found.Values.OfType<Outcome>()
            .SelectMany(outcome => outcome.Attribution)
            .Select(link => link.Agreement)
            .Where(id => !_found.ContainsKey((Kinds.Agreement, id)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>Agreements that records name besides those already read: pages give their titles.</summary>
    public IReadOnlyCollection<string> Named() =>
    [
        .. _found.Values.SelectMany(AgreementsNamedBy)
            .Where(id => !_found.ContainsKey((Kinds.Agreement, id)))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The sources that what was read so far cites, each given out once.</summary>
    public IReadOnlyCollection<string> TakeCited()
    {
        var taken = _cited.Where(_asked.Add).ToList();
        _cited.Clear();
        return taken;
    }

    private static IEnumerable<string> AgreementsNamedBy(KbRecord record) => record switch
    {
        Agreement agreement => agreement.Related.Select(related => related.Agreement),
        Outcome outcome => outcome.Agreements.Concat(outcome.Attribution.Select(link => link.Agreement)),
        Statement statement => statement.About,
        _ => [],
    };

    /// <summary>Touches nothing that is shared: two of these run at once.</summary>
    private static async Task<Read> ReadAsync(NpgsqlConnection connection, IEnumerable<Part> parts, CancellationToken cancellationToken)
    {
        var (records, cited) = (new List<KbRecord>(), new HashSet<string>(StringComparer.Ordinal));
        var wanted = parts.Where(part => part.Wanted.Count > 0).ToList();
        await using var batch = new NpgsqlBatch(connection) { BatchCommands = { new(SliceSql.OneProcess) } };
        wanted.ForEach(part => batch.BatchCommands.Add(Command(part)));
        batch.BatchCommands.Add(new(LastChange.Sql));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var part in wanted)
        {
            await rows.NextResultAsync(cancellationToken);
            await AddAsync(Kinds.Named(part.Kind), rows, records, part.IsOnlyNamed ? null : cited, cancellationToken);
        }

        await rows.NextResultAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return new Read(records, cited, rows.GetInt64(0));
    }

    private static async Task AddAsync(
        RecordKind kind, NpgsqlDataReader rows, List<KbRecord> records, HashSet<string>? cited, CancellationToken cancellationToken)
    {
        while (await rows.ReadAsync(cancellationToken))
        {
            var record = RecordJson.Read(kind, rows.GetFieldValue<byte[]>(0), kind.Name == Kinds.Source ? null : cited);
            if (record.Withdrawn is null)
            {
                records.Add(record);
            }
        }
    }

    private static NpgsqlBatchCommand Command(Part part)
    {
        var command = new NpgsqlBatchCommand(part.Sql) { Parameters = { new() { Value = part.Wanted.ToArray() } } };
        if (part.Except is { } except)
        {
            command.Parameters.Add(new() { Value = except });
        }

        return command;
    }

    private long Take(Read read)
    {
        read.Records.ForEach(record => _found[(Kinds.Of(record).Name, record.Id)] = record);
        _cited.UnionWith(read.Cited);
        return read.Revision;
    }

    private sealed record Read(List<KbRecord> Records, HashSet<string> Cited, long Revision);
}
