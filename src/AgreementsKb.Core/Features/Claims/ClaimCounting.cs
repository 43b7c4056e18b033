using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>
/// Brings a tally to another revision, later or earlier, by the records that changed between the two: what each held then is taken away,
/// what it holds now added.
/// </summary>
internal static class ClaimCounting
{
    private const string Between = """
        select changed.kind, was.data, becomes.data
        from (
          select distinct kind, id from kb_revision where seq > least($1, $2) and seq <= greatest($1, $2) and kind <> 'source'
        ) changed
        left join lateral (
          select data, op from kb_revision one where one.kind = changed.kind and one.id = changed.id and seq <= $1 order by version desc limit 1
        ) was on was.op <> 'removed' and not was.data ? 'withdrawn'
        left join lateral (
          select data, op from kb_revision one where one.kind = changed.kind and one.id = changed.id and seq <= $2 order by version desc limit 1
        ) becomes on becomes.op <> 'removed' and not becomes.data ? 'withdrawn'
        """;

    public static async Task<ClaimTally> MoveAsync(
        NpgsqlConnection connection, ClaimTally tally, long revision, CancellationToken cancellationToken)
    {
        if (tally.Revision == revision)
        {
            return tally;
        }

        var counts = new Dictionary<ClaimSort, long>(tally.Counts);
        await using var command = new NpgsqlCommand(Between, connection)
        {
            CommandTimeout = 0,
            Parameters = { new() { Value = tally.Revision }, new() { Value = revision } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var kind = Kinds.Named(rows.GetString(0));
            Add(counts, kind, await DataAsync(rows, 1, cancellationToken), -1);
            Add(counts, kind, await DataAsync(rows, 2, cancellationToken), 1);
        }

        return new ClaimTally(revision, counts);
    }

    private static async Task<byte[]?> DataAsync(NpgsqlDataReader rows, int column, CancellationToken cancellationToken) =>
        await rows.IsDBNullAsync(column, cancellationToken) ? null : rows.GetFieldValue<byte[]>(column);

    private static void Add(Dictionary<ClaimSort, long> counts, RecordKind kind, byte[]? data, int number)
    {
        foreach (var sort in data is null ? [] : ClaimSort.Of(RecordJson.Read(kind, data)))
        {
            var count = counts.GetValueOrDefault(sort) + number;
            if (count == 0)
            {
                counts.Remove(sort);
            }
            else
            {
                counts[sort] = count;
            }
        }
    }
}
