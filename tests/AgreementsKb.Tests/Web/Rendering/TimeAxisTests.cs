using AgreementsKb.Core.Comparison;
using AgreementsKb.Web.Rendering;

namespace AgreementsKb.Tests.Web.Rendering;

public sealed class TimeAxisTests
{
    private static readonly TimeAxis Axis = new(new DateOnly(2023, 1, 1), new DateOnly(2024, 12, 31));

    [Theory]
    [InlineData("2023-01-01", "2024-12-31", "0", "240", false)]
    [InlineData("2024-01-01", "2024-12-31", "119.8", "120.2", false)]
    [InlineData("2024-01-01", null, "119.8", "120.2", true)]
    [InlineData(null, "2023-12-31", "0", "119.8", true)]
    [InlineData("2024-12-31", "2024-12-31", "238", "2", false)]
    public void A_time_is_drawn_where_it_is(string? from, string? to, string x, string width, bool vague)
    {
        var bar = Axis.Draw(new Coverage(Day(from), Day(to), "words", Approximate: false))!;
        bar.ShouldBe(new TimeBar(x, width, "words", vague));
    }

    [Fact]
    public void A_time_without_ends_is_not_drawn() => Axis.Draw(new Coverage(null, null, "no period given", Approximate: true)).ShouldBeNull();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.Parse(text);
}
