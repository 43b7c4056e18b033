using AgreementsKb.Core.Features.Search;

namespace AgreementsKb.Tests.Features.Search;

public sealed class FoundWordsTests
{
    private static readonly FoundWords PatrolVessels = new(["patrol", "vessel"]);

    [Theory]
    [InlineData("Patrols & vessels", "<mark>Patrols</mark> &amp; <mark>vessels</mark>")]
    [InlineData("A patrolled vesseled <b>", "A <mark>patrolled</mark> <mark>vesseled</mark> &lt;b&gt;")]
    [InlineData("PÁTROL", "<mark>PÁTROL</mark>")]
    [InlineData("pat rolls", "pat rolls")]
    [InlineData("", "")]
    [InlineData("…", "…")]
    public void Words_with_the_stem_are_marked_as_they_are_written(string text, string marked) => PatrolVessels.Mark(text).ShouldBe(marked);

    [Fact]
    public void A_fragment_is_where_most_of_the_words_stand_together()
    {
        var far = string.Join(' ', Enumerable.Repeat("word", 60));
        var parts = PatrolVessels.Fragments([$"patrol {far} patrol {far} a patrol vessel {far}", "nothing", "vessel"]);

        parts.Count.ShouldBe(2);
        parts[1].ShouldContain("a <mark>patrol</mark> <mark>vessel</mark> word");
        parts.ShouldAllBe(part => part.Split(' ', StringSplitOptions.None).Length <= 28);
    }

    [Fact]
    public void A_text_without_the_words_is_begun() =>
        PatrolVessels.Fragments(["one two three four five six seven eight nine ten eleven"]).ShouldBe(["one two three four five six seven eight nine ten"]);

    [Fact]
    public void Nothing_is_cut_from_nothing()
    {
        PatrolVessels.Fragments([]).ShouldBeEmpty();
        PatrolVessels.Fragments(["…"]).ShouldBeEmpty();
    }
}
