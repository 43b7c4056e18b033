using System.Globalization;
using System.Text.Json;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Tests.Comparison.Ways;
using AgreementsKb.Tests.Harness;
using static System.FormattableString;

namespace AgreementsKb.Tests.Web;

/// <summary>
/// Every cell of a list as CSV says what the JSON of the same record says. What a column means is written down here once more, by paths
/// in the JSON, and not taken from the program.
/// </summary>
[Collection(PostgresCollection.Name)]
public sealed class ListCellTests(PublishedSite site) : IClassFixture<PublishedSite>
{
    /// <summary>Columns that are a value of the record as it is, or several of them.</summary>
    private static readonly Dictionary<string, Dictionary<string, string>> Paths = new()
    {
        ["agreement"] = new()
        {
            ["id"] = "id",
            ["label"] = "title",
            ["summary"] = "summary",
            ["party"] = "parties.actor",
            ["instrument"] = "instruments.term",
            ["form"] = "form.term",
            ["text"] = "text.term",
            ["payer"] = "funding.reports.payer",
            ["payee"] = "funding.reports.payee",
            ["currency"] = "funding.reports.amount.currency",
            ["related"] = "related.agreement",
        },
        ["actor"] = new()
        {
            ["id"] = "id",
            ["label"] = "name",
            ["kind"] = "kind",
            ["partOf"] = "partOf",
            ["aliases"] = "aliases",
            ["offices"] = "offices.title",
        },
        ["outcome"] = new()
        {
            ["id"] = "id",
            ["label"] = "title",
            ["metric"] = "metric,reports.metric",
            ["geography"] = "geography,reports.geography",
            ["agreement"] = "agreements,attribution.agreement",
            ["route"] = "route",
            ["basis"] = "reports.basis",
            ["population"] = "population",
            ["period"] = "period",
        },
        ["statement"] = new()
        {
            ["id"] = "id",
            ["label"] = "summary",
            ["speaker"] = "speaker",
            ["person"] = "person",
            ["about"] = "about",
            ["stance"] = "stance",
            ["theme"] = "themes",
            ["on"] = "on",
            ["quoted"] = "quoted",
        },
        ["source"] = new()
        {
            ["id"] = "id",
            ["label"] = "label",
            ["kind"] = "kind",
            ["publisher"] = "publisher",
            ["language"] = "language",
            ["title"] = "title",
            ["author"] = "author",
            ["published"] = "published",
            ["url"] = "url",
            ["archiveRef"] = "archiveRef",
        },
        ["rate"] = new()
        {
            ["id"] = "id",
            ["currency"] = "from.currency,to.currency",
            ["on"] = "on",
        },
        ["term"] = new()
        {
            ["id"] = "id",
            ["label"] = "label",
            ["scheme"] = "scheme",
            ["word"] = "word",
            ["definition"] = "definition",
            ["gives"] = "gives",
            ["within"] = "within",
        },
    };

    /// <summary>Whose label stands beside a code: of a record of that kind, or of a word of that scheme.</summary>
    private static readonly Dictionary<string, string> Named = new()
    {
        ["party"] = "actor",
        ["payer"] = "actor",
        ["payee"] = "actor",
        ["partOf"] = "actor",
        ["geography"] = "actor",
        ["speaker"] = "actor",
        ["person"] = "actor",
        ["related"] = "agreement",
        ["agreement"] = "agreement",
        ["about"] = "agreement",
        ["source"] = "source",
        ["instrument"] = "instrument-",
        ["form"] = "form-",
        ["status"] = "status-",
        ["text"] = "text-availability-",
        ["metric"] = "metric-",
        ["route"] = "route-",
        ["basis"] = "claim-basis-",
        ["stance"] = "stance-",
        ["theme"] = "theme-",
        ["actor.kind"] = "actor-kind-",
        ["source.kind"] = "source-kind-",
    };

    /// <summary>Columns that put several keys together: how many parts they have, and what each part begins with.</summary>
    private static readonly Dictionary<string, Func<JsonElement, IEnumerable<string>>> Composed = new()
    {
        ["agreement.roles"] = record => Each(record, "parties").Select(party => $"{party.Text("actor")}: {party.Text("role")}"),
        ["agreement.events"] = record => Reports(record, "timeline", (step, report) => $"{step.Text("event")}: {Date(report, "on")}"),
        ["agreement.funding"] = record => Reports(record, "funding", (line, report) => $"{line.Text("item")}: {Sum(report.GetProperty("amount"))}"),
        ["agreement.caps"] = record => Reports(record, "caps", (cap, report) => $"{cap.Text("item")}: {Number(report.GetProperty("limit"), " people")}"),
        ["outcome.values"] = record => Each(record, "reports").Select(Value),
        ["outcome.units"] = record => Each(record, "reports").Select(report => Unit(record, report)),
        ["outcome.periods"] = record => Each(record, "reports").Select(report => report.TryGetProperty("period", out var period) ? period.GetString()! : ""),
        ["statement.claims"] = record => Each(record, "claims").Select(claim => $"{claim.Text("what")}: "),
        ["rate.from"] = record => [Sum(record.GetProperty("from"))],
        ["rate.to"] = record => [Sum(record.GetProperty("to"))],
        ["rate.label"] = record => [$"{record.GetProperty("from").Text("currency")} to {record.GetProperty("to").Text("currency")}"],
    };

    public static TheoryData<string> AllKinds => [.. Kinds.All.Select(kind => kind.Name)];

    [Theory]
    [MemberData(nameof(AllKinds))]
    public async Task Every_cell_says_what_the_record_says(string kind)
    {
        var records = (await RecordsAsync(kind)).ToDictionary(record => record.Text("id"));
        var rows = await TableAsync(kind);
        var labels = await LabelsAsync();
        var matched = await MatchedAsync(kind);
        rows.Select(row => row["id"]).ShouldBe(records.Keys.Order(StringComparer.Ordinal));
        rows.ShouldNotBeEmpty();
        foreach (var row in rows)
        {
            foreach (var (column, cell) in row)
            {
                Check(kind, column, cell, row, records[row["id"]], labels, matched);
            }
        }
    }

    private static void Check(
        string kind, string column, string cell, IReadOnlyDictionary<string, string> row, JsonElement record,
        Dictionary<string, string> labels, Dictionary<(string Field, string Id), List<string>> matched)
    {
        var where = $"{kind} {row["id"]} {column}";
        if (Composed.TryGetValue($"{kind}.{column}", out var parts))
        {
            BeginWith(cell, [.. parts(record)], where);
        }
        else if (Paths[kind].TryGetValue(column, out var paths))
        {
            var values = paths.Split(',').SelectMany(path => At(record, path.Split('.'))).ToList();

            // A code is there once; a list of names is as it stands.
            var isCode = List.FacetNames(Kinds.Named(kind)).Contains(column);
            cell.ShouldBe(string.Join("; ", isCode ? values.Distinct().Order(StringComparer.Ordinal) : values), where);
        }
        else if (column.EndsWith("Label", StringComparison.Ordinal))
        {
            var code = column[..^"Label".Length];
            var of = Named.GetValueOrDefault($"{kind}.{code}") ?? Named[code];
            var names = row[code].Split("; ", StringSplitOptions.RemoveEmptyEntries)
                .Select(one => labels.GetValueOrDefault(of.EndsWith('-') ? $"term/{of}{one}" : $"{of}/{one}") ?? one);
            cell.ShouldBe(string.Join("; ", names), where);
        }
        else
        {
            cell.ShouldBe(
                column switch
                {
                    // Worked out of the timeline, or of all dates: by which values a list finds the record.
                    "status" or "year" => string.Join("; ", matched.GetValueOrDefault((column, row["id"]), []).Order(StringComparer.Ordinal)),
                    "source" => string.Join("; ", Cited(record).Distinct().Order(StringComparer.Ordinal)),
                    "revision" => "1",
                    "licence" => "CC-BY-4.0",
                    _ => throw new InvalidOperationException($"No test says what {where} holds."),
                },
                where);
        }
    }

    /// <summary>Part by part; a text of ours may hold a semicolon itself, so the parts are looked for one after the other.</summary>
    private static void BeginWith(string cell, List<string> parts, string where)
    {
        var at = 0;
        foreach (var (index, part) in parts.Index())
        {
            cell[at..].ShouldStartWith(part, Case.Sensitive, where);
            if (index < parts.Count - 1)
            {
                var next = cell.IndexOf("; " + parts[index + 1], at + part.Length, StringComparison.Ordinal);
                next.ShouldBeGreaterThanOrEqualTo(0, where);
                at = next + "; ".Length;
            }
        }

        // Nothing stands where there is nothing to say.
        (parts.Count == 0 && cell.Length > 0).ShouldBeFalse(where);
    }

    private static IEnumerable<JsonElement> Each(JsonElement record, string key) =>
        record.TryGetProperty(key, out var list) ? list.EnumerateArray() : [];

    private static IEnumerable<string> Reports(JsonElement record, string key, Func<JsonElement, JsonElement, string> part) =>
        Each(record, key).SelectMany(item => Each(item, "reports").Select(report => part(item, report)));

    /// <summary>What a date that is none is called is in words of ours.</summary>
    private static string Date(JsonElement report, string key) =>
        report.GetProperty(key) is { ValueKind: JsonValueKind.String } date && char.IsAsciiDigit(date.GetString()![0]) ? date.GetString()! : "";

    /// <summary>Of an amount without a qualifier before it.</summary>
    private static string Sum(JsonElement amount) =>
        !IsValue(amount) ? "no amount"
        : amount.TryGetProperty("qualifier", out _) ? ""
        : amount.Text("currency") + " " + (amount.TryGetProperty("amount", out var number) ? Short(number.GetDecimal()) : "");

    /// <summary>A number without a qualifier before it.</summary>
    private static string Number(JsonElement value, string unit) =>
        IsValue(value) && value.TryGetProperty("value", out var number) && !value.TryGetProperty("qualifier", out _)
            && !value.TryGetProperty("upTo", out _)
            ? number.GetDecimal().ToString(CultureInfo.InvariantCulture) + unit
            : "";

    /// <summary>Whole millions and thousands, as sums are written; of others only the currency is compared.</summary>
    private static string Short(decimal number) => number switch
    {
        >= 1_000_000_000 when number % 1_000_000_000 == 0 => Invariant($"{number / 1_000_000_000:0}bn"),
        >= 1_000_000 and < 1_000_000_000 when number % 1_000_000 == 0 => Invariant($"{number / 1_000_000:0}m"),
        _ => "",
    };

    /// <summary>The number, else what the source says without one, else the rows of the series, else why there is none.</summary>
    private static string Value(JsonElement report) => report.TryGetProperty("value", out var value) && IsValue(value) ? Number(value, "")
        : report.TryGetProperty("says", out var says) ? says.GetString()!
        : report.TryGetProperty("series", out _) ? ""
        : value.Text("is");

    private static string Unit(JsonElement outcome, JsonElement report)
    {
        var value = report.TryGetProperty("value", out var own) && IsValue(own) ? own
            : report.TryGetProperty("series", out var series) && series.GetArrayLength() > 0 ? series[0].GetProperty("value") : default;
        return value.ValueKind == JsonValueKind.Undefined && report.TryGetProperty("says", out _) ? "words"
            : value.ValueKind == JsonValueKind.Object && value.TryGetProperty("change", out _) ? "change"
            : value.ValueKind == JsonValueKind.Object && (value.TryGetProperty("share", out _) || value.TryGetProperty("oneIn", out _)) ? "share"
            : report.TryGetProperty("metric", out var metric) ? metric.GetString()! : outcome.Text("metric");
    }

    /// <summary>And not that there is none.</summary>
    private static bool IsValue(JsonElement value) => value.ValueKind == JsonValueKind.Object && !value.TryGetProperty("is", out _);

    /// <summary>The texts at the end of keys, through lists.</summary>
    private static IEnumerable<string> At(JsonElement json, ReadOnlyMemory<string> keys) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(item => At(item, keys)),
        JsonValueKind.Object when !keys.IsEmpty && json.TryGetProperty(keys.Span[0], out var below) => At(below, keys[1..]),
        JsonValueKind.String when keys.IsEmpty => [json.GetString()!],
        _ => [],
    };

    private static IEnumerable<string> Cited(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Array => json.EnumerateArray().SelectMany(Cited),
        JsonValueKind.Object => json.EnumerateObject().SelectMany(key =>
            key is { Name: "source", Value.ValueKind: JsonValueKind.String } ? [key.Value.GetString()!] : Cited(key.Value)),
        _ => [],
    };

    private async Task<List<JsonElement>> RecordsAsync(string kind, string query = "")
    {
        var records = new List<JsonElement>();
        for (var path = $"/api/v1/{Kinds.Named(kind).Plural}?limit=200{query}"; path is not null;)
        {
            using var page = await site.GetAsync(path);
            records.AddRange((await page.JsonAsync()).GetProperty("items").EnumerateArray());
            path = page.Headers.TryGetValues("Link", out var links) ? links.Single()[1..links.Single().IndexOf('>', StringComparison.Ordinal)] : null;
        }

        return records;
    }

    /// <summary>What a spreadsheet program would run has an apostrophe before it, which is no part of the text.</summary>
    private async Task<List<Dictionary<string, string>>> TableAsync(string kind)
    {
        var bytes = await site.Client.GetByteArrayAsync(new Uri($"/api/v1/{Kinds.Named(kind).Plural}.csv", UriKind.Relative));
        return [.. ReadCsv.Of(bytes).Select(row => row.ToDictionary(
            cell => cell.Key, cell => cell.Value is ['\'', '=' or '+' or '-' or '@' or '\t' or '\r', ..] ? cell.Value[1..] : cell.Value))];
    }

    private async Task<Dictionary<string, string>> LabelsAsync()
    {
        var labels = new Dictionary<string, string>();
        foreach (var kind in new[] { "actor", "agreement", "source", "term" })
        {
            foreach (var record in await RecordsAsync(kind))
            {
                labels.Add($"{kind}/{record.Text("id")}", At(record, Paths[kind]["label"].Split('.')).Single());
            }
        }

        return labels;
    }

    /// <summary>For the fields that are worked out: by which values of the facet each record is found.</summary>
    private async Task<Dictionary<(string Field, string Id), List<string>>> MatchedAsync(string kind)
    {
        var matched = new Dictionary<(string, string), List<string>>();
        foreach (var field in List.FacetNames(Kinds.Named(kind)).Intersect(["status", "year"]))
        {
            var counted = await site.JsonAsync($"/api/v1/{Kinds.Named(kind).Plural}?limit=1&facets={field}");
            foreach (var value in counted.GetProperty("facets")[0].GetProperty("values").EnumerateArray().Select(value => value.Text("value")))
            {
                foreach (var record in await RecordsAsync(kind, $"&fields=id&{field}={value}"))
                {
                    if (!matched.TryGetValue((field, record.Text("id")), out var values))
                        matched.Add((field, record.Text("id")), values = []);

                    values.Add(value);
                }
            }
        }

        return matched;
    }
}
