using AgreementsKb.Core.Comparison.Ways;

namespace AgreementsKb.Tests.Comparison.Ways;

public sealed class WayTests
{
    [Fact]
    public void A_file_is_named_for_what_it_compares() =>
        FileNames.Of(Tables.First, Way.Csv).ShouldBe("comparison-it+tn-vs-fr+gb-r42.csv");

    [Fact]
    public void A_name_has_a_length_that_file_systems_take_and_only_plain_letters()
    {
        var subject = Tables.First.Subjects[0] with { Id = "é\"/" + new string('x', 120) };
        var name = FileNames.Of(Tables.First with { Subjects = [subject, subject] }, Way.Xlsx);
        name.Length.ShouldBeLessThan(200);
        name.ShouldStartWith("comparison-___xxx");
        name.ShouldEndWith("-etc-r42.xlsx");
    }

    [Fact]
    public void A_published_table_has_whole_links()
    {
        var table = Tables.First.At(new Uri("https://example.org"));
        table.Permalink.ShouldBe("https://example.org/compare?subject=it%2Btn&subject=fr%2Bgb&currency=EUR&asOf=42");
        table.CiteAs.ShouldEndWith(table.Permalink);
        table.Latest.ShouldStartWith("https://example.org/compare?");
    }

    [Theory]
    [InlineData("2024", "2024", null, null, "2024-01-01")]
    [InlineData("2024", "2,024", "2024", "count", null)]
    [InlineData("100..300", "100 to 300", null, "count", null)]
    [InlineData("1 in 17", "1 in 17", "17", "one in", null)]
    [InlineData("94%", "94%", "0.94", "share", null)]
    [InlineData("credited", "Credited", null, null, null)]
    public void What_a_typed_value_is_shows_in_how_it_is_worded(string stated, string text, string? number, string? unit, string? from)
    {
        var measured = Measured.Of(stated, text);
        (measured.Number?.ToString()).ShouldBe(number);
        measured.Unit.ShouldBe(unit);
        (measured.Date?.From?.ToString("yyyy-MM-dd")).ShouldBe(from);
    }
}
