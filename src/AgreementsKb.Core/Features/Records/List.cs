using AgreementsKb.Core.Features.Records.Indexed;
using AgreementsKb.Core.Features.WorkedOut;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using FluentValidation;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Records of one kind in pages: filtered, in an order, with what they have in common counted.</summary>
public static class List
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 200;

    /// <param name="Filters">Field name to wanted values: OR within a field, AND between fields. <see cref="FilterNames"/>
    /// lists them.</param>
    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    /// <exception cref="BadParameterError">A filter, a value of one, the cursor or <see cref="AsOf"/> is none.</exception>
    /// <exception cref="MovedError">A filter names a record by a former id.</exception>
    /// <exception cref="GoneError">A filter names a record that was withdrawn or removed.</exception>
    public sealed record Query(RecordKind Kind, ListOf<Filter> Filters, int Limit = DefaultLimit, string? Cursor = null)
        : IRequest<Result>
    {
        /// <summary>A date, a time or a revision; null for the present.</summary>
        public string? AsOf { get; init; }

        /// <summary>One of <see cref="SortNames"/>, with a <c>-</c> before it for the other way round; null for the id.</summary>
        public string? Sort { get; init; }

        /// <summary>The fields to count, of <see cref="FacetNames"/>.</summary>
        public ListOf<string> Facets { get; init; } = [];

        /// <summary>Dotted paths of the keys to answer with; empty for whole records.</summary>
        public ListOf<string> Fields { get; init; } = [];

        /// <summary>The kinds of related records to answer with, of <see cref="IncludeNames"/>.</summary>
        public ListOf<string> Include { get; init; } = [];
    }

    public sealed record Filter(string Name, ListOf<string> Values);

    /// <param name="Items">The stored JSON of each record, or the keys of it that were asked for.</param>
    /// <param name="Total">How many records match, on all pages.</param>
    /// <param name="Next">The cursor of the next page; null on the last.</param>
    /// <param name="Revision">Sequence number of the last change the answer holds.</param>
    public sealed record Result(ListOf<ReadOnlyMemory<byte>> Items, long Total, string? Next, long Revision)
    {
        /// <summary>The state the answer is of; null for the present.</summary>
        public Moment? AsOf { get; init; }

        public ListOf<Facet> Facets { get; init; } = [];

        /// <summary>Null where nothing was to be included.</summary>
        public ListOf<Included>? Included { get; init; }

        /// <summary>
        /// Where records were chosen by whether they are disputed: the revision since which changes are still being worked into
        /// that; null where none are.
        /// </summary>
        public long? DisputesPendingSince { get; init; }
    }

    /// <summary>The filters of a kind.</summary>
    public static IReadOnlyList<string> FilterNames(RecordKind kind) => ListFilters.Names(kind);

    /// <summary>The fields of a kind whose values can be counted.</summary>
    public static IReadOnlyList<string> FacetNames(RecordKind kind) => [.. ListField.All(kind).Select(field => field.Name)];

    /// <summary>The orders of a kind.</summary>
    public static IReadOnlyList<string> SortNames(RecordKind kind) =>
        [.. ListSort.Names(kind).SelectMany(name => new[] { name, "-" + name })];

    /// <summary>The kinds, in the plural, of the records that can come with those of a kind.</summary>
    public static IReadOnlyList<string> IncludeNames(RecordKind kind) => ListIncluded.Names(kind);

    internal sealed class Validator : AbstractValidator<Query>
    {
        public Validator()
        {
            RuleFor(query => query.Limit).InclusiveBetween(1, MaximumLimit)
                .OverridePropertyName("limit").WithMessage($"a number from 1 to {MaximumLimit}");
            RuleFor(query => query.Sort).Custom((sort, context) =>
                ListChecks.OneOf("sort", sort is null ? [] : [sort], SortNames(context.InstanceToValidate.Kind), context));
            RuleFor(query => query.Cursor)
                .Must((query, cursor) => ListCursor.TryRead(cursor, query.Kind, ListSort.Of(query.Sort), out _))
                .OverridePropertyName("cursor").WithMessage("a cursor that an answer of the same list gave");
            RuleForEach(query => query.Filters).Custom((filter, context) => ListFilters.Check(
                context.InstanceToValidate.Filters, filter, context.InstanceToValidate.Kind, context));
            RuleFor(query => query.Facets).Custom((facets, context) =>
                ListChecks.OneOf("facets", facets, FacetNames(context.InstanceToValidate.Kind), context));
            RuleFor(query => query.Include).Custom((include, context) =>
                ListChecks.OneOf("include", include, IncludeNames(context.InstanceToValidate.Kind), context));
            RuleFor(query => query.Fields).Custom((fields, context) =>
                ListChecks.Paths(fields, context.InstanceToValidate.Kind.Type, context));
            RuleFor(query => query).Custom((query, context) => ListChecks.StatusOn(query.Filters, query.Facets, context));
        }
    }

    internal sealed class Handler(Store store, Kept kept, Snapshots snapshots, ListIndexes indexes) : IRequestHandler<Query, Result>
    {
        public async Task<Result> Handle(Query request, CancellationToken cancellationToken)
        {
            var source = await store.OpenAsync(cancellationToken);
            var moment = await AsOf.ResolveOrNullAsync(source, request.AsOf, cancellationToken);
            var disputed = await Disputed.OfAsync(kept, snapshots, request.Kind, request.Filters, request.AsOf, cancellationToken);
            var page = await new IndexedPages(indexes, source, disputed).ReadAsync(request, cancellationToken)
                ?? await SearchedPages.ReadAsync(
                    source, request, new ListSelection(request.Kind, request.Filters, moment, disputed), cancellationToken);
            if (FilterValues.IsWorthAsking(request.Kind, request.Filters, page.Total))
            {
                await new FilterValues(source, moment).CheckAsync(request.Kind, request.Filters, cancellationToken);
            }

            return page with { AsOf = moment, DisputesPendingSince = disputed?.PendingSince };
        }
    }
}
