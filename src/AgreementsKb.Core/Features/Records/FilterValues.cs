using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using Npgsql;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// A filter by what no record has would find nothing, in silence. An id is answered as the record itself would be; one that none ever
/// had, and a word of no term, as the mistake that it is.
/// </summary>
/// <param name="moment">The state that is asked about; null for the present.</param>
internal sealed class FilterValues(NpgsqlDataSource source, Moment? moment)
{
    /// <summary>More values than this in one question are not looked at.</summary>
    private const int Most = 32;

    private readonly Fates _fates = new(source, moment?.Revision ?? long.MaxValue);

    /// <summary>
    /// Whether the answer leaves open that a value leads nowhere: a page with matches of a single value, or of values that all had
    /// to match, does not.
    /// </summary>
    public static bool IsWorthAsking(RecordKind listed, ListOf<List.Filter> filters, long total) => filters.Any(filter =>
        FieldOf(listed, filter.Name) is not null && (total == 0 || (filter.Values.Count > 1 && filter.Name != ListFilters.Between)));

    /// <exception cref="BadParameterError">No record ever had an id, or no term a word.</exception>
    /// <exception cref="MovedError">An id is a former one.</exception>
    /// <exception cref="GoneError">The record of an id was withdrawn or removed.</exception>
    public Task CheckAsync(RecordKind listed, ListOf<List.Filter> filters, CancellationToken cancellationToken) => CheckAsync(
        from filter in filters
        let field = FieldOf(listed, filter.Name)
        where field is not null
        from value in filter.Values
        from one in value.Split(',', StringSplitOptions.TrimEntries)
        select new FilterValue(filter.Name, one, field) { Listed = listed },
        cancellationToken);

    /// <inheritdoc cref="CheckAsync(RecordKind, ListOf{List.Filter}, CancellationToken)"/>
    public async Task CheckAsync(IEnumerable<FilterValue> values, CancellationToken cancellationToken)
    {
        var asked = values.Distinct().Take(Most).ToList();
        var standing = await StandingAsync(asked, cancellationToken);
        foreach (var value in asked.Where(value => !standing.Contains((value.Field.Of ?? "", value.Id))))
        {
            await CheckAsync(value, cancellationToken);
        }
    }

    private async Task CheckAsync(FilterValue value, CancellationToken cancellationToken)
    {
        var isHeard = value.Field.Words?.Contains(value.Text) ?? await IsHeardAsync(value, Kinds.Named(value.Field.Of!), cancellationToken);

        // Some words stand in records and are no terms: that nothing is known is one.
        if (!isHeard && !await IsHeldAsync(value, cancellationToken))
        {
            throw new BadParameterError(value.Parameter, value.Text, value.Expected, await NearAsync(value, cancellationToken));
        }
    }

    /// <returns>Whether any record has the id, had it or will have it.</returns>
    private async Task<bool> IsHeardAsync(FilterValue value, RecordKind kind, CancellationToken cancellationToken)
    {
        var fate = Slug.IsValid(value.Id) ? await _fates.OfAsync(kind, value.Id, cancellationToken) : new Fate.Unheard();
        return Missing.Error(kind, value.Id, fate) is { } error ? throw value.AsAsked(error) : fate is not Fate.Unheard;
    }

    /// <summary>Those that stand now, in one look; what stood then is asked one by one.</summary>
    private async Task<HashSet<(string Kind, string Id)>> StandingAsync(List<FilterValue> asked, CancellationToken cancellationToken)
    {
        var standing = new HashSet<(string, string)>();
        var kinds = asked.Select(value => value.Field.Of).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        if (moment is not null || kinds.Count == 0)
        {
            return standing;
        }

        await using var command = source.CreateCommand(string.Join(" union all ", kinds.Select(kind =>
            $"select '{kind}', id from kb_list_{kind} where until is null and id = any($1)")));
        command.Parameters.Add(new() { Value = asked.Select(value => value.Id).ToArray() });
        await using var rows = await command.ExecuteReaderAsync(cancellationToken);
        while (await rows.ReadAsync(cancellationToken))
        {
            standing.Add((rows.GetString(0), rows.GetString(1)));
        }

        return standing;
    }

    private async Task<bool> IsHeldAsync(FilterValue value, CancellationToken cancellationToken)
    {
        if (value.Listed is null)
        {
            return false;
        }

        await using var command = source.CreateCommand(
            "select exists (select from kb_list_count where kind = $1 and field = $2 and value = $3)");
        command.Parameters.Add(new() { Value = value.Listed.Name });
        command.Parameters.Add(new() { Value = value.Field.Name });
        command.Parameters.Add(new() { Value = ListField.Cut(value.Text) });
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }

    private async Task<ListOf<string>> NearAsync(FilterValue value, CancellationToken cancellationToken) => value.Field.Words is { } words
        ? Nearest.To(value.Text, words).ToListOf()
        : await Missing.NearAsync(
            source, Kinds.Named(value.Field.Of!), value.Text, moment, value.Field.Scheme is { } scheme ? scheme + "-" : "", cancellationToken);

    /// <summary>The field that a filter asks about; null where its values are no ids and no words of a scheme.</summary>
    private static ListField? FieldOf(RecordKind listed, string filter)
    {
        var name = ListFilters.FieldOf(filter);
        return ListField.All(listed).FirstOrDefault(field => field.Name == name && (field.Of ?? (object?)field.Words) is not null);
    }
}

/// <summary>A value of a filter that is to be the id of a record, or a word of a scheme.</summary>
/// <param name="Parameter">The name of the filter.</param>
/// <param name="Text">As it was given.</param>
/// <param name="Field">What its values are.</param>
internal sealed record FilterValue(string Parameter, string Text, ListField Field)
{
    /// <summary>The kind of record that is filtered; null where it is not one kind.</summary>
    public RecordKind? Listed { get; init; }

    /// <summary>Of the record: of a word, its scheme and the word.</summary>
    public string Id => Field.Scheme is { } scheme ? $"{scheme}-{Text}" : Text;

    public string Expected => Field switch
    {
        { Words: { } words } => "one of " + string.Join(", ", words.Order(StringComparer.Ordinal)),
        { Scheme: { } scheme } => $"a word of the scheme `{scheme}`",
        _ => $"the id of {Messages.Article(Field.Of!)}",
    };

    /// <summary>A word that was renamed is another word, as long as it stays in its scheme.</summary>
    public KbError AsAsked(KbError error) => error is MovedError moved && Field.Scheme is { } scheme
        ? moved.NewId.StartsWith(scheme + "-", StringComparison.Ordinal)
            ? new MovedError(moved.Kind, Text, moved.NewId[(scheme.Length + 1)..])
            : new BadParameterError(Parameter, Text, Expected)
        : error;
}
