using System.Text.Json;
using AgreementsKb.Core;
using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Features.Records;

[Collection(PostgresCollection.Name)]
public sealed class ListTests(KnowledgeBase kb) : IClassFixture<KnowledgeBase>
{
    [Theory]
    [InlineData("party", "f1-de", "f1-a f1-b")]
    [InlineData("party", "f1-de|f1-nl", "f1-a f1-b f1-c")]
    [InlineData("between", "f1-de|f1-be", "f1-b")]
    [InlineData("between", "f1-de,f1-be", "f1-b")]
    [InlineData("instrument", "f1-training", "f1-a")]
    [InlineData("form", "f1-treaty", "f1-c")]
    [InlineData("source", "f1-source", "f1-b")]
    [InlineData("source", "f1-deep-source", "f1-c")]
    public async Task Agreements_are_found_by(string filter, string values, string ids)
    {
        await kb.ImportAsync(
            Some.Agreement("f1-a", "f1-de", "f1-fr") with
            {
                Instruments = [new() { Term = "f1-training", Cite = [Some.Citation()] }],
            },
            Some.Agreement("f1-b", "f1-de", "f1-be") with { Cite = [Some.Citation("f1-source")] },
            Some.Agreement("f1-c", "f1-nl") with
            {
                Form = [new() { Term = "f1-treaty", Cite = [Some.Citation()] }],
                Timeline =
                [
                    new()
                    {
                        Event = "signed",
                        Reports = [new() { On = Stated<Edtf>.Of(Some.Date("2024")), Cite = [Some.Citation("f1-deep-source")] }],
                    },
                ],
            });

        (await IdsAsync(Kinds.Agreement, filter, values)).ShouldBe(Words(ids));
    }

    [Theory]
    [InlineData("metric", "f2-deaths", "f2-a f2-b")]
    [InlineData("geography", "f2-gb", "f2-a")]
    [InlineData("geography", "f2-fr", "f2-b")]
    [InlineData("agreement", "f2-deal", "f2-a f2-b")]
    public async Task Outcomes_are_found_by_the_question_and_by_its_reports(string filter, string values, string ids)
    {
        var elsewhere = new OutcomeReport { Says = "Some.", Metric = "f2-deaths", Geography = "f2-fr", Cite = [Some.Citation()] };
        await kb.ImportAsync(
            Some.Outcome("f2-a", "f2-deaths", "f2-gb") with { Agreements = ["f2-deal"] },
            Some.Outcome("f2-b") with
            {
                Reports = [elsewhere],
                Attribution = [new() { Agreement = "f2-deal", Strength = "credited", Cite = [Some.Citation()] }],
            });

        (await IdsAsync(Kinds.Outcome, filter, values)).ShouldBe(Words(ids));
    }

    [Theory]
    [InlineData(Kinds.Statement, "speaker", "f3-speaker", "f3-statement")]
    [InlineData(Kinds.Statement, "person", "f3-person", "f3-statement")]
    [InlineData(Kinds.Statement, "about", "f3-deal", "f3-statement")]
    [InlineData(Kinds.Statement, "stance", "f3-neutral", "f3-statement")]
    [InlineData(Kinds.Statement, "theme", "f3-cost", "f3-statement")]
    [InlineData(Kinds.Actor, "kind", "f3-body", "f3-actor")]
    [InlineData(Kinds.Actor, "partOf", "f3-state", "f3-actor")]
    [InlineData(Kinds.Source, "publisher", "F3, Ltd", "f3-source")]
    [InlineData(Kinds.Source, "kind", "f3-treaty-text", "f3-source")]
    [InlineData(Kinds.Rate, "currency", "GBP", "f3-from-gbp f3-to-gbp")]
    [InlineData(Kinds.Term, "scheme", "f3-scheme", "f3-scheme-word")]
    public async Task Other_kinds_are_found_by(string kind, string filter, string values, string ids)
    {
        await kb.ImportAsync(
            Some.Statement("f3-statement", "f3-speaker", "f3-deal") with
            {
                Person = "f3-person",
                Stance = "f3-neutral",
                Themes = ["f3-cost"],
            },
            Some.Actor("f3-actor", "f3-body") with { PartOf = "f3-state" },
            Some.Source("f3-source") with { Publisher = "F3, Ltd", Kind = "f3-treaty-text" },
            Some.Rate("f3-from-gbp", "GBP"),
            Some.Rate("f3-to-gbp", to: "GBP"),
            Some.Rate("f3-without"),
            Some.Term("f3-scheme", "word"));

        (await IdsAsync(kind, filter, values)).ShouldBe(Words(ids));
    }

    [Fact]
    public async Task Filters_narrow_each_other()
    {
        await kb.ImportAsync(
            Some.Statement("f4-a", "f4-x") with { Stance = "f4-for" },
            Some.Statement("f4-b", "f4-x") with { Stance = "f4-against" });

        var found = await kb.SendAsync(new List.Query(
            Kinds.Named(Kinds.Statement), [new("speaker", ["f4-x"]), new("stance", ["f4-against"])]));

        Ids(found).ShouldBe(["f4-b"]);
    }

    [Fact]
    public async Task Pages_follow_each_other_by_id_without_gap_or_repetition()
    {
        string[] ids = ["f5-2", "f5-10", "f5-1", "f5-a", "f5-9"];
        await kb.ImportAsync(ids.Select(id => Some.Term("f5", id) with { Id = id }));
        var seen = new List<string>();
        string? cursor = null;
        do
        {
            var page = await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Term), [new("scheme", ["f5"])], Limit: 2, cursor));
            page.Total.ShouldBe(5);
            page.Items.Count.ShouldBeInRange(1, 2);
            seen.AddRange(Ids(page));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe(ids.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Withdrawn_records_are_left_out()
    {
        await kb.ImportAsync(Some.Term("f6", "kept"), Some.Term("f6", "taken-back") with { Withdrawn = Some.Withdrawal() });

        var found = await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Term), [new("scheme", ["f6"])]));

        Ids(found).ShouldBe(["f6-kept"]);
        found.Total.ShouldBe(1);
    }

    [Fact]
    public async Task An_empty_answer_still_says_which_change_it_is_of()
    {
        var import = await kb.ImportAsync(Some.Term("f7", "word"));

        var found = await kb.SendAsync(new List.Query(Kinds.Named(Kinds.Term), [new("scheme", [Schemes.Wording])]));

        found.ShouldSatisfyAllConditions(
            () => found.Items.ShouldBeEmpty(),
            () => found.Total.ShouldBe(0),
            () => found.Next.ShouldBeNull(),
            () => found.Revision.ShouldBeGreaterThanOrEqualTo(import.Revision));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(201)]
    public async Task A_limit_out_of_range_is_refused(int limit)
    {
        var error = await RefusedAsync(new List.Query(Kinds.Named(Kinds.Actor), [], limit));

        (error.Parameter, error.Found, error.Expected).ShouldBe(("limit", $"{limit}", "a number from 1 to 200"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("not base64!")]
    [InlineData("YWN0b3I")]
    [InlineData("dGVybS94")]
    [InlineData("YWN0b3IvTm8gU2x1Zw")]
    [InlineData("YWN0b3IvaWQvTm8gU2x1Zy8")]
    [InlineData("YWN0b3IvdGl0bGUvaXQvaXRhbHk")]
    [InlineData("YWN0b3IvaWQvaXQv_w")]
    public async Task A_cursor_that_no_answer_gave_is_refused(string cursor)
    {
        var error = await RefusedAsync(new List.Query(Kinds.Named(Kinds.Actor), [], Cursor: cursor));

        (error.Parameter, error.Found).ShouldBe(("cursor", cursor));
    }

    [Fact]
    public async Task An_unknown_filter_is_refused_with_those_that_exist()
    {
        var error = await RefusedAsync(new List.Query(Kinds.Named(Kinds.Agreement), [new("partys", ["it"])]));

        error.Parameter.ShouldBe("partys");
        error.Expected.ShouldStartWith("one of the filters `party`, `instrument`, `form`, `status`");
        error.Suggestions.ShouldBe(["party"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public async Task A_filter_without_a_value_is_refused(string value)
    {
        var error = await RefusedAsync(new List.Query(Kinds.Named(Kinds.Agreement), [new("party", [value])]));

        (error.Parameter, error.Expected).ShouldBe(("party", "a value"));
    }

    private static IEnumerable<string> Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static List<string> Ids(List.Result found) =>
        [.. found.Items.Select(item => JsonDocument.Parse(item).RootElement.GetProperty("id").GetString()!)];

    private async Task<List<string>> IdsAsync(string kind, string filter, string values) =>
        Ids(await kb.SendAsync(new List.Query(Kinds.Named(kind), [new(filter, values.Split('|').ToListOf())])));

    private Task<BadParameterError> RefusedAsync(List.Query query) =>
        Should.ThrowAsync<BadParameterError>(() => kb.SendAsync(query));
}
