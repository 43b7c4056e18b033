using System.Data;
using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Reads the index of a kind from the rows beside the documents, and what changed of it since.</summary>
internal static class ListIndexReading
{
    /// <summary>A kind with more records is left to the database: there its lists are about few records each, and memory is dear.</summary>
    private const int MostRecords = 250_000;

    /// <summary>A field with more codes than this has few records for each, which the database finds at once.</summary>
    private const int MostCodes = 5_000;

    /// <summary>After more changes than this, or with more slots unused, all is read anew.</summary>
    private const int MostChanges = 2_000;

    private static readonly IReadOnlyDictionary<string, string[]> NoCodes = new Dictionary<string, string[]>();

    /// <summary>The day of a row by the number that <see cref="DateOnly.DayNumber"/> gives it.</summary>
    private static readonly string Day = string.Create(
        CultureInfo.InvariantCulture, $"case when isfinite(row.day) then row.day - date '0001-01-01' else {ListIndex.Entry.NoDay} end");

    /// <returns>Null for a kind with too many records.</returns>
    public static async Task<ListIndex?> LoadAsync(NpgsqlDataSource source, RecordKind kind, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var fields = await FieldsAsync(connection, kind, cancellationToken);
        if (fields is null)
        {
            return null;
        }

        var revision = await LastChange.OfAsync(connection, cancellationToken);
        var records = await RecordsAsync(connection, kind, cancellationToken);
        var codes = new Dictionary<string, Dictionary<string, int[]>>(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            codes.Add(field, await CodesAsync(connection, kind, field, cancellationToken));
        }

        return new ListIndex(kind, revision, records, codes);
    }

    /// <returns>Null where all is to be read anew.</returns>
    public static async Task<ListIndex?> FollowAsync(NpgsqlDataSource source, ListIndex known, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var (revision, changed, restated) = await ChangedAsync(connection, known, cancellationToken);
        if (revision < known.Revision || restated || changed.Length > MostChanges || known.UnusedSlots > Math.Max(MostChanges, known.Records / 4))
        {
            return null;
        }

        if (changed.Length == 0)
        {
            return known.At(revision);
        }

        var (gone, made) = await RowsAsync(connection, known, changed, cancellationToken);
        return known.With(revision, gone, made);
    }

    /// <summary>The fields that are held; null where there are too many records.</summary>
    private static async Task<IReadOnlyList<string>?> FieldsAsync(
        NpgsqlConnection connection, RecordKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select field, count(*), max(records) from kb_list_count where kind = $1 and records > 0 group by field", connection)
        {
            Parameters = { new() { Value = kind.Name } },
        };
        var large = new HashSet<string>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetString(0).Length == 0 && rows.GetInt64(2) > MostRecords)
            {
                return null;
            }

            if (rows.GetInt64(1) > MostCodes)
            {
                large.Add(rows.GetString(0));
            }
        }

        return [.. ListField.All(kind).Select(field => field.Name).Where(name => !large.Contains(name))];
    }

    private static async Task<List<ListIndex.Entry>> RecordsAsync(
        NpgsqlConnection connection, RecordKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select row.id, row.title, {Day}, row.changed from kb_list_{kind.Name} row where row.until is null order by row.id", connection);
        command.CommandTimeout = 0;
        var records = new List<ListIndex.Entry>();
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            records.Add(new ListIndex.Entry(rows.GetString(0), rows.GetFieldValue<byte[]>(1), rows.GetInt32(2), rows.GetInt64(3), NoCodes));
        }

        return records;
    }

    /// <summary>The database numbers the records as they were read, and gathers them by code: less passes through memory.</summary>
    private static async Task<Dictionary<string, int[]>> CodesAsync(
        NpgsqlConnection connection, RecordKind kind, string field, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select code, array_agg(slot order by slot)
            from (
              select (row_number() over (order by row.id) - 1)::integer as slot, row.{ListSelection.Column(field)} as codes
              from kb_list_{kind.Name} row where row.until is null
            ) numbered, unnest(codes) code
            group by code
            """,
            connection);
        command.CommandTimeout = 0;
        var codes = new Dictionary<string, int[]>(StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            codes.Add(rows.GetString(0), rows.GetFieldValue<int[]>(1));
        }

        return codes;
    }

    /// <summary>
    /// The records of the kind that changed. Where what events mean changed, agreements stand otherwise that did not change.
    /// </summary>
    private static async Task<(long Revision, string[] Changed, bool Restated)> ChangedAsync(
        NpgsqlConnection connection, ListIndex known, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"""
            select ({LastChange.Sql}),
              array(select distinct change.id from kb_revision change where change.seq > $1 and change.kind = $2 limit $3),
              exists (select from kb_revision change where change.seq > $1 and change.kind = 'term' and change.id like 'event-%')
            """,
            connection)
        {
            Parameters = { new() { Value = known.Revision }, new() { Value = known.Kind.Name }, new() { Value = MostChanges + 1 } },
        };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        await rows.ReadAsync(cancellationToken);
        return (rows.GetInt64(0), rows.GetFieldValue<string[]>(1), known.Kind.Name == Kinds.Agreement && rows.GetBoolean(2));
    }

    private static async Task<(List<ListIndex.Entry> Gone, List<ListIndex.Entry> Made)> RowsAsync(
        NpgsqlConnection connection, ListIndex known, string[] changed, CancellationToken cancellationToken)
    {
        var columns = string.Concat(known.Fields.Select(field => $", row.{ListSelection.Column(field)}"));
        await using var command = new NpgsqlCommand(
            $"""
            select row.until is null, row.id, row.title, {Day}, row.changed{columns}
            from kb_list_{known.Kind.Name} row
            where row.id = any($1) and ((row.until is null and row.since > $2) or (row.since <= $2 and row.until > $2))
            """,
            connection)
        {
            Parameters = { new() { Value = changed }, new() { Value = known.Revision } },
        };
        var (gone, made) = (new List<ListIndex.Entry>(), new List<ListIndex.Entry>());
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var codes = known.Fields
                .Select((field, at) => (field, Codes: rows.GetFieldValue<string[]>(at + 5)))
                .ToDictionary(pair => pair.field, pair => pair.Codes, StringComparer.Ordinal);
            (rows.GetBoolean(0) ? made : gone).Add(new ListIndex.Entry(rows.GetString(1), rows.GetFieldValue<byte[]>(2), rows.GetInt32(3), rows.GetInt64(4), codes));
        }

        return (gone, made);
    }
}
