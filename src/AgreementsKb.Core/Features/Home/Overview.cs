using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Home;

/// <summary>What the home page shows beside the map: how much there is of what, and what is disputed most.</summary>
public static class Overview
{
    /// <param name="Most">How many of the most disputed agreements are wanted.</param>
    public sealed record Query(int Most = 5) : IRequest<Result>;

    /// <param name="Counts">Number of records by kind name.</param>
    /// <param name="Disputes">How many there are, open and settled.</param>
    /// <param name="MostDisputed">The agreements with the most open disputes that are not only about things that look alike.</param>
    /// <param name="PendingSince">The revision since which changes are still being worked into what is said of disputes; null where none are.</param>
    public sealed record Result(
        long Revision, IReadOnlyDictionary<string, int> Counts, int Disputes, ListOf<Disputed> MostDisputed, long? PendingSince = null);

    /// <param name="Disputes">How many are open.</param>
    public sealed record Disputed(string Agreement, string Title, int Disputes);

    internal sealed class Handler(DisputeSource disputes, KeptCounts kept, Store store) : IRequestHandler<Query, Result>
    {
        private static readonly string Kinds = $"select kind, records::integer, ({LastChange.Sql}) from kb_list_count where {RecordCounts.Are} order by kind";

        private const string Titles = "select id, label from kb_list_agreement where until is null and id = any($1)";

        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var (counts, revision) = await CountsAsync(source, cancellationToken);
            var known = await disputes.InMemoryAsync(agreement: null, asOf: null, cancellationToken) is { } all
                ? new DisputeTally(all.Disputes.Count, Ranked(all.Disputes), PendingSince: null)
                : await kept.ReadAsync(cancellationToken);
            var first = known.Ranked.Take(request.Most).ToList();
            var titles = await TitlesAsync(source, [.. first.Select(one => one.Agreement)], cancellationToken);
            return new Result(
                revision,
                counts,
                known.Disputes,
                first.Where(one => titles.ContainsKey(one.Agreement))
                    .Select(one => new Disputed(one.Agreement, titles[one.Agreement], one.Disputes))
                    .ToListOf(),
                known.PendingSince);
        }

        private static ListOf<DisputeTally.Place> Ranked(ListOf<Dispute> disputes) => disputes
            .Where(dispute => dispute.State == DisputeState.Open && dispute.Kind != DisputeKind.DifferentScope)
            .SelectMany(dispute => dispute.Agreements)
            .CountBy(agreement => agreement, StringComparer.Ordinal)
            .OrderByDescending(count => count.Value)
            .ThenBy(count => count.Key, StringComparer.Ordinal)
            .Take(DisputeTally.Most)
            .Select(count => new DisputeTally.Place(count.Key, count.Value))
            .ToListOf();

        private static async Task<(Dictionary<string, int> Counts, long Revision)> CountsAsync(
            NpgsqlDataSource source, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(Kinds);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var counts = new Dictionary<string, int>(StringComparer.Ordinal);
            var revision = 0L;
            while (await rows.ReadAsync(cancellationToken))
            {
                counts.Add(rows.GetString(0), rows.GetInt32(1));
                revision = rows.GetInt64(2);
            }

            return (counts, revision);
        }

        private static async Task<Dictionary<string, string>> TitlesAsync(
            NpgsqlDataSource source, string[] agreements, CancellationToken cancellationToken)
        {
            await using var command = source.CreateCommand(Titles);
            command.Parameters.Add(new() { Value = agreements });
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var titles = new Dictionary<string, string>(StringComparer.Ordinal);
            while (await rows.ReadAsync(cancellationToken))
            {
                titles.Add(rows.GetString(0), rows.GetString(1));
            }

            return titles;
        }
    }
}
