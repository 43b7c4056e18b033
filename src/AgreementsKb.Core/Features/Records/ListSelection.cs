using System.Globalization;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Core.Features.Records;

/// <summary>
/// Which rows beside the documents a list is about: the conditions of its filters, in SQL over an alias <c>row</c>. Values are
/// parameters, each one array however many there are, so that lists of one form share a prepared statement.
/// </summary>
internal sealed class ListSelection
{
    private readonly List<NpgsqlParameter> _parameters = [];
    private readonly List<(string Field, string Sql)> _conditions = [];
    private readonly string? _revision;

    /// <param name="moment">Null for the present.</param>
    /// <param name="disputed">The records that are part of a dispute; needed where that is asked for.</param>
    public ListSelection(RecordKind kind, ListOf<List.Filter> filters, Moment? moment, Disputed? disputed)
    {
        (Kind, Filters, Moment) = (kind, filters, moment);
        _revision = moment is null ? null : Add(moment.Revision);
        StatusOn = filters.FirstOrDefault(filter => filter.Name == ListFilters.StatusOn) is { } day ? Add(Until(day.Values[0])) : null;
        foreach (var filter in filters.Where(filter => filter.Name != ListFilters.StatusOn))
        {
            _conditions.Add((filter.Name, Condition(filter, disputed)));
        }
    }

    /// <summary>The records of now whose last changes these are.</summary>
    public static ListSelection Changed(RecordKind kind, long[] changes)
    {
        var selection = new ListSelection(kind, [], moment: null, disputed: null);
        selection._conditions.Add(("changed", $"row.changed = any({selection.Add(changes)})"));
        return selection;
    }

    public RecordKind Kind { get; }

    public ListOf<List.Filter> Filters { get; }

    /// <summary>Null for the present.</summary>
    public Moment? Moment { get; }

    public bool IsPresent => Moment is null;

    public IReadOnlyList<NpgsqlParameter> Parameters => _parameters;

    public string Table => $"kb_list_{Kind.Name}";

    /// <summary>Where the page is read from: the documents or briefs of now, or the versions of then.</summary>
    /// <param name="fields">What is wanted of each record; null for all of it.</param>
    public string Documents(string row, RecordFields? fields = null) => IsPresent
        ? $"join {(AreInBriefs(fields) ? Briefs.Table(Kind) : DocumentTable.Of(Kind))} whole on whole.id = {row}.id"
        : $"join kb_revision whole on whole.kind = '{Kind.Name}' and whole.id = {row}.id and whole.version = {row}.version";

    /// <summary>Whether briefs have what is wanted: they are of the present.</summary>
    public bool AreInBriefs(RecordFields? fields) => IsPresent && fields is { AreInBrief: true };

    /// <summary>The parameter before which events count, where a status of an earlier day is asked for.</summary>
    private string? StatusOn { get; }

    /// <summary>All records of another kind, of the same moment.</summary>
    public ListSelection Of(RecordKind kind) => new(kind, [], Moment, disputed: null);

    /// <summary>A copy of a parameter belongs to one command only.</summary>
    public NpgsqlParameter[] Copies() => [.. _parameters.Select(parameter => parameter.Clone())];

    public string Add(object value, NpgsqlDbType? type = null)
    {
        var parameter = new NpgsqlParameter { Value = value };
        if (type is { } known)
        {
            parameter.NpgsqlDbType = known;
        }

        _parameters.Add(parameter);
        return string.Create(CultureInfo.InvariantCulture, $"${_parameters.Count}");
    }

    /// <summary>That a row is of the moment.</summary>
    public string Standing(string row) =>
        IsPresent ? $"{row}.until is null" : $"{row}.since <= {_revision} and ({row}.until is null or {row}.until > {_revision})";

    /// <param name="except">A facet is counted as if its own field had no filter.</param>
    public string Where(string? except = null) => string.Join(
        " and ", _conditions.Where(condition => condition.Field != except).Select(condition => condition.Sql).Prepend(Standing("row")));

    /// <summary>The codes of a field, as the list is about them.</summary>
    public string Values(ListField field) =>
        field.Name == "status" && StatusOn is not null ? $"array_remove(array[{StatusOf(StatusOn)}], '')" : $"row.{Column(field.Name)}";

    /// <summary>The one filter there is, where it is a single code of a field, in the present: how many match is known beforehand.</summary>
    public (string Field, string Value)? Single() =>
        IsPresent && Filters is [{ Values: [var value] } only] && ListField.All(Kind).Any(field => field.Name == only.Name)
            ? (only.Name, ListField.Cut(value))
            : null;

    /// <summary>How many records have each code is known beforehand: nothing else is asked, and of the present.</summary>
    public bool IsCounted(ListField field) =>
        IsPresent && StatusOn is null && Filters.All(filter => filter.Name == field.Name);

    /// <summary>Some names are words of SQL.</summary>
    public static string Column(string name) => $"\"{name}\"";

    /// <summary>The values of a filter that takes several in one, separated by commas.</summary>
    public static string[] Split(List.Filter filter) => string.Join(',', filter.Values)
        .Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private string Condition(List.Filter filter, Disputed? disputed) => filter.Name switch
    {
        ListFilters.Between => $"row.party @> {Codes(Split(filter))}",
        ListFilters.InForceOn =>
            $"row.stood && array['{Words.InOperation}'] and {StatusOf(Add(Until(filter.Values[0])))} = '{Words.InOperation}'",
        ListFilters.MinAmount => AtLeast(filter),
        ListFilters.Period => Touching(Edtf.Parse(filter.Values[0]).Value!),
        ListFilters.HasDispute => disputed!.Sql(Kind, filter.Values[0] == "true", value => Add(value)),
        ListFilters.Words => $"row.words @@ websearch_to_tsquery('english', kb_plain({Add(filter.Values[0])}))",
        "status" when StatusOn is not null => OnThatDay(Codes(filter.Values)),
        _ => $"row.{Column(filter.Name)} && {Codes(filter.Values)}",
    };

    private string OnThatDay(string codes) => $"row.stood && {codes} and {StatusOf(StatusOn!)} = any({codes})";

    private string AtLeast(List.Filter filter)
    {
        var currencies = Filters.FirstOrDefault(other => other.Name == ListFilters.Currency)?.Values ?? [];
        var least = Add(decimal.Parse(filter.Values[0], NumberStyles.Float, CultureInfo.InvariantCulture));
        return "exists (select from unnest(row.currency, row.amounts) held(currency, amount) "
            + $"where held.amount >= {least} and held.currency = any({Codes(currencies)}))";
    }

    private string Touching(Edtf period)
    {
        var from = Add((object?)period.From ?? DBNull.Value, NpgsqlDbType.Date);
        var to = Add((object?)period.To ?? DBNull.Value, NpgsqlDbType.Date);
        return $"row.periods && daterange({from}, {to}, '[]')";
    }

    private string Codes(IEnumerable<string> codes) => Add(codes.Select(ListField.Cut).ToArray());

    /// <summary>The latest entry by that day; they begin with the day.</summary>
    private static string StatusOf(string until) =>
        $"(select split_part(max(entry collate \"C\"), '|', 2) from unnest(row.standing) entry where entry collate \"C\" <= {until})";

    private static string Until(string day) => day + "|~";
}
