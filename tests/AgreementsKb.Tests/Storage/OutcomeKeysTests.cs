using AgreementsKb.Core.Comparison.Slicing;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Comparison;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.SeedData;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using NpgsqlTypes;

namespace AgreementsKb.Tests.Storage;

[Collection(PostgresCollection.Name)]
public sealed class OutcomeKeysTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Fact]
    public async Task Spans_of_a_month_or_less_have_a_key_for_each_month_they_touch_whatever_their_dates()
    {
        var dates = new List<Edtf>();
        Any.Holds(Any.ValueOf<Edtf>(), dates.Add, times: 500);
        dates.AddRange(new[] { "2024-01-31/2024-03-01", "2023-12-20/2024-01-05", "2024-02", "2024-02-XX", "2024-03-10~/2024-03-16?" }.Select(Some.Date));

        foreach (var date in dates.Where(date => date is { From: not null, To: not null }))
        {
            var (from, to) = (date.From!.Value, date.To!.Value);
            var keys = await KeysAsync(Some.Outcome("some", "removals") with { Period = date });
            if (to.DayNumber - from.DayNumber < 31)
            {
                var months = Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(from.AddDays).Select(day => $"{day:yyyy-MM}").Distinct();
                keys.Where(key => key.StartsWith("span|", StringComparison.Ordinal)).Select(key => key[^7..]).Order().ShouldBe(months.Order(), date.Text);
            }
        }
    }

    [Fact]
    public async Task The_program_asks_by_keys_that_the_store_has()
    {
        var outcome = Some.Outcome("some", "removals") with { Period = Some.Date("2024-01-31/2024-03-01"), Route = "english-channel", Population = "children" };
        var yearly = outcome with { Period = Some.Date("2024"), Route = null, Population = null };
        var asked = new OutcomeKeys(new RecordSet([])).Rivals([outcome, yearly]);

        asked.Where(key => !key.StartsWith("series|", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .ShouldBe((await KeysAsync(outcome)).Concat(await KeysAsync(yearly))
                .Where(key => !key.StartsWith("dated|", StringComparison.Ordinal)).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_series_and_a_figure_of_one_thing_find_each_other_and_a_series_another()
    {
        var figure = Some.Outcome("some", "removals") with { Period = Some.Date("2024"), Route = "english-channel", Population = "children" };
        var series = figure with { Period = null, Reports = [SeriesExample.Report("2024-01 = 1", "2024-02 = 2")] };
        var keys = new OutcomeKeys(new RecordSet([]));

        keys.Rivals([figure]).ShouldContain((await KeysAsync(series)).Single());
        keys.Rivals([series]).Intersect(await KeysAsync(figure)).ShouldNotBeEmpty();
        keys.Rivals([series]).ShouldContain((await KeysAsync(series)).Single());
    }

    [Fact]
    public async Task Arrivals_in_a_series_have_a_key_of_their_place() =>
        (await KeysAsync(Some.Outcome("some") with { Reports = [SeriesExample.Report("2024-01 = 1", "2024-02 = 2")] }))
            .ShouldContain("arrivals|it");

    [Fact]
    public async Task The_program_asks_for_metrics_that_contain_or_are_contained()
    {
        var seed = SeedRecords.Set;
        var arrivals = Some.Outcome("some", "small-boat-arrivals") with { Period = Some.Date("2024-11") };
        var wider = arrivals with { Metric = "irregular-arrivals" };

        new OutcomeKeys(seed).Rivals([arrivals]).ShouldContain((await KeysAsync(wider)).Single(key => key.StartsWith("span|", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Arrivals_of_a_year_have_a_key_of_their_place() =>
        (await KeysAsync(Some.Outcome("some") with { Period = Some.Date("2024-01/2024-12"), Agreements = ["a"] }))
            .Where(key => !key.StartsWith("same|", StringComparison.Ordinal) && !key.StartsWith("dated|", StringComparison.Ordinal))
            .ShouldBe(["beside|a", "arrivals|it"]);

    [Fact]
    public async Task Dates_of_the_same_days_answer_the_same_question_however_they_are_written()
    {
        var dates = new List<Edtf>();
        Any.Holds(Any.ValueOf<Edtf>(), dates.Add, times: 300);
        dates.AddRange(new[] { "2024", "2024-21", "2024-24", "2024-XX", "202X", "2024-02~", "2024-01/2024-12?" }.Select(Some.Date));

        foreach (var date in dates.Where(date => date is { From: not null, To: not null }))
        {
            var days = Some.Date($"{date.From:yyyy-MM-dd}/{date.To:yyyy-MM-dd}");
            (await QuestionAsync(days)).ShouldBe(await QuestionAsync(date), date.Text);
        }
    }

    private async Task<string> QuestionAsync(Edtf period) =>
        (await KeysAsync(Some.Outcome("some", "removals") with { Period = period }))
            .Single(key => key.StartsWith("same|", StringComparison.Ordinal));

    private async Task<string[]> KeysAsync(Outcome outcome)
    {
        var source = await kb.Services.GetRequiredService<Store>().OpenAsync(CancellationToken.None);
        await using var command = source.CreateCommand("select kb_outcome_keys($1)");
        command.Parameters.Add(new NpgsqlParameter { Value = RecordJson.Write(outcome), NpgsqlDbType = NpgsqlDbType.Jsonb });
        return (string[])(await command.ExecuteScalarAsync())!;
    }
}
