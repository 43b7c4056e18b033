using System.Text;
using AgreementsKb.Core.Differences;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Differences;

public sealed class DifferenceTests
{
    private static readonly FundingLine Line = new()
    {
        Item = "border-security",
        What = "Money for the border",
        Reports = [Report("EUR", 105_000_000, "p1"), Report("USD", 110_000_000, "p2")],
    };

    private static readonly Agreement Deal = Some.Agreement("it-tn", "it", "tn") with
    {
        Names = ["a deal", "b deal", "c deal"],
        Funding = [Line, Line with { Item = "patrol-ships" }],
    };

    [Fact]
    public void A_value_is_told_as_an_editor_types_it()
    {
        var now = Deal with
        {
            Funding = [Line with { Reports = [Report("EUR", 106_500_000, "p1"), Line.Reports[1]] }, Deal.Funding[1]],
        };
        Between(Deal, now).ShouldBe([new("funding/border-security/reports[0]/amount", "EUR 105m", "EUR 106.5m")]);
    }

    [Fact]
    public void A_citation_and_a_missing_value_are_told_in_their_typed_form()
    {
        var was = Line.Reports[0] with { Note = "A note." };
        var now = was with { Amount = Stated<Money>.No(NoValue.Unknown), Cite = [Some.Citation(locator: "p9")], Note = null };
        Between(With(was), With(now)).ShouldBe(
        [
            new("funding/border-security/reports[0]/amount", "EUR 105m", "unknown"),
            new("funding/border-security/reports[0]/cite", "some-source#p1", "some-source#p9"),
            new("funding/border-security/reports[0]/note", "A note.", Now: null),
        ]);
    }

    [Fact]
    public void A_report_put_in_front_is_one_addition()
    {
        var now = Deal with
        {
            Funding = [Line with { Reports = [Report("GBP", 83_000_000, "p3"), .. Line.Reports] }, Deal.Funding[1]],
        };
        Between(Deal, now).ShouldBe(
        [
            new("funding/border-security/reports[0]", Was: null, "{ amount: GBP 83m, cite: some-source#p3 }"),
        ]);
    }

    [Fact]
    public void A_report_that_is_edited_while_another_is_added_is_still_known()
    {
        var edited = Line.Reports[0] with { Note = "Over three years." };
        var now = Deal with { Funding = [Line with { Reports = [Report("GBP", 83_000_000, "p3"), Line.Reports[1], edited] }, Deal.Funding[1]] };
        Between(Deal, now).Select(change => (change.Path, change.Now)).ShouldBe(
        [
            ("funding/border-security/reports[0]", "{ amount: GBP 83m, cite: some-source#p3 }"),
            ("funding/border-security/reports[2]/note", "Over three years."),
            ("funding/border-security/reports[order]", "1, 0"),
        ]);
    }

    [Fact]
    public void A_new_order_alone_is_one_change()
    {
        var now = Deal with { Funding = [Deal.Funding[1], Deal.Funding[0]], Names = ["a deal", "c deal", "b deal"] };
        Between(Deal, now).ShouldBe(
        [
            new("names[order]", "b deal, c deal", "c deal, b deal"),
            new("funding[order]", "border-security, patrol-ships", "patrol-ships, border-security"),
        ]);
    }

    [Fact]
    public void A_part_that_goes_and_one_that_comes_are_one_change_each_in_one_line()
    {
        var now = Deal with { Funding = [Deal.Funding[0]], Caps = [new Cap { Item = "total", What = "People", Reports = [Limit(50)] }] };
        var changes = Between(Deal, now);
        changes.Select(change => change.Path).ShouldBe(["funding/patrol-ships", "caps/total"]);
        changes[0].Was.ShouldBe(
            "{ item: patrol-ships, what: Money for the border, reports: [{ amount: EUR 105m, cite: some-source#p1 }, "
            + "{ amount: USD 110m, cite: some-source#p2 }] }");
        changes[1].Now.ShouldBe("{ item: total, what: People, reports: [{ limit: 50, cite: some-source#p1 }] }");
    }

    [Fact]
    public void An_item_with_a_new_name_is_the_same_item()
    {
        var now = Deal with { Funding = [Line with { Item = "border" }, Deal.Funding[1]] };
        Between(Deal, now).ShouldBe([new("funding/border/item", "border-security", "border")]);
    }

    [Fact]
    public void Elements_with_one_name_go_by_name_and_number()
    {
        InstrumentReport Used(string locator) => new() { Term = "training", Cite = [Some.Citation(locator: locator)] };
        var was = Deal with { Instruments = [Used("p1"), Used("p2")] };
        Between(was, was with { Instruments = [Used("p1"), Used("p3")] })
            .ShouldBe([new("instruments/training[1]/cite", "some-source#p2", "some-source#p3")]);
        Between(was, was with { Instruments = [Used("p2")] })
            .ShouldBe([new("instruments/training[0]", "{ term: training, cite: some-source#p1 }", Now: null)]);
    }

    [Fact]
    public void A_word_of_a_list_that_is_replaced_is_one_change_and_a_new_list_another()
    {
        Between(Deal, Deal with { Names = ["a deal", "the deal", "c deal"], FormerIds = ["tn-it", "tn-it-2023"] }).ShouldBe(
        [
            new("formerIds", Was: null, "[tn-it, tn-it-2023]"),
            new("names[1]", "b deal", "the deal"),
        ], ignoreOrder: true);
    }

    [Fact]
    public void The_order_of_stored_keys_is_no_difference() =>
        Difference.Between(Kinds.Of(Deal), """{"id":"x","title":"A","names":["n"]}"""u8.ToArray(), """{"names":["n"],"title":"A","id":"x"}"""u8.ToArray())
            .ShouldBeEmpty();

    [Fact]
    public void A_version_of_an_older_shape_is_compared_by_its_plain_keys()
    {
        var was = """{"id":"x","sum":{"amount":1,"unit":"EUR"},"funding":[{"item":"a","what":"w","reports":"none yet"}],"title":["A"]}""";
        var now = """{"id":"x","sum":{"amount":2,"unit":"EUR"},"funding":[{"item":"a","what":"v","reports":[]}],"title":"A"}""";
        Difference.Between(Kinds.Named(Kinds.Agreement), Encoding.UTF8.GetBytes(was), Encoding.UTF8.GetBytes(now)).ShouldBe(
        [
            new("title", "[A]", "A"),
            new("funding/a/what", "w", "v"),
            new("funding/a/reports", "none yet", "[]"),
            new("sum/amount", "1", "2"),
        ]);
    }

    [Theory]
    [InlineData("", "{}")]
    [InlineData("[1]", "{}")]
    [InlineData("null", "\"x\"")]
    [InlineData("{\"cite\":{}}", "{\"cite\":[[1]]}")]
    [InlineData("{\"funding\":[null,1,{}]}", "{\"funding\":[{},[],null]}")]
    [InlineData("{\"funding\":[{\"reports\":[{\"amount\":{\"currency\":\"EUR\",\"amount\":1e400}}]}]}", "{}")]
    public void What_is_no_record_is_compared_all_the_same(string was, string now) =>
        Difference.Between(Kinds.Named(Kinds.Agreement), Encoding.UTF8.GetBytes(was), Encoding.UTF8.GetBytes(now)).ShouldNotBeEmpty();

    [Fact]
    public void Long_lists_are_aligned_without_weighing_every_pair()
    {
        const int many = 5_000;
        FundingLine Of(int more, string locator) => Line with
        {
            Reports = Enumerable.Range(0, many).Select(n => Report("EUR", n + more, locator) with { Note = $"Note {n}" }).ToListOf(),
        };
        var was = Deal with { Funding = [Of(0, "p1")] };
        Between(was, Deal with { Funding = [Of(many, "p1")] }).Count.ShouldBeInRange(many, 2 * many);
        Between(was, Deal with { Funding = [Of(many, "p2")] }).Count.ShouldBeInRange(many, 2 * many);
    }

    private static Agreement With(FundingReport report) => Deal with { Funding = [Line with { Reports = [report] }] };

    private static FundingReport Report(string currency, decimal amount, string locator) => new()
    {
        Amount = Stated<Money>.Of(Money.Of(currency, amount)),
        Cite = [Some.Citation(locator: locator)],
    };

    private static CapReport Limit(decimal people) =>
        new() { Limit = Stated<Quantity>.Of(Quantity.Of(people)), Cite = [Some.Citation()] };

    private static ListOf<FieldChange> Between(KbRecord was, KbRecord now) =>
        Difference.Between(Kinds.Of(now), RecordJson.Write(was), RecordJson.Write(now));
}
