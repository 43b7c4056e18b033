using System.Data;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.Disputes;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>Reads the disputes that are kept, each answer of one state of the store.</summary>
internal sealed class KeptDisputes : IAsyncDisposable
{
    private const string Fits = "($1::text is null or agreements @> array[$1]) and ($2::text is null or kind = $2) and ($3::text is null or state = $3)";

    private readonly NpgsqlConnection _connection;
    private readonly NpgsqlTransaction _transaction;

    private KeptDisputes(NpgsqlConnection connection, NpgsqlTransaction transaction, KeptState state) =>
        (_connection, _transaction, State) = (connection, transaction, state);

    public KeptState State { get; }

    public static async Task<KeptDisputes> OpenAsync(Store store, CancellationToken cancellationToken)
    {
        var source = await store.OpenAsync(cancellationToken);
        var connection = await source.OpenConnectionAsync(cancellationToken);
        var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        return new KeptDisputes(connection, transaction, await Kept.StateAsync(connection, cancellationToken));
    }

    /// <param name="after">An id; null for the first.</param>
    public Task<ListOf<Dispute>> ByIdAsync(DisputeChoice choice, string? after, int most, CancellationToken cancellationToken) => ReadAsync(
        $"select data from kb_dispute where {Fits} and ($4::text is null or id > $4) order by id limit $5",
        choice,
        [Text(after), new() { Value = most }],
        cancellationToken);

    public Task<ListOf<Dispute>> InOrderAsync(DisputeChoice choice, DisputeOrder order, int from, int most, CancellationToken cancellationToken) => ReadAsync(
        $"select data from kb_dispute where {Fits} order by {(order == DisputeOrder.Subject ? "id" : "state, (kind = 'different-scope'), id")} offset $4 limit $5",
        choice,
        [new() { Value = from }, new() { Value = most }],
        cancellationToken);

    /// <summary>How many there are of each kind in each state.</summary>
    public Task<ListOf<DisputeCount>> CountAsync(KeptCounts counts, CancellationToken cancellationToken) =>
        counts.OfKindsAsync(_connection, State, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        await _transaction.DisposeAsync();
        await _connection.DisposeAsync();
    }

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private async Task<ListOf<Dispute>> ReadAsync(
        string sql, DisputeChoice choice, IEnumerable<NpgsqlParameter> more, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(sql, _connection, _transaction);
        command.Parameters.Add(Text(choice.Agreement));
        command.Parameters.Add(Text(choice.Kind is { } kind ? RecordShape.WordOf(kind) : null));
        command.Parameters.Add(Text(choice.State is { } state ? RecordShape.WordOf(state) : null));
        command.Parameters.AddRange(more.ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        var disputes = new List<Dispute>();
        while (await rows.ReadAsync(cancellationToken))
        {
            disputes.Add(DisputeJson.Read(rows.GetFieldValue<byte[]>(0)));
        }

        return disputes.ToListOf();
    }
}

/// <summary>Which disputes are wanted; null for any.</summary>
internal sealed record DisputeChoice(string? Agreement, DisputeKind? Kind, DisputeState? State)
{
    public bool Fits(Dispute dispute) => (Agreement is null || dispute.Agreements.Contains(Agreement))
        && (Kind is null || dispute.Kind == Kind)
        && (State is null || dispute.State == State);

    /// <summary>Whether disputes of a kind and state are wanted; of an agreement it says nothing.</summary>
    public bool Counts(DisputeCount count) => (Kind is null || count.Kind == Kind) && (State is null || count.State == State);
}
