using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Core.SeedData;
using AgreementsKb.Tests.Repository;
using AgreementsKb.Web.Rendering.Languages;

namespace AgreementsKb.Tests.Web.Rendering.Languages;

public sealed class LanguageTests
{
    [Fact]
    public void What_is_said_in_one_language_is_said_in_the_other() =>
        Language.French.Said.Order(StringComparer.Ordinal).ShouldBe(Language.Italian.Said.Order(StringComparer.Ordinal));

    [Fact]
    public void Values_stand_in_the_same_places_in_every_language()
    {
        foreach (var language in new[] { Language.French, Language.Italian })
        {
            language.Said.Where(text => Places(text) != Places(language.Say(text))).ShouldBeEmpty();
        }

        static string Places(string text) =>
            string.Concat(Enumerable.Range(0, 3).Where(place => text.Contains($"{{{place}}}", StringComparison.Ordinal)));
    }

    [Fact]
    public void Every_sentence_of_the_pages_that_stands_alone_is_translated()
    {
        var pages = Directory.EnumerateFiles(Repo.Path("src", "AgreementsKb.Web", "Pages"), "*.cshtml", SearchOption.AllDirectories);
        var said = pages.SelectMany(page => Sentence().Matches(File.ReadAllText(page))).Select(match => match.Groups[1].Value).Distinct();
        said.Where(text => !Language.French.Said.Contains(text)).ShouldBeEmpty();
    }

    [Fact]
    public void A_word_of_the_vocabulary_is_said_by_its_own_label()
    {
        var label = Page(Language.Italian).Term(Words(new TermLabels { It = "In funzione" }), Schemes.Status, "in-operation");
        (label.Text, label.Lang).ShouldBe(("In funzione", null));
    }

    [Theory]
    [InlineData("in-operation", "In operation")]
    [InlineData("not-in-the-vocabulary", "not-in-the-vocabulary")]
    public void A_word_without_a_label_in_the_language_is_said_in_english_and_marked_so(string word, string said)
    {
        using var html = new StringWriter();
        Page(Language.French).Term(Words(new TermLabels { It = "In funzione" }), Schemes.Status, word)
            .WriteTo(html, System.Text.Encodings.Web.HtmlEncoder.Default);
        html.ToString().ShouldBe($"<span lang=\"en\">{said}</span>");
    }

    [Fact]
    public void Every_word_that_pages_show_has_a_label_in_every_language()
    {
        var words = SeedFolder.Load(Repo.Path("seed-data")).ToSet().Terms.Values.Where(term => term.Scheme != Schemes.Wording);
        words.Where(term => term.Labels is not { Fr: not null, It: not null }).Select(term => term.Id).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("/agreements", "/fr/agreements")]
    [InlineData("/", "/fr")]
    [InlineData("/api/v1/agreements", "/api/v1/agreements")]
    [InlineData("#top", "#top")]
    [InlineData("/it/agreements", "/it/agreements")]
    public void Links_of_a_page_stay_in_its_language(string address, string link)
    {
        var page = new PageLanguage();
        page.Speak(Language.French);
        page.Link(address).ShouldBe(link);
    }

    [Theory]
    [InlineData("EUR 105m", "105 millions EUR", "105 milioni EUR")]
    [InlineData("~GBP 1.5m", "environ 1,5 million GBP", "circa 1,5 milioni GBP")]
    [InlineData("EUR 105m..", "au moins 105 millions EUR", "almeno 105 milioni EUR")]
    public void Sums_are_written_as_the_language_writes_them(string typed, string french, string italian)
    {
        Spoken(Language.French).Money(Money.Parse(typed).Value!).ShouldBe(french);
        Spoken(Language.Italian).Money(Money.Parse(typed).Value!).ShouldBe(italian);
    }

    [Theory]
    [InlineData(SumPer.Person, "20.000 GBP a persona")]
    [InlineData(SumPer.Day, "20.000 GBP al giorno")]
    public void A_sum_that_is_no_whole_says_so(SumPer per, string italian)
    {
        var page = new PageLanguage();
        page.Speak(Language.Italian);
        page.Money(new FundingReport { Amount = Stated<Money>.Of(Money.Parse("GBP 20k").Value!), Per = per, Cite = [] }).ShouldBe(italian);
    }

    [Theory]
    [InlineData("..<1000", "moins de 1\u202F000", "meno di 1.000")]
    [InlineData(">32000", "plus de 32\u202F000", "più di 32.000")]
    [InlineData("-62%", "baisse de 62\u202F%", "calo del 62%")]
    [InlineData("1 in 17", "1 sur 17", "1 su 17")]
    public void Numbers_are_written_as_the_language_writes_them(string typed, string french, string italian)
    {
        Spoken(Language.French).Quantity(Quantity.Parse(typed).Value!).ShouldBe(french);
        Spoken(Language.Italian).Quantity(Quantity.Parse(typed).Value!).ShouldBe(italian);
    }

    [Theory]
    [InlineData("17 November 2024", "17 novembre 2024")]
    [InlineData("1 January 2024 to 11 July 2024", "1er janvier 2024 au 11 juillet 2024")]
    [InlineData("January 2024 to July 2024", "janvier 2024 à juillet 2024")]
    [InlineData("up to May 2025 (about; inferred)", "jusqu’en mai 2025 (environ\u202F; déduit)")]
    public void Dates_are_written_as_the_language_writes_them(string english, string french) =>
        Spoken(Language.French).Date(english).ShouldBe(french);

    [Theory]
    [InlineData("up to 14 August 2025", "jusqu’au 14 août 2025", "fino al 14 agosto 2025")]
    [InlineData("up to 2025", "jusqu’en 2025", "fino al 2025")]
    [InlineData("up to 8 May 2025", "jusqu’au 8 mai 2025", "fino all’8 maggio 2025")]
    [InlineData("from 1 January 2024", "depuis le 1er janvier 2024", "dal 1º gennaio 2024")]
    [InlineData("from July 2023", "depuis juillet 2023", "da luglio 2023")]
    [InlineData("1 January 2024 to 11 July 2024", "1er janvier 2024 au 11 juillet 2024", "1º gennaio 2024\u00A0– 11 luglio 2024")]
    [InlineData("2018 to November 2022", "2018 à novembre 2022", "2018\u00A0– novembre 2022")]
    public void A_preposition_fits_the_date_behind_it(string english, string french, string italian)
    {
        Spoken(Language.French).Date(english).ShouldBe(french);
        Spoken(Language.Italian).Date(english).ShouldBe(italian);
    }

    [Theory]
    [InlineData("taux du novembre 2024", "taux de novembre 2024")]
    [InlineData("taux du 3 août 2024", "taux du 3 août 2024")]
    [InlineData("accords, de août 2023 à mars 2024", "accords, d’août 2023 à mars 2024")]
    [InlineData("accords, de 16 juillet 2023 à 3 mars 2026", "accords, du 16 juillet 2023 au 3 mars 2026")]
    [InlineData("jusqu’à 2\u202F025 personnes, au moins 1\u202F335 en janvier 2024", "jusqu’à 2\u202F025 personnes, au moins 1\u202F335 en janvier 2024")]
    public void French_contracts(string said, string french) => Contractions.French(said).ShouldBe(french);

    [Theory]
    [InlineData("in funzione dal luglio 2023", "in funzione da luglio 2023")]
    [InlineData("tasso del novembre 2024", "tasso di novembre 2024")]
    [InlineData("tasso del 11 novembre 2024", "tasso dell’11 novembre 2024")]
    [InlineData("accordo concluso il 8 luglio 2023", "accordo concluso l’8 luglio 2023")]
    [InlineData("accordo concluso il 2023", "accordo concluso nel 2023")]
    [InlineData("41.472 in 2025", "41.472 nel 2025")]
    [InlineData("da gennaio 2024 a luglio 2024", "da gennaio 2024 a luglio 2024")]
    [InlineData("calo del 80%, aumento del 62%", "calo dell’80%, aumento del 62%")]
    [InlineData("in 2.025 casi", "in 2.025 casi")]
    public void Italian_contracts(string said, string italian) => Contractions.Italian(said).ShouldBe(italian);

    [Theory]
    [InlineData(1, "et 1 de plus", "e un altro", "and 1 more")]
    [InlineData(3, "et 3 de plus", "e altri 3", "and 3 more")]
    public void Of_one_more_there_is_another_word_than_of_several(int count, string french, string italian, string english)
    {
        Page(Language.French).AndMore(count).ShouldBe(french);
        Page(Language.Italian).AndMore(count).ShouldBe(italian);
        Page(Language.English).AndMore(count).ShouldBe(english);
    }

    private static ValueIn Spoken(Language language) => new(Page(language));

    private static PageLanguage Page(Language language)
    {
        var page = new PageLanguage();
        page.Speak(language);
        return page;
    }

    private static RecordSet Words(TermLabels labels) => new(
    [
        new Term
        {
            Id = "status-in-operation", Scheme = Schemes.Status, Word = "in-operation", Label = "In operation",
            Definition = "It works.", Labels = labels,
        },
    ]);

    private static System.Text.RegularExpressions.Regex Sentence() => new(
        """L\["([^"{}]{12,})"\]""", System.Text.RegularExpressions.RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
}
