using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Bulk;

/// <summary>One table of all records, as CSV.</summary>
public static class OneTable
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base.</exception>
    public sealed record Query(Table Table, string? AsOf = null) : IRequest<TableExport>;

    internal sealed class Handler(Store store, Registers registers) : IRequestHandler<Query, TableExport>
    {
        public async Task<TableExport> Handle(Query request, CancellationToken cancellationToken)
        {
            var reading = await StoreReading.OpenAsync(store, registers, request.AsOf, cancellationToken);
            var pieces = reading.TableAsync(request.Table, mark: true, cancellationToken);
            return new TableExport(reading.Revision, reading.AsOf, pieces) { Reading = reading };
        }
    }
}
