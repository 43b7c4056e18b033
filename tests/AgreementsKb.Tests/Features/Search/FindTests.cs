using AgreementsKb.Core;
using AgreementsKb.Core.Features.Search;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.Storage;
using AgreementsKb.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementsKb.Tests.Features.Search;

[Collection(PostgresCollection.Name)]
public sealed class FindTests(SeededKnowledge seeded) : IClassFixture<SeededKnowledge>
{
    [Theory]
    [InlineData("it-tn-2023", "it-tn-2023")]
    [InlineData("Italy–Tunisia migration co-operation", "it-tn-2023")]
    [InlineData("italy-tunisia deal", "it-tn-2023")]
    [InlineData("tn", "tn")]
    [InlineData("Tunisia", "tn")]
    [InlineData("Rwanda", "rw")]
    [InlineData("Keir Starmer", "keir-starmer")]
    [InlineData("cafe elysee", "zz-cafe")]
    [InlineData("CAFÉ ÉLYSÉE", "zz-cafe")]
    [InlineData("Cafe\u0301", "zz-cafe")]
    [InlineData("تونس", "zz-cafe")]
    public async Task The_record_that_is_named_comes_first(string text, string id) =>
        (await FindAsync(text)).Items[0].Id.ShouldBe(id);

    [Theory]
    [InlineData("Tunsia", "Tunsia", "tunisia")]
    [InlineData("Rwnada", "Rwnada", "rwanda")]
    [InlineData("patrol vesels", "vesels", "vessels")]
    [InlineData("coastgaurd", "coastgaurd", "coastguard")]
    public async Task A_slip_of_the_keyboard_finds_what_was_meant(string text, string asked, string read)
    {
        var found = await FindAsync(text);

        found.Total.ShouldBeGreaterThan(0);
        found.Corrected.ShouldBe([new Correction(asked, read)]);
        found.Items.ShouldBe((await FindAsync(text.Replace(asked, read, StringComparison.Ordinal))).Items);
    }

    [Theory]
    [InlineData("Sums nearly match", "sum near matching")]
    [InlineData("agreement", "Agreements")]
    public async Task Endings_do_not_matter(string one, string other) =>
        (await FindAsync(one)).Total.ShouldBe((await FindAsync(other)).Total);

    [Fact]
    public async Task What_was_found_is_marked_in_a_fragment()
    {
        var found = await FindAsync("patrol vessels", Kinds.Agreement);

        var hit = found.Items.Single(item => item.Id == "it-tn-2023");
        hit.Fragments[0].ShouldContain("<mark>patrol</mark> <mark>vessels</mark>");
    }

    [Fact]
    public async Task A_fragment_is_safe_for_a_page()
    {
        var hit = (await FindAsync("walrus")).Items.Single();

        hit.Fragments[0].ShouldStartWith("Of a <mark>walrus</mark> &lt; 2 &quot;tons&quot; &amp; ");
        hit.Fragments[0].ShouldNotContain("<img");
    }

    /// <summary>A source is called after its publisher and day: what its article is called is the reason why it was found.</summary>
    [Fact]
    public async Task A_source_found_by_the_title_of_its_article_shows_it()
    {
        await seeded.Knowledge.ImportAsync(Some.Source("zz-tapir") with { Title = "Of tapirs at a border" });

        var hit = (await FindAsync("tapir", Kinds.Source)).Items.Single();

        hit.Title.ShouldNotContain("tapir", Case.Insensitive);
        hit.Fragments.ShouldBe(["Of <mark>tapirs</mark> at a border"]);
    }

    [Fact]
    public async Task Kinds_narrow_and_pages_add_up()
    {
        var all = await FindAsync("returns");
        var agreements = await FindAsync("returns", Kinds.Agreement);
        var others = await FindAsync("returns", [.. Kinds.All.Select(kind => kind.Name).Where(name => name != Kinds.Agreement)]);

        agreements.Items.ShouldAllBe(item => item.Kind == Kinds.Agreement);
        agreements.Total.ShouldBeGreaterThan(0);
        (agreements.Total + others.Total).ShouldBe(all.Total);
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        var whole = await FindAsync(new Find.Query("migration", [], Limit: 100));
        whole.Total.ShouldBeGreaterThan(7);
        var walked = new List<Find.Hit>();
        string? cursor = null;
        do
        {
            var page = await FindAsync(new Find.Query("migration", [], Limit: 3, cursor));
            page.Total.ShouldBe(whole.Total);
            walked.AddRange(page.Items);
            cursor = page.Next;
        }
        while (cursor is not null);

        walked.ShouldBe(whole.Items);
        walked.Count.ShouldBe(whole.Total);
    }

    /// <summary>As word processors write it: folded, it is the mark that ends a word of a query.</summary>
    [Theory]
    [InlineData("d’Ivoire")]
    [InlineData("“Côte d’Ivoire”")]
    [InlineData("‘Tunisia’ -l’Italie")]
    [InlineData("O’Neill \\ ' \"")]
    public async Task Quotation_marks_of_any_shape_are_no_syntax(string text)
    {
        var plain = text.Replace('’', '\'').Replace('‘', '\'').Replace('“', '"').Replace('”', '"');

        (await FindAsync(text)).ShouldBe(await FindAsync(plain));
        (await seeded.Knowledge.SendAsync(new Suggest.Query(text, []))).Items.ShouldBe((await seeded.Knowledge.SendAsync(new Suggest.Query(plain, []))).Items);
    }

    /// <summary>A record went after the last page was asked for, or the cursor is of another search.</summary>
    [Fact]
    public async Task A_page_beyond_the_last_hit_still_says_how_many_there_are()
    {
        var beyond = new SearchCursor(Tier: 3, Rank: 0, Place: 0, "zz").Write();

        var found = await FindAsync(new Find.Query("migration", [], Limit: 3, beyond));

        found.Items.ShouldBeEmpty();
        found.Next.ShouldBeNull();
        found.Corrected.ShouldBeNull();
        found.Total.ShouldBe((await FindAsync("migration")).Total);
    }

    [Fact]
    public async Task Unwanted_words_and_phrases_narrow()
    {
        var wide = await FindAsync("border security");
        var phrase = await FindAsync("\"border security\"");
        var without = await FindAsync("border security -Tunisia");

        phrase.Total.ShouldBeLessThanOrEqualTo(wide.Total);
        without.Total.ShouldBeLessThan(wide.Total);
        without.Items.ShouldAllBe(item => item.Id != "it-tn-2023");
    }

    [Fact]
    public async Task An_unwanted_word_leaves_out_what_only_its_text_has()
    {
        (await FindAsync("Tunisia Italy")).Items.ShouldContain(item => item.Id == "it-tn-2023");

        (await FindAsync("Tunisia Italy -vessels")).Items.ShouldNotContain(item => item.Id == "it-tn-2023");
    }

    [Fact]
    public async Task Where_no_record_has_all_the_words_some_are_enough()
    {
        var found = await FindAsync("walrus Rwanda");

        found.AnyWord.ShouldBe(true);
        found.Items.Select(item => item.Id).ShouldContain("theme-hostile");
        found.Items.Select(item => item.Id).ShouldContain("rw");
    }

    [Fact]
    public async Task Nothing_is_found_where_nothing_is_near()
    {
        var found = await FindAsync("qqqqxxxx");

        (found.Total, found.Items.Count, found.Next).ShouldBe((0, 0, null));
        found.Revision.ShouldBeGreaterThan(0);
    }

    [Fact]
    public async Task A_change_is_found_and_what_is_withdrawn_is_not()
    {
        var kb = seeded.Knowledge;
        var record = Some.Term("theme", "volatile") with { Definition = "Of the pangolin." };
        await kb.ImportAsync(record);
        (await FindAsync("pangolin")).Items.Select(item => item.Id).ShouldBe(["theme-volatile"]);

        await kb.ImportAsync(record with { Definition = "Of the okapi." });
        (await FindAsync("okapi")).Items.Select(item => item.Id).ShouldBe(["theme-volatile"]);
        (await FindAsync("pangolin")).Total.ShouldBe(0);

        await kb.ImportAsync(record with { Withdrawn = Some.Withdrawal() });
        (await FindAsync("okapi")).Total.ShouldBe(0);
    }

    [Theory]
    [InlineData("-only", 20, null, "q")]
    [InlineData("&|!", 20, null, "q")]
    [InlineData("word", 0, null, "limit")]
    [InlineData("word", 101, null, "limit")]
    [InlineData("word", 20, "eA", "cursor")]
    public async Task What_cannot_be_looked_for_is_refused(string text, int limit, string? cursor, string parameter) =>
        (await Should.ThrowAsync<BadParameterError>(() => FindAsync(new Find.Query(text, [], limit, cursor)))).Parameter.ShouldBe(parameter);

    private Task<Find.Result> FindAsync(string text, params string[] kinds) =>
        FindAsync(new Find.Query(text, kinds.Select(Kinds.Named).ToListOf(), Limit: 100));

    [Fact]
    public async Task Without_fragments_everything_else_of_a_hit_is_the_same()
    {
        var whole = await FindAsync(new Find.Query("patrol vessels", []));
        var bare = await FindAsync(new Find.Query("patrol vessels", []) { Fragments = false });
        whole.Items.ShouldContain(item => item.Fragments.Count > 0);
        bare.ShouldBe(whole with { Items = whole.Items.Select(item => item with { Fragments = [] }).ToListOf() });
    }

    /// <summary>Planned anew for all words a search would take twice as long, and without the indexes it would unpack the words of every record.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task One_plan_that_goes_by_the_indexes_serves_all_words(bool all)
    {
        await using var connection = await seeded.Knowledge.Services.GetRequiredService<Store>().ConnectAloneAsync(CancellationToken.None);
        var hits = SearchSql.Hits(all ? [] : [Kinds.Named(Kinds.Agreement)], prose: true);
        await ExecuteAsync($"prepare hits (text, text, int, real, int, text, int, text) as {hits}");
        foreach (var word in new[] { "asylum", "vessels", "italy", "patrol", "returns", "paid", "court", "border" })
        {
            await ExecuteAsync($"execute hits ('{word}', '{word}', -1, 0, -1, '', 21, '{word}')");
        }

        (await ExecuteAsync("select generic_plans::text from pg_prepared_statements where name = 'hits'")).ShouldBe("3");
        (await ExecuteAsync("explain execute hits ('sea', 'sea', -1, 0, -1, '', 21, 'sea')")).ShouldNotContain("Seq Scan on kb_search");

        async Task<string> ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, connection);
            await using var rows = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await rows.ReadAsync())
            {
                lines.Add($"{rows[0]}");
            }

            return string.Join('\n', lines);
        }
    }

    private Task<Find.Result> FindAsync(Find.Query query) => seeded.Knowledge.SendAsync(query);
}
