using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>The records of one slice as they come in, and the sources they cite that were not asked for yet.</summary>
/// <param name="known">Sources that need no reading.</param>
internal sealed class SliceReading(NpgsqlConnection connection, IEnumerable<string> known)
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
    public async Task<long> ReadAsync(IEnumerable<Part> parts, CancellationToken cancellationToken)
    {
        var wanted = parts.Where(part => part.Wanted.Count > 0).ToList();
        await using var batch = new NpgsqlBatch(connection);
        wanted.ForEach(part => batch.BatchCommands.Add(Command(part)));
        batch.BatchCommands.Add(new(LastChange.Sql));
        await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
        foreach (var part in wanted)
        {
            await AddAsync(Kinds.Named(part.Kind), rows, part.IsOnlyNamed ? null : _cited, cancellationToken);
            await rows.NextResultAsync(cancellationToken);
        }

        await rows.ReadAsync(cancellationToken);
        return rows.GetInt64(0);
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

    private static NpgsqlBatchCommand Command(Part part)
    {
        var command = new NpgsqlBatchCommand(part.Sql) { Parameters = { new() { Value = part.Wanted.ToArray() } } };
        if (part.Except is { } except)
        {
            command.Parameters.Add(new() { Value = except });
        }

        return command;
    }

    private async Task AddAsync(RecordKind kind, NpgsqlDataReader rows, HashSet<string>? cited, CancellationToken cancellationToken)
    {
        while (await rows.ReadAsync(cancellationToken))
        {
            var record = RecordJson.Read(kind, rows.GetFieldValue<byte[]>(0), kind.Name == Kinds.Source ? null : cited);
            if (record.Withdrawn is null)
            {
                _found[(kind.Name, record.Id)] = record;
            }
        }
    }
}
