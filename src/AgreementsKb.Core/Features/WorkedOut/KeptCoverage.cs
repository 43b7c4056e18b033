using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>Reads how the questions of a comparison are answered for agreements, as it is kept.</summary>
internal sealed class KeptCoverage(Store store)
{
    private const string Sql = """
        select id, label, states, counts from kb_list_agreement join kb_coverage using (id) where until is null and id = any($1)
        """;

    /// <returns>By id; null where it is behind the records.</returns>
    public async Task<Dictionary<string, CoverageOf>?> ReadAsync(IEnumerable<string> ids, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(System.Data.IsolationLevel.RepeatableRead, cancellationToken);
        if ((await Kept.StateAsync(connection, cancellationToken)).IsBehind)
        {
            return null;
        }

        await using var command = new Npgsql.NpgsqlCommand(Sql, connection, transaction);
        command.Parameters.Add(new() { Value = ids.ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var found = new Dictionary<string, CoverageOf>(StringComparer.Ordinal);
        while (await rows.ReadAsync(cancellationToken))
        {
            var answers = rows.GetFieldValue<string[]>(2).Select(Enum.Parse<CellState>).Zip(rows.GetFieldValue<int[]>(3));
            found.Add(rows.GetString(0), new CoverageOf(rows.GetString(0), rows.GetString(1), answers.ToListOf()));
        }

        return found;
    }
}
