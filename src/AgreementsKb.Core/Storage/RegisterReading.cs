using System.Data;
using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using Npgsql;

namespace AgreementsKb.Core.Storage;

/// <summary>Reads the <see cref="Register"/> from the store: one statement for each kind, row by row, never all at once.</summary>
internal static class RegisterReading
{
    private const string Agreements = """
        select stored.id, part.title,
               array(select jsonb_array_elements_text(coalesce(part.names, '[]'))),
               array(select jsonb_array_elements_text(coalesce(part."formerIds", '[]'))),
               array(select party ->> 'actor' from jsonb_array_elements(part.parties) party),
               array(select other ->> 'agreement' from jsonb_array_elements(coalesce(part.related, '[]')) with ordinality named(other, place) order by place),
               array(select other ->> 'relation' from jsonb_array_elements(coalesce(part.related, '[]')) with ordinality named(other, place) order by place),
               coalesce(part.funding, '[]'),
               part.caps is not null,
               array(select party ->> 'role' from jsonb_array_elements(part.parties) party)
        from mt_doc_agreement stored, jsonb_to_record(stored.data)
          as part(title text, names jsonb, "formerIds" jsonb, parties jsonb, related jsonb, funding jsonb, caps jsonb)
        where stored.data -> 'withdrawn' is null
        order by stored.id
        """;

    private const string SourcesOfRates = """
        select data from mt_doc_source
        where id in (select jsonb_path_query(data, '$.**.source') #>> '{}' from mt_doc_rate)
        """;

    /// <summary>A source matters only where a rate cites it: when one changes, that is hard to say, and cheap to look up.</summary>
    private const string Since = """
        select change.kind, change.id, change.op <> 'removed', change.data
        from kb_revision change
        where change.seq > $1 and (change.kind in ('agreement', 'actor', 'rate', 'term')
          or (change.kind = 'source' and exists (select from mt_doc_rate
            where jsonb_path_query_array(data, '$.**.source') @> to_jsonb(array[change.id]))))
        order by change.seq
        """;

    public static async Task<Register> LoadAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var revision = await LastChange.OfAsync(connection, cancellationToken);
        var words = new List<KbRecord>();
        foreach (var kind in new[] { Kinds.Actor, Kinds.Rate, Kinds.Term }.Select(Kinds.Named))
        {
            await AddAsync(kind, $"select data from {DocumentTable.Of(kind)}");
        }

        await AddAsync(Kinds.Named(Kinds.Source), SourcesOfRates);
        var agreements = await AgreementsAsync(connection, cancellationToken);
        return agreements.Make(new RecordSet(words, revision), revision);

        async Task AddAsync(RecordKind kind, string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            while (await rows.ReadAsync(cancellationToken))
            {
                words.Add(RecordJson.Read(kind, rows.GetFieldValue<byte[]>(0)));
            }
        }
    }

    public static async Task<Changes> SinceAsync(NpgsqlDataSource source, long revision, CancellationToken cancellationToken)
    {
        await using var connection = await source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        var last = await LastChange.OfAsync(connection, cancellationToken);
        var agreements = new Dictionary<string, byte[]?>(StringComparer.Ordinal);
        var vocabulary = false;
        await using var command = new NpgsqlCommand(Since, connection);
        command.Parameters.Add(new() { Value = revision });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (rows.GetString(0) == Kinds.Agreement)
            {
                agreements[rows.GetString(1)] = rows.GetBoolean(2) ? rows.GetFieldValue<byte[]>(3) : null;
            }
            else
            {
                vocabulary = true;
            }
        }

        return new Changes(last, vocabulary, agreements);
    }

    private static async Task<RegisterMaking> AgreementsAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        var pool = new Pool();
        var agreements = new RegisterMaking();
        await using var command = new NpgsqlCommand(Agreements, connection) { CommandTimeout = 0 };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var card = new AgreementCard(rows.GetString(0), rows.GetString(1), Texts(2), Texts(3), Texts(4));
            agreements.Add(AgreementTies.Of(
                card, Texts(9), [.. Texts(5).Zip(Texts(6))], Lines(rows.GetFieldValue<byte[]>(7)), rows.GetBoolean(8), pool));
        }

        return agreements;

        ListOf<string> Texts(int column) => ListOf.Create<string>(rows.GetFieldValue<string[]>(column));
    }

    private static IReadOnlyList<FundingLine> Lines(byte[] json) => new StoredReader().ReadAll<FundingLine>(json)
        ?? throw new InvalidDataException("An agreement in the store has funding in a form that this program does not know.");
}

/// <param name="Revision">Sequence number of the last change.</param>
/// <param name="Vocabulary">Whether an actor, a rate, a term or a source of a rate changed.</param>
/// <param name="Agreements">What became of those that changed; null where one was removed.</param>
internal sealed record Changes(long Revision, bool Vocabulary, IReadOnlyDictionary<string, byte[]?> Agreements);
