using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// A filter by the id of a record that was renamed or withdrawn would find nothing, in silence. It is answered as the record
/// itself would be.
/// </summary>
internal static class FormerIdsInFilters
{
    /// <summary>More ids than this in one question are not looked at.</summary>
    private const int Most = 32;

    /// <summary>
    /// Whether the answer leaves open that an id leads nowhere: a page with matches of a single id, or of ids that all had to
    /// match, does not.
    /// </summary>
    public static bool IsWorthAsking(ListOf<List.Filter> filters, long total) => filters.Any(filter =>
        KindOf(filter.Name) is not null && (total == 0 || (filter.Values.Count > 1 && filter.Name != "between")));

    /// <exception cref="MovedError">An id is a former one.</exception>
    /// <exception cref="GoneError">The record of an id was withdrawn or removed.</exception>
    public static async Task CheckAsync(
        NpgsqlDataSource source, RecordKind listed, ListOf<List.Filter> filters, Moment? moment, CancellationToken cancellationToken)
    {
        var fates = new Fates(source, moment?.Revision ?? long.MaxValue);
        var asked =
            from filter in filters
            where filter.Name != "source" || listed.Name != Kinds.Source
            let kind = KindOf(filter.Name)
            where kind is not null
            from value in filter.Values
            from id in value.Split(',', StringSplitOptions.TrimEntries)
            where Slug.IsValid(id)
            select (kind, id);
        foreach (var (kind, id) in asked.Distinct().Take(Most))
        {
            if (Missing.Error(kind, id, await fates.OfAsync(kind, id, cancellationToken)) is { } error)
            {
                throw error;
            }
        }
    }

    /// <summary>The kind of record that the values of a filter are ids of; null where they are none.</summary>
    private static RecordKind? KindOf(string filter) => filter switch
    {
        "party" or "between" or "partOf" or "geography" or "speaker" or "person" or "payer" or "payee" => Kinds.Named(Kinds.Actor),
        "agreement" or "about" or "related" => Kinds.Named(Kinds.Agreement),
        "source" => Kinds.Named(Kinds.Source),
        _ => null,
    };
}
