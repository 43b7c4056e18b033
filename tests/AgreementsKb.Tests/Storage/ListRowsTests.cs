using AgreementsKb.Core.Comparison.Time;
using AgreementsKb.Core.Features.Changesets;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.SeedData;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Tests.Storage;

/// <summary>The rows beside the documents say what the records say, whatever is done to the records.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListRowsTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    private static readonly string[] Events = ["signed", "started", "scrapped", "noted"];

    private static readonly Dictionary<string, string> Gives = new()
    {
        ["signed"] = "agreed",
        ["started"] = "in-operation",
        ["scrapped"] = "ended",
    };

    private NpgsqlConnection _connection = null!;

    public async Task InitializeAsync()
    {
        await kb.ImportAsync(Events.Select(word => Some.Term("event", word) with { Gives = Gives.GetValueOrDefault(word) }));
        _connection = new NpgsqlConnection(kb.ConnectionString);
        await _connection.OpenAsync();
    }

    public async Task DisposeAsync() => await _connection.DisposeAsync();

    [Fact]
    public async Task A_date_means_the_same_days_to_the_database()
    {
        var dates = new List<Edtf>();
        Any.Holds(Any.ValueOf<Edtf>(), dates.Add, times: 400);
        dates.AddRange(new[] { "2024-02", "2024-24", "202X", "20XX?", "2024-XX-XX", "../2024-11?", "2024-02-29~/..", "9999-24" }.Select(Some.Date));

        await using var command = new NpgsqlCommand("select kb_day($1, false), kb_day($1, true)", _connection) { Parameters = { new() { Value = "" } } };
        foreach (var date in dates)
        {
            command.Parameters[0].Value = date.Text;
            await using var rows = await command.ExecuteReaderAsync();
            await rows.ReadAsync();
            (Day(rows, 0), Day(rows, 1)).ShouldBe((date.From, date.To), date.Text);
        }
    }

    [Theory]
    [InlineData("13")]
    [InlineData("2024-13-40")]
    [InlineData("2024-02-30")]
    [InlineData("2024-00-01")]
    [InlineData("0000")]
    [InlineData("nonsense/more")]
    public async Task What_is_no_date_is_no_error(string text)
    {
        await using var command = new NpgsqlCommand("select kb_day($1, false), kb_span($1), kb_years(jsonb_build_array($1::text))", _connection)
        {
            Parameters = { new() { Value = text } },
        };
        await using var rows = await command.ExecuteReaderAsync();
        (await rows.ReadAsync()).ShouldBeTrue();
        rows.IsDBNull(0).ShouldBeTrue();
    }

    [Fact]
    public async Task An_agreement_stands_on_every_day_where_a_comparison_has_it_stand()
    {
        var timelines = new List<ListOf<TimelineEvent>>();
        Any.Holds(Any.By(any => Enumerable.Range(0, 3).Select(_ => Step(any)).ToListOf()), timelines.Add, times: 150);

        foreach (var timeline in timelines)
        {
            var agreement = Some.Agreement("some") with { Timeline = timeline };
            var standing = await StandingAsync(agreement);
            standing[0].ShouldBe(StatusOf(agreement, day: null), RecordYamlOf(agreement));
            foreach (var day in Days(timeline))
            {
                var text = standing.Skip(1).Where(entry => string.CompareOrdinal(entry, $"{day:yyyy-MM-dd}|~") <= 0).Max(StringComparer.Ordinal);
                text!.Split('|')[1].ShouldBe(StatusOf(agreement, day), $"{day:yyyy-MM-dd}: {RecordYamlOf(agreement)}");
            }
        }
    }

    [Fact]
    public async Task What_an_event_gives_moves_every_agreement_that_has_it_and_the_past_stays()
    {
        await kb.ImportAsync(Some.Term("status", "reported"));
        var signed = Some.Agreement("moved") with { Timeline = [Dated("noted", "2024")] };
        var before = (await kb.ImportAsync(signed)).Revision;
        (await StatusAsync("reported")).ShouldBe(0);

        await kb.ImportAsync(Some.Term("event", "noted") with { Gives = "reported" });

        (await StatusAsync("reported")).ShouldBe(1);
        (await StatusAsync("reported", asOf: $"{before}")).ShouldBe(0);
        await CountsAreRightAsync();
        await kb.ImportAsync(Some.Term("event", "noted"));
        (await StatusAsync("reported")).ShouldBe(0);
    }

    [Fact]
    public async Task Counts_are_those_of_the_rows_after_any_changes()
    {
        foreach (var step in Enumerable.Range(0, 12))
        {
            var any = new Any(new Random(step));
            await kb.ImportAsync(Kinds.All.Where(kind => kind.Name != Kinds.Term).SelectMany(kind => Enumerable.Range(0, 3).Select(_ => kind)
                .Select((_, at) => any.Record(kind) with { Id = $"c{(step + at) % 5}", FormerIds = [] }))
                .DistinctBy(record => (record.GetType(), record.Id)));
        }

        await CountsAreRightAsync();
        await kb.SendAsync(new Import.Command(Some.Checked(Some.OfEveryKind()), "a tester", "the others go", "memory") { Prune = true });
        await CountsAreRightAsync();
    }

    private static TimelineEvent Step(Any any) => new()
    {
        Event = any.OneOf(Events),
        Expected = any.OneOf(new bool?[] { null, null, true, false }),
        Reports = any.Some(["", "", "preferred", "deprecated"], 3).Select(rank => new EventReport
        {
            On = any.OneOf([true, true, false]) ? Stated<Edtf>.Of(any.One<Edtf>()) : Stated<Edtf>.No(NoValue.Unknown),
            Rank = rank switch { "preferred" => Rank.Preferred, "deprecated" => Rank.Deprecated, _ => null },
            Cite = [Some.Citation()],
        }).ToListOf(),
    };

    private static TimelineEvent Dated(string word, string on) =>
        new() { Event = word, Reports = [new() { On = Stated<Edtf>.Of(Some.Date(on)), Cite = [Some.Citation()] }] };

    private static IEnumerable<DateOnly> Days(ListOf<TimelineEvent> timeline) => timeline
        .SelectMany(step => step.Reports).Select(report => report.On.Value?.From).OfType<DateOnly>()
        .SelectMany(day => new[] { day, day.AddDays(1), day.DayNumber > 0 ? day.AddDays(-1) : day })
        .Append(new DateOnly(2024, 6, 1)).Distinct();

    private static string StatusOf(Agreement agreement, DateOnly? day)
    {
        var terms = Events.Select(word => Some.Term("event", word) with { Gives = Gives.GetValueOrDefault(word) });
        var records = new RecordSet([agreement, .. terms], revision: 1);
        var then = day is { } known ? StandingAt.Of(records, known) : records;
        return then.Agreements.TryGetValue(agreement.Id, out var left)
            ? Core.Comparison.StatusOf.Agreement(then, left)?.Word ?? ""
            : "";
    }

    private static string RecordYamlOf(Agreement agreement) => System.Text.Encoding.UTF8.GetString(RecordJson.Write(agreement));

    private static DateOnly? Day(NpgsqlDataReader rows, int column) => rows.IsDBNull(column) ? null : rows.GetFieldValue<DateOnly>(column);

    private async Task<string[]> StandingAsync(Agreement agreement)
    {
        await using var command = new NpgsqlCommand("select kb_standing($1 -> 'timeline', $2)", _connection)
        {
            Parameters =
            {
                new() { Value = RecordJson.Write(agreement), NpgsqlDbType = NpgsqlDbType.Jsonb },
                new() { Value = System.Text.Json.JsonSerializer.Serialize(Gives), NpgsqlDbType = NpgsqlDbType.Jsonb },
            },
        };
        return (string[])(await command.ExecuteScalarAsync())!;
    }

    private async Task<long> StatusAsync(string status, string? asOf = null) =>
        (await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Agreement), [new("status", [status])]) { AsOf = asOf })).Total;

    private async Task CountsAreRightAsync()
    {
        foreach (var kind in Kinds.All)
        {
            var fields = string.Concat(List.FacetNames(kind).Select(name => $" union all select '{name}', unnest(row.\"{name}\")"));
            await using var command = new NpgsqlCommand(
                $"""
                with counted as (
                  select field, value, count(*) as records from kb_list_{kind} row
                  cross join lateral (select '' as field, '' as value{fields}) each where until is null group by 1, 2
                )
                select coalesce(string_agg(concat_ws(' ', field, value, known.records, counted.records), '; '), '')
                from (select field, value, records from kb_list_count where kind = '{kind}' and records <> 0) known
                full join counted using (field, value) where known.records is distinct from counted.records
                """,
                _connection);
            (await command.ExecuteScalarAsync()).ShouldBe("", kind.Name);
        }
    }
}
