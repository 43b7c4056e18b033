using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Tests.Comparison.Packed;

public sealed class HashIndexTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(5_000)]
    public void Every_text_is_found_where_its_hash_stands_and_no_other(int count)
    {
        var texts = Enumerable.Range(0, count).Select(number => $"word {number}").ToList();
        var hashes = texts.Select(text => HashIndex.HashOf(text)).Order().ToArray();
        var index = new HashIndex(hashes);

        texts.ShouldAllBe(text => index.Find(text).To - index.Find(text).From == 1 && hashes[index.Find(text).From] == HashIndex.HashOf(text));
        index.Find("no word").ShouldSatisfyAllConditions(found => found.To.ShouldBe(found.From));
    }

    [Fact]
    public void A_text_that_stands_there_several_times_is_found_as_a_whole()
    {
        ulong[] hashes = [.. new[] { "deal", "deal", "deal", "pact" }.Select(text => HashIndex.HashOf(text)).Order()];

        var (from, to) = new HashIndex(hashes).Find("deal");

        hashes[from..to].ShouldBe(Enumerable.Repeat(HashIndex.HashOf("deal"), 3));
    }
}
