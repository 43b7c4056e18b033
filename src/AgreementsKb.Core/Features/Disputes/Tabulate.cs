using System.Runtime.CompilerServices;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Every dispute, or those of one agreement, kind or state, as a table: a row for each version that is reported.</summary>
public static class Tabulate
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such agreement, or no such state of the knowledge base.</exception>
    /// <exception cref="MovedError">The agreement was renamed.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    public sealed record Query(string? Agreement = null, DisputeKind? Kind = null, DisputeState? State = null, string? AsOf = null) : IRequest<ListTable>;

    internal sealed class Handler(DisputeSource disputes, KeptCounts counted, Store store, Present present) : IRequestHandler<Query, ListTable>
    {
        /// <summary>So many disputes are held at a time, with what they cite.</summary>
        private const int AtOnce = 200;

        public async Task<ListTable> Handle(Query request, CancellationToken cancellationToken)
        {
            var choice = new DisputeChoice(request.Agreement, request.Kind, request.State);
            if (await disputes.InMemoryAsync(choice.Agreement, request.AsOf, cancellationToken) is { } known)
            {
                var fitting = known.Disputes.Where(choice.Fits).ToListOf();
                var parts = fitting.Chunk(AtOnce).ToAsyncEnumerable();
                return new ListTable(VersionRows.Columns, RowsAsync(parts, request.AsOf, cancellationToken), fitting.Count, known.Revision, known.Moment);
            }

            await using var kept = await KeptDisputes.OpenAsync(store, cancellationToken);
            var total = (await kept.CountAsync(counted, cancellationToken)).Where(choice.Counts).Sum(count => count.Count);
            var rows = RowsAsync(KeptAsync(choice, cancellationToken), asOf: null, cancellationToken);
            return new ListTable(VersionRows.Columns, StoreErrors.TranslateAsync(rows, store.Where, cancellationToken), total, kept.State.Revision, AsOf: null)
            {
                DisputesPendingSince = kept.State.IsBehind ? kept.State.Revision : null,
            };
        }

        /// <summary>All of one moment, from the first to the last.</summary>
        private async IAsyncEnumerable<IReadOnlyList<Dispute>> KeptAsync(DisputeChoice choice, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await using var kept = await KeptDisputes.OpenAsync(store, cancellationToken);
            string? last = null;
            while (await kept.ByIdAsync(choice, last, AtOnce, cancellationToken) is { Count: > 0 } some)
            {
                yield return some;
                last = some[^1].Id;
            }
        }

        private async IAsyncEnumerable<ListOf<string?>> RowsAsync(
            IAsyncEnumerable<IReadOnlyList<Dispute>> parts, string? asOf, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            await foreach (var part in parts.WithCancellation(cancellationToken))
            {
                var records = await CitedRecords.OfAsync(present, part, part.SelectMany(dispute => dispute.Agreements), asOf, cancellationToken);
                foreach (var row in part.SelectMany(dispute => VersionRows.Of(dispute, records)))
                {
                    yield return row;
                }
            }
        }
    }
}
