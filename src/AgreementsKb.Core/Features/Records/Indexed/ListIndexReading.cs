using System.Data;
using System.Globalization;
using System.Runtime.CompilerServices;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Reads the index of a kind from the rows beside the documents, and what changed of it since.</summary>
internal static class ListIndexReading
{
    /// <summary>Sources are asked for by their ids: with more of them than this, the database finds the few records of each at once.</summary>
    private const int MostSources = 5_000;

    /// <summary>After more changes than this, or with more slots unused, all is read anew.</summary>
    private const int MostChanges = 2_000;

    /// <summary>The day of a row by the number that <see cref="DateOnly.DayNumber"/> gives it.</summary>
    private static readonly string Day = string.Create(
        CultureInfo.InvariantCulture, $"case when isfinite(row.day) then row.day - date '0001-01-01' else {ListIndex.Entry.NoDay} end");

    /// <returns>Null where there were more changes than it can number, or the counts of the database are not those of its rows.</returns>
    public static async Task<ListIndex?> LoadAsync(
        NpgsqlDataSource source, RecordKind kind, ListIndexBounds bounds, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await LastChange.OfAsync(connection, cancellationToken);
        if (revision > SlotChanges.Most)
        {
            return null;
        }

        var (records, fields) = await FieldsAsync(connection, kind, cancellationToken);
        ListOrders.IMaking orders = records <= bounds.MostExact
            ? new ExactOrders.Making()
            : new RoughOrders.Making(await StartsAsync(connection, kind, records, bounds, cancellationToken), records);
        var index = new ListIndex.Making(await CountsAsync(connection, kind, fields, cancellationToken), records, orders);

        // One after the other: to hold all of them would take more memory than the index.
        await foreach (var record in RecordsAsync(connection, kind, fields, cancellationToken))
        {
            if (!index.Add(record))
            {
                return null;
            }
        }

        return index.Make(kind, revision);
    }

    /// <returns>Null where all is to be read anew.</returns>
    public static async Task<ListIndex?> FollowAsync(NpgsqlDataSource source, ListIndex known, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var (revision, changed, restated) = await ChangedAsync(connection, known, cancellationToken);
        if (revision < known.Revision || restated || changed.Length > MostChanges || known.UnusedSlots > Math.Max(MostChanges, known.Records / 4)
            || revision > SlotChanges.Most || known.Orders.AreOutgrown)
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

    /// <summary>How many records there are, and the fields that are held.</summary>
    private static async Task<(int Records, IReadOnlyList<string> Fields)> FieldsAsync(
        NpgsqlConnection connection, RecordKind kind, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select field, count(*), max(records) from kb_list_count where kind = $1 and records > 0 group by field", connection)
        {
            Parameters = { new() { Value = kind.Name } },
            CommandTimeout = 0,
        };
        var (records, codes) = (0, new Dictionary<string, long>(StringComparer.Ordinal));
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            records = rows.GetString(0).Length == 0 ? (int)rows.GetInt64(2) : records;
            codes.Add(rows.GetString(0), rows.GetInt64(1));
        }

        var held = ListField.All(kind).Where(field => field.Of != Kinds.Source || codes.GetValueOrDefault(field.Name) <= MostSources);
        return (records, [.. held.Select(field => field.Name)]);
    }

    private static async Task<IReadOnlyList<(string Field, IReadOnlyList<(string Code, int Records)> Counts)>> CountsAsync(
        NpgsqlConnection connection, RecordKind kind, IReadOnlyList<string> fields, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select field, value, records from kb_list_count where kind = $1 and field = any($2) and records > 0 order by field, value", connection)
        {
            Parameters = { new() { Value = kind.Name }, new() { Value = fields.ToArray() } },
            CommandTimeout = 0,
        };
        var counts = fields.ToDictionary(field => field, _ => new List<(string, int)>(), StringComparer.Ordinal);
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            counts[rows.GetString(0)].Add((rows.GetString(1), (int)rows.GetInt64(2)));
        }

        return [.. fields.Select(field => (field, (IReadOnlyList<(string, int)>)counts[field]))];
    }

    /// <summary>The records with which a stretch begins, of each order; an index of the database has them in it.</summary>
    private static async Task<Dictionary<string, IReadOnlyList<ListIndex.Entry>>> StartsAsync(
        NpgsqlConnection connection, RecordKind kind, int records, ListIndexBounds bounds, CancellationToken cancellationToken)
    {
        var starts = new Dictionary<string, IReadOnlyList<ListIndex.Entry>>(StringComparer.Ordinal);
        foreach (var sort in new[] { ListSort.Of(ListSort.Id), ListSort.Of("title"), ListSort.Of("date") })
        {
            await using var command = new NpgsqlCommand(
                $"""
                select row.id, {(sort.Name == "title" ? "row.title" : "''")}, {(sort.Name == "date" ? Day : "0")}
                from (
                  select row.*, row_number() over (order by {sort.OrderBy("row")}) - 1 as place
                  from (select id{(sort.Column is null ? "" : ", " + sort.Column)} from kb_list_{kind.Name} where until is null) row
                ) row
                where row.place > 0 and row.place % $1 = 0 order by row.place
                """,
                connection)
            {
                Parameters = { new() { Value = Math.Max(bounds.Stretch, (records / RoughOrder.MostStretches) + 1) } },
                CommandTimeout = 0,
            };
            var found = new List<ListIndex.Entry>();
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                found.Add(new ListIndex.Entry(rows.GetFieldValue<byte[]>(0), rows.GetFieldValue<byte[]>(1), rows.GetInt32(2), Changed: 0, Codes: []));
            }

            starts.Add(sort.Name, found);
        }

        return starts;
    }

    /// <summary>In the order of their last changes.</summary>
    private static async IAsyncEnumerable<ListIndex.Entry> RecordsAsync(
        NpgsqlConnection connection, RecordKind kind, IReadOnlyList<string> fields, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            $"select {Columns(fields)} from kb_list_{kind.Name} row where row.until is null order by row.changed", connection);
        command.CommandTimeout = 0;
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            yield return Entry(rows, fields.Count, first: 0);
        }
    }

    private static string Columns(IEnumerable<string> fields) =>
        $"row.id, row.title, {Day}, row.changed{string.Concat(fields.Select(field => $", row.{ListSelection.Column(field)}"))}";

    /// <param name="fields">How many there are.</param>
    /// <param name="first">Where the columns begin.</param>
    private static ListIndex.Entry Entry(NpgsqlDataReader row, int fields, int first)
    {
        var codes = new string[fields][];
        for (var field = 0; field < fields; field++)
        {
            codes[field] = row.GetFieldValue<string[]>(first + 4 + field);
        }

        return new ListIndex.Entry(
            row.GetFieldValue<byte[]>(first), row.GetFieldValue<byte[]>(first + 1), row.GetInt32(first + 2), row.GetInt64(first + 3), codes);
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
        string[] fields = [.. known.Fields];
        await using var command = new NpgsqlCommand(
            $"""
            select row.until is null, {Columns(fields)}
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
            (rows.GetBoolean(0) ? made : gone).Add(Entry(rows, fields.Length, first: 1));
        }

        return (gone, made);
    }
}
