using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Records.Values;

/// <summary>Citations, durations, references to items, slugs and lists.</summary>
public class SmallValueTests
{
    [Theory]
    [InlineData("express-2024-11-18#p13", "express-2024-11-18", "p13")]
    [InlineData("treaty", "treaty", null)]
    [InlineData("treaty#Article 3, second part", "treaty", "Article 3, second part")]
    [InlineData("treaty#a#b", "treaty", "a#b")]
    public void A_citation_is_a_source_and_a_place(string text, string source, string? locator)
    {
        var citation = Citation.Parse(text).OrThrow(text);
        citation.ShouldBe(new Citation { Source = source, Locator = locator });
        citation.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("#p1")]
    [InlineData("treaty#")]
    [InlineData("treaty# p1")]
    [InlineData("treaty#p1 ")]
    [InlineData("Treaty#p1")]
    [InlineData("treaty #p1")]
    [InlineData("treaty#p\n1")]
    public void What_is_no_citation_is_refused(string text) => Citation.Parse(text).Expected.ShouldBe(Citation.Form);

    [Theory]
    [InlineData("3 years", 3, Per.Year)]
    [InlineData("1 week", 1, Per.Week)]
    [InlineData("10 days", 10, Per.Day)]
    [InlineData("6 months", 6, Per.Month)]
    public void A_duration_is_a_count_of_units(string text, int count, Per unit)
    {
        Duration.Parse(text).OrThrow(text).ShouldBe(new Duration { Count = count, Unit = unit });
        new Duration { Count = count, Unit = unit }.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("1 years")]
    [InlineData("2 year")]
    [InlineData("0 days")]
    [InlineData("10000 days")]
    [InlineData("three years")]
    [InlineData("3 hours")]
    [InlineData("3  years")]
    [InlineData("٣ years")]
    public void What_is_no_duration_is_refused(string text) => Duration.Parse(text).Expected.ShouldBe(Duration.Form);

    [Theory]
    [InlineData("border-security", null, "border-security")]
    [InlineData("it-tn-2023/border-security", "it-tn-2023", "border-security")]
    public void An_item_is_in_the_same_agreement_or_in_another(string text, string? agreement, string item)
    {
        ItemRef.Parse(text).OrThrow(text).ShouldBe(new ItemRef { Agreement = agreement, Item = item });
        new ItemRef { Agreement = agreement, Item = item }.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/a")]
    [InlineData("a/")]
    [InlineData("a/b/c")]
    [InlineData("A")]
    public void What_is_no_item_is_refused(string text) => ItemRef.Parse(text).Expected.ShouldBe(ItemRef.Form);

    [Theory]
    [InlineData("gb", true)]
    [InlineData("it-tn-2023", true)]
    [InlineData("1", true)]
    [InlineData("", false)]
    [InlineData("-a", false)]
    [InlineData("a-", false)]
    [InlineData("a--b", false)]
    [InlineData("a_b", false)]
    [InlineData("é", false)]
    [InlineData("a\n", false)]
    public void A_slug_is_lower_case_words_joined_by_hyphens(string text, bool valid) => Slug.IsValid(text).ShouldBe(valid);

    [Fact]
    public void A_slug_has_at_most_eighty_characters() =>
        (Slug.IsValid(new string('a', 80)), Slug.IsValid(new string('a', 81))).ShouldBe((true, false));

    [Fact]
    public void Lists_are_equal_when_their_elements_are()
    {
        ListOf<string> left = ["a", "b"];
        left.ShouldBe(new[] { "a", "b" }.ToListOf());
        left.GetHashCode().ShouldBe(new[] { "a", "b" }.ToListOf().GetHashCode());
        left.Equals(new[] { "b", "a" }.ToListOf()).ShouldBeFalse();
    }

    [Fact]
    public void Any_sound_value_reads_back_from_its_text()
    {
        Any.Holds(Any.ValueOf<Citation>(), value => Citation.Parse(value.ToText()).OrThrow(value.ToText()).ShouldBe(value));
        Any.Holds(Any.ValueOf<Duration>(), value => Duration.Parse(value.ToText()).OrThrow(value.ToText()).ShouldBe(value));
        Any.Holds(Any.ValueOf<ItemRef>(), value => ItemRef.Parse(value.ToText()).OrThrow(value.ToText()).ShouldBe(value));
        Any.Holds(Any.ValueOf<Edtf>(), value => Edtf.Parse(value.ToText()).OrThrow(value.ToText()).ShouldBe(value));
    }
}
