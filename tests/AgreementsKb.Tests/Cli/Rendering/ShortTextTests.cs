using AgreementsKb.Cli.Rendering;

namespace AgreementsKb.Tests.Cli.Rendering;

public sealed class ShortTextTests
{
    private static readonly string Long = string.Join(' ', Enumerable.Range(1, 60).Select(n => $"word{n}"));

    [Fact]
    public void A_short_text_stays_whole() =>
        ShortText.Of("EUR 105m", "EUR 106m").ShouldBe(("EUR 105m", "EUR 106m"));

    [Fact]
    public void Long_texts_are_cut_to_where_they_differ()
    {
        var (was, now) = ShortText.Of(Long, Long.Replace("word30 ", "another ", StringComparison.Ordinal));
        was.ShouldBe("…word26 word27 word28 word29 word30 word31 word32 word33…");
        now.ShouldBe("…word26 word27 word28 word29 another word31 word32 word33…");
    }

    [Fact]
    public void A_difference_at_the_end_is_seen()
    {
        var (was, now) = ShortText.Of(Long, Long + " and on");
        was.ShouldEndWith("word60");
        now.ShouldEndWith("word60 and on");
        now.ShouldStartWith("…");
    }

    [Fact]
    public void Texts_that_share_nothing_are_cut_at_a_word()
    {
        var (was, _) = ShortText.Of(Long, Long.ToUpperInvariant());
        was.Length.ShouldBeLessThanOrEqualTo(112);
        was.ShouldEndWith("…");
        was.ShouldNotContain(" …");
    }

    [Fact]
    public void Lines_become_one() => ShortText.Of("a\nb").ShouldBe("a ↵ b");

    [Fact]
    public void A_character_of_two_units_is_not_cut() =>
        ShortText.Of(string.Concat(Enumerable.Repeat("😀", 100)) + "x").ShouldNotContain("\uFFFD");
}
