using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Changesets;

/// <summary>What waits for a reviewer, the oldest first; or what was decided, the newest first.</summary>
public static class Waiting
{
    public const int MaximumLimit = 200;

    /// <param name="State"><c>waiting</c>, <c>approved</c> or <c>rejected</c>.</param>
    /// <param name="Limit">The most of them, 1 to 200.</param>
    public sealed record Query(string State, int Limit) : IRequest<Result>;

    /// <param name="Total">How many there are in this state.</param>
    public sealed record Result(ListOf<Item> Items, long Total);

    /// <param name="Id">The number under which it waits; the changeset gets its own when it is applied.</param>
    /// <param name="Editor">Who proposed it.</param>
    /// <param name="Reason">Why.</param>
    /// <param name="Base">Sequence number of the last change when it was proposed.</param>
    public sealed record Item(long Id, string State, string Editor, string Reason, ChangeNature Nature, DateTime At, long Base)
    {
        public int Added { get; init; }

        public int Changed { get; init; }

        public int Removed { get; init; }

        public string? DecidedBy { get; init; }

        /// <summary>The reviewer's reason.</summary>
        public string? DecidedBecause { get; init; }

        public DateTime? DecidedAt { get; init; }

        /// <summary>The changeset that it became.</summary>
        public long? Changeset { get; init; }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            await using var count = source.CreateCommand("select count(*) from kb_proposal where state = $1");
            count.Parameters.Add(new() { Value = request.State });
            var total = (long)(await count.ExecuteScalarAsync(cancellationToken))!;
            var order = request.State == Proposal.Waiting ? "asc" : "desc";
            await using var command = source.CreateCommand(
                $"{Rows.Select} where state = $1 order by proposed.id {order} limit $2");
            command.Parameters.Add(new() { Value = request.State });
            command.Parameters.Add(new() { Value = request.Limit });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var items = new List<Item>();
            while (await rows.ReadAsync(cancellationToken))
            {
                items.Add(Rows.Item(rows));
            }

            return new Result(items.ToListOf(), total);
        }
    }

    internal static class Rows
    {
        public const string Select = """
            select proposed.id, proposed.state, proposed.editor, proposed.reason, proposed.nature, proposed.at, proposed.base,
                   jsonb_array_length(jsonb_path_query_array(plan, '$[*] ? (@.op == "added")')),
                   jsonb_array_length(jsonb_path_query_array(plan, '$[*] ? (@.op == "changed")')),
                   jsonb_array_length(jsonb_path_query_array(plan, '$[*] ? (@.op == "removed")')),
                   proposed.decided_by, proposed.decided_because, proposed.decided_at, applied.id, plan
            from kb_proposal proposed
            left join kb_changeset applied on applied.proposal = proposed.id
            """;

        public const int Plan = 14;

        public static Item Item(NpgsqlDataReader rows)
        {
            var nature = Enum.Parse<ChangeNature>(rows.GetString(4), ignoreCase: true);
            return new Item(
                rows.GetInt64(0),
                rows.GetString(1),
                rows.GetString(2),
                rows.GetString(3),
                nature,
                rows.GetDateTime(5),
                rows.GetInt64(6))
            {
                Added = rows.GetInt32(7),
                Changed = rows.GetInt32(8),
                Removed = rows.GetInt32(9),
                DecidedBy = rows.IsDBNull(10) ? null : rows.GetString(10),
                DecidedBecause = rows.IsDBNull(11) ? null : rows.GetString(11),
                DecidedAt = rows.IsDBNull(12) ? null : rows.GetDateTime(12),
                Changeset = rows.IsDBNull(13) ? null : rows.GetInt64(13),
            };
        }
    }
}
