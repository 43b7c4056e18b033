using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

/// <summary>The filters that ask for more than a code of a record.</summary>
[Collection(PostgresCollection.Name)]
public sealed class ListFiltersTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>, IAsyncLifetime
{
    public Task InitializeAsync() => kb.ImportAsync(
        Gives("signed", "agreed"),
        Gives("started", "in-operation"),
        Gives("scrapped", "ended"),
        Some.Agreement("a-ended", "it", "ly") with
        {
            Timeline = [Step("signed", "2017-02"), Step("started", "2018"), Step("scrapped", "2024-07-05")],
            Funding = [Line("patrols", Money.Of("EUR", 90)), Line("ships", Money.Of("USD", 400))],
        },
        Some.Agreement("b-planned", "gb") with
        {
            Timeline = [Step("signed", "2023-06-01"), Step("started", "2030") with { Expected = true }],
            Funding = [Line("ships", Money.Of("EUR", 60) with { UpTo = 100 }), Line("words", Money.Of("EUR", 1) with { Amount = null, Words = "much" })],
        },
        Some.Agreement("c-undated", "gb") with
        {
            Names = ["Café agreement"],
            Timeline = [new() { Event = "started", Reports = [new() { On = Stated<Edtf>.No(NoValue.Unknown), Cite = [Some.Citation()] }] }],
        },
        Some.Outcome("o-2023") with { Period = Some.Date("2023") },
        Some.Outcome("o-open") with { Period = Some.Date("2024-05/..") },
        Some.Outcome("o-none"));

    public Task DisposeAsync() => Task.CompletedTask;

    [Theory]
    [InlineData("status=ended", "a-ended")]
    [InlineData("status=in-operation,ended", "a-ended c-undated")]
    [InlineData("status=in-operation&statusOn=2024-07-04", "a-ended c-undated")]
    [InlineData("status=agreed&statusOn=2023-06-01", "b-planned")]
    [InlineData("status=agreed&statusOn=2017-06-30", "a-ended")]
    [InlineData("status=agreed&statusOn=2016-12-31", "")]
    [InlineData("inForceOn=2018-01-01", "a-ended c-undated")]
    [InlineData("inForceOn=2024-07-05", "c-undated")]
    [InlineData("inForceOn=2031-01-01", "c-undated")]
    [InlineData("year=2024", "a-ended")]
    [InlineData("year=2030", "")]
    [InlineData("payer=it", "a-ended b-planned")]
    [InlineData("currency=USD", "a-ended")]
    [InlineData("currency=EUR&minAmount=90", "a-ended b-planned")]
    [InlineData("currency=EUR&minAmount=90.5", "b-planned")]
    [InlineData("currency=EUR,USD&minAmount=300", "a-ended")]
    [InlineData("q=cafe", "c-undated")]
    [InlineData("q=CAFÉ agreements", "c-undated")]
    [InlineData("q=agreement -cafe", "a-ended b-planned")]
    [InlineData("q=ended agreements", "a-ended")]
    [InlineData("hasDispute=false&party=ly", "a-ended")]
    [InlineData("hasDispute=true&party=ly", "")]
    public async Task Agreements_are_found_by(string query, string ids) => (await IdsAsync(Kinds.Agreement, query)).ShouldBe(Words(ids));

    [Theory]
    [InlineData("period=2023-12/2024-01", "o-2023")]
    [InlineData("period=2024-04", "")]
    [InlineData("period=2099-01-01", "o-open")]
    [InlineData("period=../2022", "")]
    [InlineData("period=2023-12-31/..", "o-2023 o-open")]
    [InlineData("year=2024", "o-open")]
    public async Task Outcomes_are_found_by(string query, string ids) => (await IdsAsync(Kinds.Outcome, query)).ShouldBe(Words(ids));

    [Theory]
    [InlineData("statusOn=2024-07-04", "status", "a status, or the facet, beside `statusOn`")]
    [InlineData("status=ended&statusOn=2024-07", "statusOn", "a day such as `2024-11-17`")]
    [InlineData("inForceOn=tomorrow", "inForceOn", "a day such as `2024-11-17`")]
    [InlineData("minAmount=5", "currency", "a value beside `minAmount`")]
    [InlineData("minAmount=-5&currency=EUR", "minAmount", "an amount such as `100000000`")]
    [InlineData("year=24", "year", "a year such as `2024`")]
    [InlineData("hasDispute=yes", "hasDispute", "one of true, false")]
    [InlineData("q=a|b", "q", "it to be given once")]
    public async Task What_cannot_be_asked_is_refused_by_name(string query, string parameter, string expected)
    {
        var error = await Should.ThrowAsync<BadParameterError>(() => IdsAsync(Kinds.Agreement, query));

        (error.Parameter, error.Expected).ShouldBe((parameter, expected));
    }

    [Fact]
    public async Task A_period_that_is_none_is_refused_with_the_forms_there_are()
    {
        var error = await Should.ThrowAsync<BadParameterError>(() => IdsAsync(Kinds.Outcome, "period=last week"));

        (error.Parameter, error.Expected).ShouldBe(("period", Edtf.Form));
    }

    [Theory]
    [InlineData("title", "a-ended b-planned c-undated")]
    [InlineData("-title", "c-undated b-planned a-ended")]
    [InlineData("date", "c-undated a-ended b-planned")]
    [InlineData("-date", "b-planned a-ended c-undated")]
    public async Task Agreements_come_in_the_order_that_is_asked_for_page_by_page(string sort, string ids)
    {
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Agreement), [], Limit: 1, cursor) { Sort = sort });
            seen.AddRange(page.Items.Select(RecordFields.IdOf));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(Words(ids));
    }

    [Fact]
    public async Task Sparse_records_keep_their_id_their_lists_and_nothing_else()
    {
        var page = await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Agreement), [new("status", ["ended"])])
        {
            Fields = ["parties.actor", "timeline.reports.on", "funding"],
        });

        var json = JsonDocument.Parse(page.Items[0]).RootElement;
        json.EnumerateObject().Select(key => key.Name).ShouldBe(["id", "funding", "parties", "timeline"], ignoreOrder: true);
        json.GetProperty("parties").GetRawText().ShouldBe("""[{"actor":"it"},{"actor":"ly"}]""");
        json.GetProperty("timeline")[0].GetRawText().ShouldBe("""{"reports":[{"on":"2017-02"}]}""");
        json.GetProperty("funding")[0].EnumerateObject().Select(key => key.Name).ShouldContain("what");
    }

    [Theory]
    [InlineData("partys", "parties")]
    [InlineData("parties.actr", "parties.actor")]
    [InlineData("title.x", null)]
    [InlineData("", null)]
    public async Task A_key_that_records_do_not_have_is_refused(string path, string? suggestion)
    {
        var error = await Should.ThrowAsync<BadParameterError>(() =>
            kb.SendAsync(new List.Query(Kinds.Named(Kinds.Agreement), []) { Fields = [path] }));

        error.Parameter.ShouldBe("fields");
        (error.Suggestions is [var first, ..] ? first : null).ShouldBe(suggestion);
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static Term Gives(string word, string status) => Some.Term("event", word) with { Gives = status };

    private static TimelineEvent Step(string word, string on) => new()
    {
        Event = word,
        Reports = [new() { On = Stated<Edtf>.Of(Some.Date(on)), Cite = [Some.Citation()] }],
    };

    private static FundingLine Line(string item, Money amount) => new()
    {
        Item = item,
        What = "Money",
        Reports = [new() { Amount = Stated<Money>.Of(amount), Payer = "it", Cite = [Some.Citation()] }],
    };

    private async Task<List<string>> IdsAsync(string kind, string query)
    {
        var filters = query.Split('&').Select(part => part.Split('=', 2))
            .Select(pair => new List.Filter(pair[0], pair[1].Split(',', '|').ToListOf())).ToListOf();
        return [.. (await kb.SendAsync(new List.Query(Kinds.Named(kind), filters))).Items.Select(RecordFields.IdOf)];
    }
}
