using System.Runtime.CompilerServices;
using AgreementsKb.Core.Features.Bulk;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>Every wanted claim of all records as CSV: the table <c>claims</c>, or some of its rows.</summary>
public static class Export
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base, or what the filter names never was.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(ClaimFilter Filter, string? AsOf = null) : IRequest<TableExport>;

    internal sealed class Handler(Store store, Registers registers) : IRequestHandler<Query, TableExport>
    {
        public async Task<TableExport> Handle(Query request, CancellationToken cancellationToken)
        {
            // Once the table is under way it is too late to say that there is none.
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            await ClaimFilterValues.CheckAsync(source, request.Filter, moment, cancellationToken);
            var reading = await StoreReading.OpenAsync(store, registers, request.AsOf, cancellationToken);
            var pieces = RowsAsync(reading, request.Filter, cancellationToken);
            return new TableExport(
                reading.Revision, reading.AsOf, StoreErrors.TranslateAsync(pieces, store.Where, cancellationToken))
            {
                Reading = reading,
            };
        }

        private static async IAsyncEnumerable<ReadOnlyMemory<byte>> RowsAsync(
            StoreReading reading, ClaimFilter filter, [EnumeratorCancellation] CancellationToken cancellationToken)
        {
            using var csv = new TableCsv(mark: true);
            ClaimTables.Claims.WriteHead(csv.Csv);
            var claims = new ClaimReading(reading.Connection, reading.Names, reading.AsOf);
            await foreach (var (_, wanted) in claims.ReadAsync(filter, from: null, cancellationToken))
            {
                foreach (var claim in wanted)
                {
                    ClaimTables.Claims.WriteRow(csv.Csv, new NamedClaim(claim, reading.Names.Words));
                }

                if (csv.TryTake(out var piece))
                {
                    yield return piece;
                }
            }

            yield return csv.Take();
        }
    }
}
