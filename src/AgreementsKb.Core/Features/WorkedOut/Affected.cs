using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Which agreements and outcomes a stretch of changes can touch: never too few, by the same ties as <see cref="Closure"/> goes along,
/// those of before the changes and those of after. Tests hold what is kept to what all records together say.
/// </summary>
/// <param name="from">What is kept knows of everything up to this revision.</param>
/// <param name="register">As of after the changes.</param>
internal sealed class Affected(NpgsqlConnection connection, long from, Register register)
{
    /// <summary>Of more agreements than these all are worked out anew: to find out which would take as long.</summary>
    private const int Most = 5_000;

    /// <summary>What is worked out names actors and words, and converts by rates. A new one is named by changed records alone.</summary>
    private const string IsEverything = """
        select exists (select from kb_revision where seq > $1 and (kind = 'rate' or (kind in ('actor', 'term') and op = 'changed')))
        or (select count(distinct id) from kb_revision where seq > $1 and kind = 'agreement') > $2
        """;

    private const string Changed = "select distinct kind, id from kb_revision where seq > $1 and kind in ('agreement', 'outcome')";

    /// <summary>As they were and as they are; a source that changed is changed wherever it is cited.</summary>
    private const string Beside = """
        with cited as (select coalesce(array_agg(distinct id), '{}') as ids from kb_revision where seq > $1 and kind = 'source' and op = 'changed')
        select 'outcome', row.id, row.agreement from kb_list_outcome row
        where row.id in (select id from kb_revision where seq > $1 and kind = 'outcome')
          and (row.until is null or (row.since <= $1 and row.until > $1))
        union all
        select 'outcome', row.id, row.agreement from cited, kb_list_outcome row where row.until is null and row.source && cited.ids
        union all
        select 'statement', row.id, row.about from kb_list_statement row
        where row.id in (select id from kb_revision where seq > $1 and kind = 'statement')
          and (row.until is null or (row.since <= $1 and row.until > $1))
        union all
        select 'statement', row.id, row.about from cited, kb_list_statement row where row.until is null and row.source && cited.ids
        union all
        select 'agreement', row.id, '{}' from cited, kb_list_agreement row where row.until is null and row.source && cited.ids
        """;

    private const string Formerly = """
        select before.data
        from (select distinct id from kb_revision where seq > $1 and kind = 'agreement') changed
        cross join lateral (
          select op, data from kb_revision where kind = 'agreement' and id = changed.id and seq <= $1 order by version desc limit 1
        ) before
        where before.op <> 'removed'
        """;

    private const string Disputed = "select agreements, records from kb_dispute where agreements && $1 or records && $2";

    private readonly HashSet<string> _agreements = new(StringComparer.Ordinal);
    private readonly HashSet<string> _outcomes = new(StringComparer.Ordinal);

    /// <returns>Null where everything is to be worked out anew.</returns>
    public async Task<Touched?> OfChangesAsync(CancellationToken cancellationToken)
    {
        await using var everything = Command(IsEverything, Most);
        if (await everything.ExecuteScalarAsync(cancellationToken) is true)
        {
            return null;
        }

        await ReadAsync(Command(Changed), row => Add(row.GetString(0), row.GetString(1)), cancellationToken);
        await ReadAsync(
            Command(Beside),
            row =>
            {
                Add(row.GetString(0), row.GetString(1));
                _agreements.UnionWith(row.GetFieldValue<string[]>(2));
            },
            cancellationToken);
        await AddDisputedAsync(cancellationToken);
        var formerly = await FormerTiesAsync(cancellationToken);

        // Those next to them, then those that show the money of these as perhaps their own.
        _agreements.UnionWith(formerly);
        _agreements.UnionWith(_agreements.SelectMany(NextTo).ToList());
        _agreements.UnionWith(_agreements.SelectMany(register.Surroundings.SameFunding).ToList());
        return new Touched([.. _agreements], [.. _outcomes]);
    }

    private IEnumerable<string> NextTo(string agreement) => register.Surroundings.Related(agreement)
        .Concat(register.Surroundings.SameFunding(agreement))
        .Concat(register.Surroundings.Linked(agreement))
        .Concat(register.Surroundings.Near(agreement));

    private void Add(string kind, string id)
    {
        if (kind != Kinds.Statement)
        {
            (kind == Kinds.Agreement ? _agreements : _outcomes).Add(id);
        }
    }

    /// <summary>Who stood in a dispute with them.</summary>
    private async Task AddDisputedAsync(CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Disputed, connection)
        {
            Parameters =
            {
                new() { Value = _agreements.ToArray() },
                new() { Value = _agreements.Select(id => $"agreement/{id}").Concat(_outcomes.Select(id => $"outcome/{id}")).ToArray() },
            },
        };
        var disputes = new List<(string[], string[])>();
        await ReadAsync(command, row => disputes.Add((row.GetFieldValue<string[]>(0), row.GetFieldValue<string[]>(1))), cancellationToken);
        var touched = Touched.By(disputes);
        _agreements.UnionWith(touched.Agreements);
        _outcomes.UnionWith(touched.Outcomes);
    }

    /// <summary>What the agreements that changed named before.</summary>
    private async Task<List<string>> FormerTiesAsync(CancellationToken cancellationToken)
    {
        var named = new List<string>();
        var pool = new Pool();
        await ReadAsync(
            Command(Formerly),
            row =>
            {
                var ties = AgreementTies.Of((Agreement)RecordJson.Read(Kinds.Named(Kinds.Agreement), row.GetFieldValue<byte[]>(0)), pool);
                named.AddRange(ties.Related.Concat(ties.Linked));
            },
            cancellationToken);
        return named;
    }

    private NpgsqlCommand Command(string sql, params object[] more)
    {
        var command = new NpgsqlCommand(sql, connection) { Parameters = { new() { Value = from, NpgsqlDbType = NpgsqlDbType.Bigint } } };
        command.Parameters.AddRange(more.Select(value => new NpgsqlParameter { Value = value }).ToArray());
        return command;
    }

    private static async Task ReadAsync(NpgsqlCommand command, Action<NpgsqlDataReader> take, CancellationToken cancellationToken)
    {
        await using (command)
        {
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                take(rows);
            }
        }
    }
}
