using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison.Wording;

public sealed class WordingTests
{
    [Theory]
    [InlineData("EUR 105m", "EUR 105 million")]
    [InlineData("~GBP 500m", "about GBP 500 million")]
    [InlineData(">GBP 1.5bn", "more than GBP 1.5 billion")]
    [InlineData("GBP 100m..300m", "GBP 100 million to 300 million")]
    [InlineData("GBP ..300m", "up to GBP 300 million")]
    [InlineData("GBP 370m..", "at least GBP 370 million")]
    [InlineData("GBP ..<1bn", "less than GBP 1 billion")]
    [InlineData("GBP 25k", "GBP 25,000")]
    [InlineData("GBP hundreds of millions", "“hundreds of millions” (GBP; no figure given)")]
    public void Money_reads(string typed, string words) => MoneyWords.Of(Example.Sum(typed)).ShouldBe(words);

    [Theory]
    [InlineData("32900", "32,900")]
    [InlineData(">32000", "more than 32,000")]
    [InlineData("<20000", "nearly 20,000")]
    [InlineData("~9400", "about 9,400")]
    [InlineData("100..300", "100 to 300")]
    [InlineData("945..", "at least 945")]
    [InlineData("..<1000", "fewer than 1,000")]
    [InlineData("..<3%", "less than 3%")]
    [InlineData("-30%..", "fall of at least 30%")]
    [InlineData("-62%", "fall of 62%")]
    [InlineData("+4.5%", "rise of 4.5%")]
    [InlineData("94%", "94%")]
    [InlineData("1 in 17", "1 in 17")]
    public void Quantities_read(string typed, string words) => QuantityWords.Of(Example.Number(typed)).ShouldBe(words);

    [Theory]
    [InlineData("2024", "2024")]
    [InlineData("2024-11", "November 2024")]
    [InlineData("2024-11-17", "17 November 2024")]
    [InlineData("2024-11~", "November 2024 (about)")]
    [InlineData("2024-11-18?", "18 November 2024 (inferred)")]
    [InlineData("2024-11%", "November 2024 (about; inferred)")]
    [InlineData("2024-01/2024-07", "January 2024 to July 2024")]
    [InlineData("../2024-11?", "up to November 2024 (inferred)")]
    [InlineData("2023-03/..", "from March 2023")]
    [InlineData("2024-21", "spring 2024")]
    [InlineData("202X", "2020s")]
    [InlineData("2024-XX", "2024")]
    public void Dates_read(string typed, string words) => DateWords.Of(Example.Date(typed)).ShouldBe(words);

    [Fact]
    public void A_sum_for_one_of_many_says_so() => MoneyWords.Of(
        Disagreement.Disputed.Money("GBP 20k") with { Per = SumPer.Person }).ShouldBe("GBP 20,000 per person");

    [Fact]
    public void A_limit_in_words_reads_as_they_say_it() => CapWords.Of(
        Disagreement.Disputed.Limit("1", null) with { Limit = Stated<Quantity>.No(NoValue.Unknown), Says = "Several hundred" })
        .ShouldBe("Several hundred (no number given)");

    [Fact]
    public void A_limit_reads_with_its_span() => QuantityWords.Of(Example.Number("50"), Per.Week).ShouldBe("50 a week");

    [Theory]
    [InlineData(106_008_181.8, "106 million")]
    [InlineData(87_163_232, "87.16 million")]
    [InlineData(1_234_567_890, "1.235 billion")]
    [InlineData(0, "0")]
    [InlineData(43.219, "43.22")]
    public void Results_are_rounded_to_four_digits(double number, string words) =>
        NumberWords.Rounded((decimal)number).ShouldBe(words);
}
