using System.Globalization;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Records.Indexed;

/// <summary>Counts the values of fields over a list by an index; the database is asked for their names only.</summary>
internal static class IndexedFacets
{
    /// <param name="found">The records that fulfil the filters whose codes the index does not hold; null where there are none.</param>
    public static async Task<ListOf<Facet>> ReadAsync(
        NpgsqlConnection connection, ListIndex index, List.Query query, SlotSet? found, CancellationToken cancellationToken)
    {
        var counted = query.Facets.Distinct(StringComparer.Ordinal)
            .Select(field => (Field: field, Counts: Count(index, query, found, field)))
            .ToList();
        if (counted.Count == 0)
        {
            return [];
        }

        var labels = await LabelsAsync(connection, index, counted, cancellationToken);
        return counted.Select(facet => new Facet(
            facet.Field,
            facet.Counts.Take(ListFacets.Most).Select(count => new FacetValue(
                count.Code,
                labels.GetValueOrDefault((facet.Field, count.Code)),
                count.Records,
                query.Filters.Any(filter => filter.Name == facet.Field && filter.Values.Contains(count.Code)))).ToListOf(),
            facet.Counts.Count > ListFacets.Most)).ToListOf();
    }

    /// <summary>The field's own filter does not count.</summary>
    private static List<(string Code, int Records)> Count(ListIndex index, List.Query query, SlotSet? found, string field) =>
        index.Count(field, index.Matching(query.Filters, found, except: field), ListFacets.Most + 1);

    private static async Task<Dictionary<(string Field, string Code), string>> LabelsAsync(
        NpgsqlConnection connection, ListIndex index, List<(string Field, List<(string Code, int Records)> Counts)> counted,
        CancellationToken cancellationToken)
    {
        var labels = new Dictionary<(string, string), string>();
        var named = ListField.All(index.Kind).Where(field => field.Of is not null && counted.Exists(facet => facet.Field == field.Name)).ToList();
        if (named.Count == 0)
        {
            return labels;
        }

        await using var command = new NpgsqlCommand(string.Join(" union all ", named.Select(Sql)), connection);
        command.Parameters.AddRange(named
            .Select(field => new NpgsqlParameter { Value = counted.Find(facet => facet.Field == field.Name).Counts.Select(count => count.Code).ToArray() })
            .ToArray());
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            if (!await rows.IsDBNullAsync(2, cancellationToken))
            {
                labels.Add((rows.GetString(0), rows.GetString(1)), rows.GetString(2));
            }
        }

        return labels;
    }

    private static string Sql(ListField field, int at) => string.Create(
        CultureInfo.InvariantCulture,
        $"select '{field.Name}', code, {field.LabelSql("code", row => $"{row}.until is null")} from unnest(${at + 1}) code");
}
