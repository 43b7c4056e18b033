using AgreementsKb.Core.Features.Claims;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.WorkedOut;

/// <summary>
/// Brings what is worked out of all records up to the last change, in stores that are too large to work it out for each question. One
/// program at a time does so, whichever is first; what one that died had not finished the next does again.
/// </summary>
public static class CatchUp
{
    /// <summary>False where nothing was to be done, or another program is at it.</summary>
    public sealed record Command : IRequest<bool>;

    internal sealed class Handler(Store store, Kept kept, Registers registers, Present present, ClaimTotals claims) : IRequestHandler<Command, bool>
    {
        private const int AgreementsAtOnce = 50;
        private const int OutcomesAtOnce = 200;
        internal const long Turn = 0x6B625F776F726B; // "kb_work"

        private const string Finish = """
            with stale as (delete from kb_dispute where $3 and worked < $1), uncovered as (delete from kb_coverage where $3 and worked < $1)
            insert into kb_worked_out (revision, program) values ($1, $2)
            on conflict (one) do update set revision = excluded.revision, program = excluded.program
            """;

        private const string Alone = """
            select id from kb_list_outcome row
            where until is null and not exists (select from kb_list_agreement beside where beside.until is null and beside.id = any(row.agreement))
            order by id
            """;

        public async Task<bool> Handle(Command request, CancellationToken cancellationToken)
        {
            if (!await kept.IsNeededAsync(cancellationToken))
            {
                return false;
            }

            if (!(await kept.StateAsync(cancellationToken)).IsBehind)
            {
                await claims.KeepAsync(cancellationToken);
                return false;
            }

            var source = await store.OpenAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            if (!await IsOursAsync(connection, cancellationToken))
            {
                return false;
            }

            try
            {
                return await RunInTurnAsync(connection, cancellationToken);
            }
            finally
            {
                await using var leave = new NpgsqlCommand($"select pg_advisory_unlock({Turn})", connection);
                await leave.ExecuteNonQueryAsync(CancellationToken.None);
            }
        }

        private static async Task<bool> IsOursAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        {
            await using var take = new NpgsqlCommand($"select pg_try_advisory_lock({Turn})", connection);
            return await take.ExecuteScalarAsync(cancellationToken) is true;
        }

        private async Task<bool> RunInTurnAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
        {
            var register = await registers.CurrentAsync(cancellationToken);
            var state = await kept.StateAsync(cancellationToken);
            if (!state.IsBehind)
            {
                return false;
            }

            var touched = state.Revision == 0
                ? null
                : await new Affected(connection, state.Revision, register).OfChangesAsync(cancellationToken);
            await WorkAsync(connection, touched ?? await EverythingAsync(connection, register, cancellationToken), cancellationToken);
            await using var finish = new NpgsqlCommand(Finish, connection) { CommandTimeout = 0 };
            finish.Parameters.Add(new() { Value = register.Revision });
            finish.Parameters.Add(new() { Value = Rules.Name });
            finish.Parameters.Add(new() { Value = touched is null });
            await finish.ExecuteNonQueryAsync(cancellationToken);
            return true;
        }

        /// <summary>Outcomes beside agreements are worked out with these.</summary>
        private static async Task<Touched> EverythingAsync(NpgsqlConnection connection, Register register, CancellationToken cancellationToken)
        {
            await using var command = new NpgsqlCommand(Alone, connection) { CommandTimeout = 0 };
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var outcomes = new List<string>();
            while (await rows.ReadAsync(cancellationToken))
            {
                outcomes.Add(rows.GetString(0));
            }

            return new Touched([.. register.Agreements.Ids.Order(StringComparer.Ordinal)], outcomes);
        }

        /// <summary>Until nothing is left that was touched, also by what was found on the way.</summary>
        private async Task WorkAsync(NpgsqlConnection connection, Touched touched, CancellationToken cancellationToken)
        {
            var agreements = new Waiting(touched.Agreements);
            var outcomes = new Waiting(touched.Outcomes);
            var parts = new Parts(present);
            while (true)
            {
                var (kind, ids) = agreements.Take(AgreementsAtOnce) is { Count: > 0 } some
                    ? (Kinds.Agreement, some)
                    : (Kinds.Outcome, outcomes.Take(OutcomesAtOnce));
                if (ids.Count == 0)
                {
                    return;
                }

                var part = kind == Kinds.Agreement
                    ? await parts.OfAgreementsAsync(ids, cancellationToken)
                    : await parts.OfOutcomesAsync(ids, cancellationToken);
                var more = await PartWriting.WriteAsync(connection, part, kind, ids, cancellationToken);
                agreements.Add(more.Agreements);
                outcomes.Add(more.Outcomes);
            }
        }

        /// <summary>Each once, however often it is named.</summary>
        private sealed class Waiting
        {
            private readonly Queue<string> _waiting = new();
            private readonly HashSet<string> _named = new(StringComparer.Ordinal);

            public Waiting(IEnumerable<string> ids) => Add(ids);

            public void Add(IEnumerable<string> ids) => ids.Where(_named.Add).ToList().ForEach(_waiting.Enqueue);

            public List<string> Take(int most) => [.. Enumerable.Range(0, Math.Min(most, _waiting.Count)).Select(_ => _waiting.Dequeue())];
        }
    }
}
