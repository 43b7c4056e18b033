using System.Globalization;
using AgreementsKb.Core.Records.Values;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>Counts the values of fields over a filtered list, all in one statement.</summary>
internal static class ListFacets
{
    /// <summary>So many values of a field are given.</summary>
    public const int Most = 100;

    public static async Task<ListOf<Facet>> ReadAsync(
        NpgsqlConnection connection, ListSelection selection, ListOf<string> names, CancellationToken cancellationToken)
    {
        if (names.Count == 0)
        {
            return [];
        }

        var fields = ListField.All(selection.Kind).Where(field => names.Contains(field.Name)).ToList();
        var found = fields.ToDictionary(field => field.Name, _ => new List<FacetValue>(), StringComparer.Ordinal);
        var selected = selection.Filters.ToLookup(filter => filter.Name, filter => filter.Values);
        await using var command = new NpgsqlCommand(Sql(selection, fields), connection);
        command.Parameters.AddRange(selection.Copies());
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            var (field, value) = (rows.GetString(0), rows.GetString(1));
            found[field].Add(new FacetValue(
                value,
                await rows.IsDBNullAsync(2, cancellationToken) ? null : rows.GetString(2),
                rows.GetInt64(3),
                selected[field].Any(values => values.Contains(value))));
        }

        return names.Distinct(StringComparer.Ordinal)
            .Select(name => new Facet(name, found[name].Take(Most).ToListOf(), found[name].Count > Most)).ToListOf();
    }

    private static string Sql(ListSelection selection, List<ListField> fields)
    {
        var filtered = selection.Filters.Select(filter => filter.Name).ToHashSet(StringComparer.Ordinal);
        var own = fields.Where(field => filtered.Contains(field.Name) && !selection.IsCounted(field)).ToList();
        var together = fields.Where(field => !filtered.Contains(field.Name) && !selection.IsCounted(field)).ToList();
        var columns = string.Join(", ", together.Select(field => $"{selection.Values(field)} as {ListSelection.Column(field.Name)}"));
        var matching = together.Count == 0
            ? ""
            : $"with matching as materialized (select {columns} from {selection.Table} row where {selection.Where()}) ";
        var counts = fields.Select(field => field switch
        {
            _ when selection.IsCounted(field) => Known(selection, field),
            _ when own.Contains(field) => Counted(
                selection, field, $"{selection.Table} row", selection.Values(field), selection.Where(except: field.Name)),
            _ => Counted(selection, field, "matching row", $"row.{ListSelection.Column(field.Name)}", "true"),
        });
        return matching + string.Join(" union all ", counts);
    }

    private static string Counted(ListSelection selection, ListField field, string from, string values, string where) => Labelled(
        selection, field, $"select value, count(*) as records from {from} cross join lateral unnest({values}) value where {where} group by value");

    private static string Known(ListSelection selection, ListField field) => Labelled(
        selection, field, $"select value, records from kb_list_count where kind = '{selection.Kind.Name}' and field = '{field.Name}' and records > 0");

    private static string Labelled(ListSelection selection, ListField field, string counts) => string.Create(
        CultureInfo.InvariantCulture,
        $"""
        (select '{field.Name}', most.value, {field.LabelSql("most.value", selection.Standing)}, most.records
        from ({counts} order by records desc, value collate "C" limit {Most + 1}) most
        order by most.records desc, most.value collate "C")
        """);
}
