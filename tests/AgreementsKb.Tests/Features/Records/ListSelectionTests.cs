using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Features.Records;

public sealed class ListSelectionTests
{
    [Fact]
    public void Values_of_one_filter_are_alternatives_in_one_parameter()
    {
        var selection = Of(Kinds.Agreement, new List.Filter("party", ["it", "tn"]));

        selection.Where().ShouldBe("row.until is null and row.\"party\" && $1");
        selection.Parameters[0].Value.ShouldBe(new[] { "it", "tn" });
    }

    [Fact]
    public void Between_wants_all_of_its_values()
    {
        var selection = Of(Kinds.Agreement, new List.Filter("between", ["it, tn", "eu"]));

        selection.Where().ShouldEndWith("row.party @> $1");
        selection.Parameters[0].Value.ShouldBe(new[] { "it", "tn", "eu" });
    }

    [Fact]
    public void Filters_are_joined_by_and_and_a_facet_leaves_its_own_out()
    {
        var selection = Of(Kinds.Statement, new List.Filter("speaker", ["it"]), new List.Filter("theme", ["cost"]));

        selection.Where().ShouldEndWith("row.\"speaker\" && $1 and row.\"theme\" && $2");
        selection.Where(except: "speaker").ShouldBe("row.until is null and row.\"theme\" && $2");
    }

    [Fact]
    public void What_the_reader_typed_is_never_in_the_statement()
    {
        var selection = Of(Kinds.Source, new List.Filter("publisher", ["'; drop table mt_doc_source; --"]), new List.Filter("q", ["'; --"]));

        selection.Where().ShouldNotContain("drop");
        selection.Where().ShouldNotContain("--");
    }

    [Fact]
    public void The_past_is_asked_the_same_of_the_rows_of_then()
    {
        List.Filter[] filters = [new("party", ["it"]), new("source", ["a"])];
        var selection = new ListSelection(Kinds.Named(Kinds.Agreement), filters.ToListOf(), new Moment("7", 7, DateTime.UnixEpoch), disputed: null);

        selection.Where().ShouldBe(
            "row.since <= $1 and (row.until is null or row.until > $1) and row.\"party\" && $2 and row.\"source\" && $3");
        selection.Documents("row").ShouldContain("kb_revision");
        selection.Parameters.Select(parameter => parameter.Value).ShouldBe([7L, new[] { "it" }, new[] { "a" }]);
    }

    private static ListSelection Of(string kind, params IEnumerable<List.Filter> filters) =>
        new(Kinds.Named(kind), filters.ToListOf(), moment: null, disputed: null);
}
