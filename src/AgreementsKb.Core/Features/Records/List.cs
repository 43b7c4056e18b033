using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using MediatR;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Records of one kind, ordered by id, in pages.</summary>
public static class List
{
    public const int DefaultLimit = 25;
    public const int MaximumLimit = 200;

    /// <param name="Filters">Field name to wanted values: OR within a field, AND between fields. <see cref="FilterNames"/> lists them.</param>
    /// <param name="Cursor">Opaque; from <see cref="Result.Next"/>.</param>
    public sealed record Query(RecordKind Kind, ListOf<Filter> Filters, int Limit = DefaultLimit, string? Cursor = null) : IRequest<Result>;

    public sealed record Filter(string Name, ListOf<string> Values);

    /// <param name="Items">The stored JSON of each record.</param>
    /// <param name="Total">How many records match, on all pages.</param>
    /// <param name="Next">The cursor of the next page; null on the last.</param>
    public sealed record Result(ListOf<ReadOnlyMemory<byte>> Items, long Total, string? Next, long Revision);

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
}
