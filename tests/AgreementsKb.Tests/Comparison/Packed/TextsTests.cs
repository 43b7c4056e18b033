using AgreementsKb.Core.Comparison.Packed;

namespace AgreementsKb.Tests.Comparison.Packed;

public sealed class TextsTests
{
    private static readonly string[] Some = ["Italy–Tunisia", "", "Türkiye", "مذكرة", "𝒜"];

    [Fact]
    public void Texts_come_back_as_they_were_given() => Texts.Of(Some).ShouldBe(Some);

    [Fact]
    public void Texts_can_be_put_into_another_order() =>
        Texts.Of(Some).Ordered([4, 0, 1]).ShouldBe(["𝒜", "Italy–Tunisia", ""]);
}
