using AgreementsKb.Core.Records;

namespace AgreementsKb.Tests.Records;

public class NearestTests
{
    private static readonly string[] Words = ["gb", "it", "tn", "coastguard-support", "border-security", "reports", "partOf"];

    [Theory]
    [InlineData("coastgard-support", "coastguard-support")]
    [InlineData("reprots", "reports")]
    [InlineData("partof", "partOf")]
    [InlineData("gbr", "gb")]
    public void A_slip_leads_to_the_word(string typed, string meant) => Nearest.To(typed, Words).ShouldBe([meant]);

    [Theory]
    [InlineData("xx")]
    [InlineData("something-else-entirely")]
    [InlineData("")]
    public void A_wild_guess_is_not_made(string typed) => Nearest.To(typed, Words).ShouldBeEmpty();

    [Fact]
    public void Three_slips_in_eight_letters_are_another_word() => Nearest.To("atlantis", ["albanais"]).ShouldBeEmpty();

    [Fact]
    public void The_nearest_comes_first_and_no_more_than_asked_for() =>
        Nearest.To("abcd", ["abxx", "abce", "abdc", "abcd"], max: 3).ShouldBe(["abcd", "abce", "abdc"]);
}
