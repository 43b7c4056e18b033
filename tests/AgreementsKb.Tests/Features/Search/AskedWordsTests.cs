using AgreementsKb.Core.Features.Search;

namespace AgreementsKb.Tests.Features.Search;

public sealed class AskedWordsTests
{
    [Theory]
    [InlineData("Italy  Tunisia", "('italy' & 'tunisia')")]
    [InlineData("\"border security\" -Rwanda", "('border security') & !'rwanda'")]
    [InlineData("\"not closed", "('not closed')")]
    [InlineData("it-tn-2023", "('it-tn-2023')")]
    [InlineData("l'accord O’Neill", "('l''accord' & 'o''neill')")]
    [InlineData("a & b | !c <-> (d):* \\'", "('a' & 'b' & 'c' & 'd')")]
    [InlineData("e\u0301te\u0301", "('ete')")]
    [InlineData("\0nul\ud800led", "('nulled')")]
    [InlineData("تونس", "('تونس')")]
    public void Words_phrases_and_what_is_unwanted_are_told_apart(string text, string expression) =>
        AskedWords.Of(text).Expression().ShouldBe(expression);

    [Theory]
    [InlineData("")]
    [InlineData("-only")]
    [InlineData("&|!()'\"\\")]
    public void Nothing_to_look_for_is_known_as_that(string text) => AskedWords.Of(text).AnyWanted.ShouldBeFalse();

    [Fact]
    public void Only_the_last_word_is_still_being_typed() =>
        AskedWords.Of("italy tuni").Begun().ShouldBe("('italy' & 'tuni':*)");

    [Fact]
    public void Some_of_the_words_are_enough_where_asked() =>
        AskedWords.Of("a b -c").Expression(any: true).ShouldBe("('a' | 'b') & !'c'");

    [Fact]
    public void A_mark_that_folds_to_the_one_that_ends_a_word_is_doubled() =>
        AskedWords.Of("d’Ivoire").Expression().ShouldBe("('d''ivoire')");

    [Fact]
    public void Numbers_phrases_and_short_words_are_taken_as_they_are() =>
        AskedWords.Of("2024 abc \"two words\" -unwanted p13 word").Correctable.ShouldBe(["word"]);
}
