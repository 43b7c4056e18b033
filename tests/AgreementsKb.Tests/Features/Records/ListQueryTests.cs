using AgreementsKb.Core.Features.Records;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Features.Records;

public sealed class ListQueryTests
{
    [Fact]
    public void Values_of_one_filter_are_alternatives()
    {
        var query = Of(Kinds.Agreement, new List.Filter("party", ["it", "tn"]));

        query.Sql.ShouldContain("where (data @> $1 or data @> $2) and not data ? 'withdrawn'");
        query.Parameters[0].Value.ShouldBe("""{"parties":[{"actor":"it"}]}""");
        query.Parameters[1].Value.ShouldBe("""{"parties":[{"actor":"tn"}]}""");
    }

    [Fact]
    public void Between_wants_all_of_its_values()
    {
        var query = Of(Kinds.Agreement, new List.Filter("between", ["it, tn", "eu"]));

        query.Sql.ShouldContain("(data @> $1) and (data @> $2) and (data @> $3)");
    }

    [Fact]
    public void Filters_are_joined_by_and()
    {
        var query = Of(Kinds.Statement, new List.Filter("speaker", ["it"]), new List.Filter("theme", ["cost"]));

        query.Sql.ShouldContain("(data @> $1) and (data @> $2)");
    }

    [Fact]
    public void What_the_reader_typed_is_never_in_the_statement()
    {
        var query = Of(Kinds.Source, new List.Filter("publisher", ["'; drop table mt_doc_source; --"]));

        query.Sql.ShouldNotContain("drop");
        query.Sql.ShouldNotContain("'; ");
    }

    [Fact]
    public void Without_filters_only_withdrawn_records_are_left_out()
    {
        var query = Of(Kinds.Actor);

        query.Sql.ShouldContain("from mt_doc_actor where data -> 'withdrawn' is null");
        query.Sql.ShouldContain("where id > $1 order by id limit $2");
        query.Parameters.Select(parameter => parameter.Value).ShouldBe(["after-this", 26]);
    }

    [Fact]
    public void The_past_is_asked_the_same_of_the_last_versions_by_then()
    {
        List.Filter[] filters = [new("party", ["it"]), new("source", ["a"])];
        var query = ListQuery.Of(Kinds.Named(Kinds.Agreement), filters.ToListOf(), "after-this", 25, new Moment("7", 7, DateTime.UnixEpoch));

        query.Sql.ShouldContain("where (data @> $2) and (jsonb_path_query_array(data, '$.**.source') @> $3) and not data ? 'withdrawn'");
        query.Sql.ShouldContain("seq <= $1");
        query.Sql.ShouldNotContain("mt_doc_");
        query.Parameters.Select(parameter => parameter.Value)
            .ShouldBe([7L, """{"parties":[{"actor":"it"}]}""", """["a"]""", "after-this", 26]);
    }

    private static ListQuery Of(string kind, params IEnumerable<List.Filter> filters) =>
        ListQuery.Of(Kinds.Named(kind), filters.ToListOf(), "after-this", 25);
}
