using System.Data;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>Reads the records that a comparison needs, however many there are: two round trips, by indexes alone.</summary>
internal sealed class Slices(Store store)
{
    private static readonly RecordKind[] First = [.. new[] { Kinds.Agreement, Kinds.Outcome, Kinds.Outcome, Kinds.Statement }.Select(Kinds.Named)];

    /// <summary>Null where the records changed since the register was read; then both have to be read again.</summary>
    public async Task<RecordSet?> ReadAsync(Register register, IEnumerable<Subject> subjects, CancellationToken cancellationToken)
    {
        var closure = Closure.Of(register.Surroundings, subjects);
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var found = new Dictionary<(string Kind, string Id), KbRecord>();
        var cited = new HashSet<string>(StringComparer.Ordinal);
        await using (var batch = Batch(connection, closure))
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            await rows.ReadAsync(cancellationToken);
            if (rows.GetInt64(0) != register.Revision)
            {
                return null;
            }

            foreach (var kind in First)
            {
                await rows.NextResultAsync(cancellationToken);
                await AddAsync(kind, rows, found, cited, cancellationToken);
            }
        }

        cited.ExceptWith(register.Vocabulary.Sources.Keys);
        await using (var batch = Named(connection, cited, Credited(found)))
        {
            await using var rows = await batch.ExecuteReaderAsync(cancellationToken);
            await AddAsync(Kinds.Named(Kinds.Source), rows, found, cited: null, cancellationToken);
            await rows.NextResultAsync(cancellationToken);
            await AddAsync(Kinds.Named(Kinds.Agreement), rows, found, cited: null, cancellationToken);
        }

        return new RecordSet(register.Vocabulary, found.Values.Concat(register.Vocabulary.Sources.Values), register.Revision);
    }

    private static NpgsqlBatch Batch(NpgsqlConnection connection, Closure closure) => new(connection)
    {
        BatchCommands =
        {
            // The planner takes looks into an index of outcomes for far dearer than they are, and would compile the statements first.
            new("set local jit = off"),
            new("select coalesce(max(seq), 0) from kb_revision"),
            new(SliceSql.Agreements) { Parameters = { new() { Value = closure.Agreements.ToArray() } } },
            new(SliceSql.OutcomesBeside) { Parameters = { new() { Value = closure.Subjects.Select(SliceSql.Beside).ToArray() } } },
            new(SliceSql.Arrivals) { Parameters = { new() { Value = closure.Arrivals.Select(SliceSql.ArrivalsAt).ToArray() } } },
            new(SliceSql.Statements) { Parameters = { new() { Value = closure.Subjects.ToArray() } } },
        },
    };

    /// <summary>Agreements that outcomes are credited to besides those already read: disputes about a cause name them.</summary>
    private static string[] Credited(Dictionary<(string Kind, string Id), KbRecord> found) =>
    [
        .. found.Values.OfType<Outcome>()
            .SelectMany(outcome => outcome.Attribution)
            .Select(link => link.Agreement)
            .Where(id => !found.ContainsKey((Kinds.Agreement, id)))
            .Distinct(StringComparer.Ordinal),
    ];

    private static NpgsqlBatch Named(NpgsqlConnection connection, IEnumerable<string> sources, string[] agreements) => new(connection)
    {
        BatchCommands =
        {
            new(SliceSql.Sources) { Parameters = { new() { Value = sources.ToArray() } } },
            new(SliceSql.Agreements) { Parameters = { new() { Value = agreements } } },
        },
    };

    private static async Task AddAsync(
        RecordKind kind,
        NpgsqlDataReader rows,
        Dictionary<(string Kind, string Id), KbRecord> found,
        HashSet<string>? cited,
        CancellationToken cancellationToken)
    {
        while (await rows.ReadAsync(cancellationToken))
        {
            var record = RecordJson.Read(kind, rows.GetFieldValue<byte[]>(0), cited);
            if (record.Withdrawn is null)
            {
                found[(kind.Name, record.Id)] = record;
            }
        }
    }
}
