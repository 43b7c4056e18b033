using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using MediatR;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>Every claim of one record.</summary>
public static class OfRecord
{
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="NotFoundError">No such record, or not yet.</exception>
    /// <exception cref="MovedError">The id, or one in the filter, is a former one.</exception>
    /// <exception cref="GoneError">The record, or one that the filter names, was withdrawn or removed.</exception>
    /// <exception cref="BadParameterError">There is no such state of the knowledge base, or what the filter names never was.</exception>
    public sealed record Query(RecordKind Kind, string Id, ClaimFilter Filter, string? AsOf = null) : IRequest<Result>;

    /// <param name="Items">In the order of the record.</param>
    /// <param name="Total">How many there are.</param>
    /// <param name="Version">The version of the record.</param>
    /// <param name="Revision">Sequence number of the last change that the answer holds.</param>
    /// <param name="AsOf">The state the answer is of; absent for the present.</param>
    public sealed record Result(ListOf<Claim> Items, int Total, int Version, long Revision, Moment? AsOf = null)
    {
        internal RecordSet Words { get; init; } = new([]);

        /// <summary>The same as rows of the table <c>claims</c>.</summary>
        public ReadOnlyMemory<byte> Csv()
        {
            using var csv = new TableCsv(mark: true);
            ClaimTables.Claims.WriteHead(csv.Csv);
            foreach (var claim in Items)
            {
                ClaimTables.Claims.WriteRow(csv.Csv, new NamedClaim(claim, Words));
            }

            return csv.Take();
        }
    }

    internal sealed class Handler(IMediator mediator, Store store, Registers registers) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var register = await registers.CurrentAsync(cancellationToken);
            var stored = await mediator.Send(new Get.Query(request.Kind, request.Id, request.AsOf), cancellationToken);
            var record = RecordJson.Read(request.Kind, stored.Json);
            var claims = ClaimWalk.Of(record, stored.Version, Naming.Of(register)).Where(request.Filter.Takes).ToListOf();
            if (claims.Count == 0)
            {
                await ClaimFilterValues.CheckAsync(await store.OpenAsync(cancellationToken), request.Filter, stored.AsOf, cancellationToken);
            }

            return new Result(claims, claims.Count, stored.Version, stored.AsOf?.Revision ?? register.Revision, stored.AsOf)
            {
                Words = register.Vocabulary,
            };
        }
    }
}
