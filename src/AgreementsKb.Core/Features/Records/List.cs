using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using FluentValidation.Results;
using MediatR;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Records of one kind, ordered by id, in pages.</summary>
public static class List
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 200;

    /// <param name="Filters">Field name to wanted values: OR within a field, AND between fields. <see cref="FilterNames"/>
    /// lists them.</param>
    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <exception cref="BadParameterError">A filter, the cursor or <see cref="AsOf"/> is none.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(RecordKind Kind, ListOf<Filter> Filters, int Limit = DefaultLimit, string? Cursor = null)
        : IRequest<Result>
    {
        /// <summary>A date, a time or a revision; null for the present.</summary>
        public string? AsOf { get; init; }
    }

    public sealed record Filter(string Name, ListOf<string> Values);

    /// <param name="Items">The stored JSON of each record.</param>
    /// <param name="Total">How many records match, on all pages.</param>
    /// <param name="Next">The cursor of the next page; null on the last.</param>
    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    public sealed record Result(ListOf<ReadOnlyMemory<byte>> Items, long Total, string? Next, long Revision)
    {
        /// <summary>The state the answer is of; null for the present.</summary>
        public Moment? AsOf { get; init; }
    }

    /// <summary>The filters of a kind.</summary>
    public static IReadOnlyList<string> FilterNames(RecordKind kind) => kind.Name switch
    {
        Kinds.Agreement => ["party", "between", "instrument", "form", "source"],
        Kinds.Actor => ["kind", "partOf", "source"],
        Kinds.Outcome => ["metric", "geography", "agreement", "source"],
        Kinds.Statement => ["speaker", "person", "about", "stance", "theme", "source"],
        Kinds.Source => ["kind", "publisher"],
        Kinds.Rate => ["currency", "source"],
        Kinds.Term => ["scheme"],
        _ => [],
    };

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Cursor).Must((query, cursor) => ListCursor.TryRead(cursor, query.Kind, out _))
                .OverridePropertyName("cursor").WithMessage("a cursor that an answer of the same list gave");
            RuleForEach(query => query.Filters).Custom((filter, context) => Check(filter, context));
        }

        private static void Check(Filter filter, ValidationContext<Query> context)
        {
            var allowed = FilterNames(context.InstanceToValidate.Kind);
            if (!allowed.Contains(filter.Name))
            {
                var names = string.Join(", ", allowed.Select(name => $"`{name}`"));
                context.AddFailure(new ValidationFailure(filter.Name, $"one of the filters {names}", filter.Name)
                {
                    CustomState = Nearest.To(filter.Name, allowed).ToListOf(),
                });
            }
            else if (filter.Values.Count == 0 || filter.Values.Any(string.IsNullOrWhiteSpace))
            {
                context.AddFailure(new ValidationFailure(filter.Name, "a value", ""));
            }
        }
    }

    internal sealed class Handler(Store store) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            var page = await PageAsync(source, request, moment, cancellationToken);
            if (FormerIdsInFilters.IsWorthAsking(request.Filters, page.Total))
            {
                await FormerIdsInFilters.CheckAsync(source, request.Kind, request.Filters, moment, cancellationToken);
            }

            return page;
        }

        private static async Task<Result> PageAsync(
            NpgsqlDataSource source, Query request, Moment? moment, CancellationToken cancellationToken)
        {
            ListCursor.TryRead(request.Cursor, request.Kind, out var after);
            var query = ListQuery.Of(request.Kind, request.Filters, after, request.Limit, moment);
            await using var command = source.CreateCommand(query.Sql);
            command.Parameters.AddRange(query.Parameters);
            await using var rows = await command.ExecuteReaderAsync(cancellationToken);
            var items = new List<ReadOnlyMemory<byte>>();
            var (total, revision, last, more) = (0L, 0L, "", false);
            while (await rows.ReadAsync(cancellationToken))
            {
                (total, revision) = (rows.GetInt64(0), rows.GetInt64(1));
                more = items.Count == request.Limit;
                if (!more && !await rows.IsDBNullAsync(2, cancellationToken))
                {
                    last = rows.GetString(2);
                    items.Add(rows.GetFieldValue<byte[]>(3));
                }
            }

            var next = more ? ListCursor.Write(request.Kind, last) : null;
            return new Result(items.ToListOf(), total, next, revision) { AsOf = moment };
        }
    }
}
