using System.Data;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Core.Tables;
using FluentValidation;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Claims;

/// <summary>The claims of all records, by kind and id of the record and their order in it, in pages.</summary>
public static class List
{
    public const int DefaultLimit = 100;
    public const int MaximumLimit = 1000;

    /// <summary>
    /// A page reads no more records than this, so that a question that few claims answer does not read everything at once: such a page
    /// holds fewer claims than asked for, and another follows.
    /// </summary>
    public const int MostRecords = 2000;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">A value of a filter, the cursor or <paramref name="AsOf"/> is none.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(ClaimFilter Filter, int Limit = DefaultLimit, string? Cursor = null, string? AsOf = null)
        : IRequest<Result>;

    /// <param name="Items">May be fewer than asked for, even none, where another page follows.</param>
    /// <param name="Total">How many claims fit, on all pages.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Revision">Sequence number of the last change that the answer holds.</param>
    /// <param name="AsOf">The state the answer is of; absent for the present.</param>
    public sealed record Result(ListOf<Claim> Items, long Total, string? Next, long Revision, Moment? AsOf = null);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must(cursor => cursor is null || ClaimCursor.Read(cursor) is not null)
                .OverridePropertyName("cursor").WithMessage("a cursor that an answer of the same list gave");
        }
    }

    internal sealed class Handler(Store store, Registers registers, ClaimTotals totals) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            var names = Naming.Of(await registers.CurrentAsync(cancellationToken));
            var page = await PageAsync(source, request, moment, names, cancellationToken);
            if (page.Items.Count == 0 && page.Next is null && request.Cursor is null)
            {
                await ClaimFilterValues.CheckAsync(source, request.Filter, moment, cancellationToken);
            }

            return page;
        }

        private async Task<Result> PageAsync(
            NpgsqlDataSource source, Query request, Moment? moment, Naming names, CancellationToken cancellationToken)
        {
            var tally = await totals.CurrentAsync(cancellationToken);
            await using var connection = await source.OpenConnectionAsync(cancellationToken);
            await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
            var revision = moment?.Revision ?? await LastChange.OfAsync(connection, cancellationToken);
            var from = ClaimCursor.Read(request.Cursor);
            var (items, read, next) = (new List<Claim>(), 0, (ClaimCursor?)null);
            var reading = new ClaimReading(connection, names, moment);
            await foreach (var (record, claims) in reading.ReadAsync(request.Filter, from?.Record, cancellationToken))
            {
                // Beyond the page: the next one begins here.
                if (items.Count == request.Limit || read++ == MostRecords)
                {
                    next = new ClaimCursor(record, After: 0);
                    break;
                }

                var known = from?.Record == record ? from.After : 0;
                var wanted = claims.Where(claim => claim.Number > known).ToList();
                items.AddRange(wanted.Take(request.Limit - items.Count));
                if (items.Count == request.Limit && items.Count > 0 && wanted.Count > 0 && items[^1] != wanted[^1])
                {
                    next = new ClaimCursor(record, items[^1].Number);
                    break;
                }
            }

            var total = await totals.OfAsync(connection, tally, request.Filter, revision, moment, cancellationToken);
            return new Result(items.ToListOf(), total, next?.Write(), revision, moment);
        }
    }
}
