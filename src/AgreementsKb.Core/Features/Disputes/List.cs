using System.Buffers.Text;
using System.Text;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Disputes;

/// <summary>Every dispute, or those of one agreement, kind or state, in pages by id.</summary>
public static class List
{
    public const int MaximumLimit = 1_000;

    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <param name="AsOf">A date, a time or a revision; null for the present.</param>
    /// <exception cref="BadParameterError">There is no such agreement, or no such state of the knowledge base.</exception>
    /// <exception cref="MovedError">The agreement was renamed.</exception>
    /// <exception cref="GoneError">The agreement was withdrawn or removed.</exception>
    public sealed record Query(
        string? Agreement = null, DisputeKind? Kind = null, DisputeState? State = null, string? AsOf = null, int Limit = MaximumLimit,
        string? Cursor = null) : IRequest<Result>;

    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    /// <param name="Total">How many fit, on all pages.</param>
    /// <param name="AsOf">The state the answer is of; absent for the present.</param>
    /// <param name="Next">The cursor of the next page; absent on the last.</param>
    /// <param name="Pending">True where later changes are still being worked in; else absent. It can only be so among many records.</param>
    public sealed record Result(
        long Revision, int Total, ListOf<Dispute> Items, Moment? AsOf = null, string? Next = null, bool? Pending = null);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must(cursor => cursor is null || Read(cursor) is not null)
                .OverridePropertyName("cursor").WithMessage("a cursor that an answer of this list gave");
        }
    }

    internal sealed class Handler(DisputeSource disputes, KeptCounts counted, Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var choice = new DisputeChoice(request.Agreement, request.Kind, request.State);
            var after = request.Cursor is null ? null : Read(request.Cursor);
            if (await disputes.InMemoryAsync(choice.Agreement, request.AsOf, cancellationToken) is { } known)
            {
                var fitting = known.Disputes.Where(choice.Fits).ToListOf();
                var rest = fitting.Where(dispute => after is null || string.CompareOrdinal(dispute.Id, after) > 0);
                return Page(new Result(known.Revision, fitting.Count, [], known.Moment), rest.Take(request.Limit + 1).ToListOf(), request.Limit);
            }

            await using var kept = await KeptDisputes.OpenAsync(store, cancellationToken);
            var total = (await kept.CountAsync(counted, cancellationToken))
                .Where(choice.Counts)
                .Sum(count => count.Count);
            var found = await kept.ByIdAsync(choice, after, request.Limit + 1, cancellationToken);
            return Page(new Result(kept.State.Revision, total, [], Pending: kept.State.IsBehind ? true : null), found, request.Limit);
        }

        private static Result Page(Result all, ListOf<Dispute> found, int limit) => all with
        {
            Items = found.Take(limit).ToListOf(),
            Next = found.Count > limit ? Base64Url.EncodeToString(Encoding.UTF8.GetBytes(found[limit - 1].Id)) : null,
        };
    }

    private static string? Read(string cursor) =>
        Base64Url.IsValid(cursor) && Encoding.UTF8.GetString(Base64Url.DecodeFromChars(cursor)) is { Length: > 0 } id && !id.Contains('\0', StringComparison.Ordinal)
            ? id
            : null;
}
