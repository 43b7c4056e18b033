using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>The changesets that wait, or waited, for a reviewer.</summary>
internal sealed class Proposals(NpgsqlConnection connection)
{
    private const string Add = """
        insert into kb_proposal (id, token, editor, reason, nature, entries, plan, base)
        select (select coalesce(max(id), 0) + 1 from kb_proposal), $1, $2, $3, $4, $5, $6,
               (select coalesce(max(seq), 0) from kb_revision)
        returning id
        """;

    private const string Find = """
        select token, editor, reason, nature, entries, base, state, decided_by from kb_proposal where id = $1
        """;

    private const string Decide = """
        update kb_proposal
        set state = $2, decided_by = $3, decided_because = $4, decided_at = clock_timestamp()
        where id = $1 and state = 'waiting'
        """;

    /// <summary>Within a turn of the writers, who number one after another.</summary>
    public async Task<long> AddAsync(
        Submit.Command request,
        IReadOnlyList<ChangesetEntry> entries,
        ListOf<RecordChange> plan,
        CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Add, connection)
        {
            Parameters =
            {
                new() { Value = request.Editor.Token },
                new() { Value = request.Editor.Name },
                new() { Value = request.Reason.Trim() },
                new() { Value = RecordShape.WordOf(request.Nature) },
                new() { Value = ChangesetEntry.Write(entries), NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = AnswerJson.Write(plan), NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <exception cref="NotFoundError">There is none of this number.</exception>
    public async Task<Proposal> FindAsync(long id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Find, connection) { Parameters = { new() { Value = id } } };
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        if (!await rows.ReadAsync(cancellationToken))
        {
            throw new NotFoundError("proposal", FormattableString.Invariant($"{id}"), []);
        }

        return new Proposal(id, rows.GetString(0), rows.GetString(1), rows.GetString(2))
        {
            Nature = Enum.Parse<ChangeNature>(rows.GetString(3), ignoreCase: true),
            Entries = ChangesetEntry.Read(rows.GetFieldValue<byte[]>(4)),
            Base = rows.GetInt64(5),
            State = rows.GetString(6),
            DecidedBy = rows.IsDBNull(7) ? null : rows.GetString(7),
        };
    }

    /// <summary>The row decides who was first.</summary>
    /// <exception cref="ConflictError">Somebody decided already.</exception>
    public async Task DecideAsync(long id, string state, string by, string because, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(Decide, connection)
        {
            Parameters = { new() { Value = id }, new() { Value = state }, new() { Value = by }, new() { Value = because } },
        };
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 0)
        {
            throw AlreadyDecided(await FindAsync(id, cancellationToken));
        }
    }

    public static ConflictError AlreadyDecided(Proposal proposal) =>
        new($"Proposal {proposal.Id} was {proposal.State} by {proposal.DecidedBy}; it is not decided twice.");
}

/// <summary>A changeset that waits, or waited, for a reviewer.</summary>
/// <param name="Token">The public part of the editor's token.</param>
internal sealed record Proposal(long Id, string Token, string Editor, string Reason)
{
    public const string Waiting = "waiting";
    public const string Approved = "approved";
    public const string Rejected = "rejected";

    public ChangeNature Nature { get; init; }

    public IReadOnlyList<ChangesetEntry> Entries { get; init; } = [];

    /// <summary>Sequence number of the last change when it was proposed.</summary>
    public long Base { get; init; }

    public string State { get; init; } = Waiting;

    public string? DecidedBy { get; init; }
}
