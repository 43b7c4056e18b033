using AgreementsKb.Tests.Harness;

namespace AgreementsKb.Tests.Web;

[Collection(PostgresCollection.Name)]
public sealed class LanguagePageTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/fr/agreements", "fr", "Accords")]
    [InlineData("/it/agreements", "it", "Accordi")]
    [InlineData("/agreements", "en", "Agreements")]
    public async Task A_page_speaks_the_language_of_its_address(string path, string tag, string name)
    {
        var page = await site.PageAsync(path);
        page.DocumentElement.GetAttribute("lang").ShouldBe(tag);
        page.QuerySelector(".site-nav [aria-current=page]")!.TextContent.ShouldBe(name);
    }

    [Fact]
    public async Task Links_and_forms_stay_in_the_language_and_those_to_the_api_have_none()
    {
        var page = await site.PageAsync("/fr/agreements?party=gb");
        page.QuerySelectorAll("main a[href^='/']").Select(link => link.GetAttribute("href")!)
            .ShouldAllBe(address => address.StartsWith("/fr/", StringComparison.Ordinal) || address.StartsWith("/api/", StringComparison.Ordinal));
        page.QuerySelectorAll("form").ShouldAllBe(form => form.GetAttribute("action")!.StartsWith("/fr/", StringComparison.Ordinal));
        page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!.ShouldStartWith("/site.css");
    }

    [Fact]
    public async Task A_reader_moves_to_the_same_page_in_another_language()
    {
        var page = await site.PageAsync("/fr/agreements?party=gb&sort=-date");
        page.QuerySelector("footer a[hreflang=it]")!.GetAttribute("href").ShouldBe("/it/agreements?party=gb&sort=-date");
        page.QuerySelector("footer a[hreflang=en]")!.GetAttribute("href").ShouldBe("/agreements?party=gb&sort=-date");
    }

    [Fact]
    public async Task What_is_english_on_a_french_page_is_marked_so()
    {
        var page = await site.PageAsync("/fr/agreements/it-tn-2023");
        page.QuerySelector("h1")!.GetAttribute("lang").ShouldBe("en");
        page.QuerySelectorAll(".value-note").ShouldAllBe(note => note.GetAttribute("lang") == "en" || note.QuerySelector(".rank") != null);
        page.QuerySelector(".lead")!.TextContent.ShouldContain("novembre 2024");
    }

    [Theory]
    [InlineData("/it/agreements?status=in-operation", ".facet-on", "In funzione")]
    [InlineData("/fr/statements?stance=opposes", ".stance", "S’oppose")]
    [InlineData("/fr/sources/express-2024-11-18", ".facts", "Article de presse")]
    [InlineData("/fr/method", "#claims", "Tout fait est une affirmation")]
    [InlineData("/it/history/agreements/it-tn-2023", ".log h2", "Versione 1")]
    public async Task Pages_take_the_words_of_the_vocabulary_from_its_records(string path, string place, string said)
    {
        var page = await site.PageAsync(path);
        page.QuerySelector(place)!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task Text_of_a_page_that_is_in_english_only_is_marked()
    {
        var page = await site.PageAsync("/it/sources/express-2024-11-18");
        page.QuerySelectorAll(".place li > p:not(.muted)").ShouldNotBeEmpty();
        page.QuerySelectorAll(".place li > p:not(.muted)").ShouldAllBe(fact => fact.GetAttribute("lang") == "en");
    }

    [Theory]
    [InlineData("/fr/compare?q=Italy-Tunisia%20versus%20UK-France", "h1", "comparaison")]
    [InlineData("/fr/compare?q=Italy-Tunisia%20versus%20UK-France", ".comparability", "À comparer avec prudence\u00A0: ")]
    [InlineData("/fr/compare?q=Italy-Tunisia%20versus%20UK-France", ".value-about", "Statut")]
    [InlineData("/it/compare?q=Italy-Tunisia%20versus%20UK-France", "#caps ~ *, .finding", "in funzione")]
    [InlineData("/it/problems", "dl", "Qui non c’è nulla")]
    public async Task What_rules_say_is_said_in_the_language(string path, string place, string said)
    {
        var page = await site.PageAsync(path);
        page.QuerySelector(place)!.TextContent.ShouldContain(said);
    }

    [Fact]
    public async Task There_is_no_api_in_a_language()
    {
        using var response = await site.GetAsync("/fr/api/v1/agreements");
        ((int)response.StatusCode).ShouldBe(404);
    }
}
