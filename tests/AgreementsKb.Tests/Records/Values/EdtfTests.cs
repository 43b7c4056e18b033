using System.Globalization;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Records.Values;

public class EdtfTests
{
    [Theory]
    [InlineData("2024", "2024-01-01", "2024-12-31")]
    [InlineData("2024-11", "2024-11-01", "2024-11-30")]
    [InlineData("2024-02", "2024-02-01", "2024-02-29")]
    [InlineData("2023-02-28", "2023-02-28", "2023-02-28")]
    [InlineData("2024-XX", "2024-01-01", "2024-12-31")]
    [InlineData("2024-11-XX", "2024-11-01", "2024-11-30")]
    [InlineData("2024-XX-XX", "2024-01-01", "2024-12-31")]
    [InlineData("202X", "2020-01-01", "2029-12-31")]
    [InlineData("19XX", "1900-01-01", "1999-12-31")]
    [InlineData("2024-21", "2024-03-01", "2024-05-31")]
    [InlineData("2024-23", "2024-09-01", "2024-11-30")]
    [InlineData("2024-24", "2024-12-01", "2025-02-28")]
    [InlineData("9999-24", "9999-12-01", "9999-12-31")]
    [InlineData("2024-01/2024-07", "2024-01-01", "2024-07-31")]
    [InlineData("2023-11~/2024-11~", "2023-11-01", "2024-11-30")]
    [InlineData("2024/..", "2024-01-01", null)]
    [InlineData("../2024", null, "2024-12-31")]
    [InlineData("/2024", null, "2024-12-31")]
    [InlineData("2024/", "2024-01-01", null)]
    public void A_date_has_bounds(string text, string? from, string? to)
    {
        var date = Edtf.Parse(text).OrThrow(text);
        date.From.ShouldBe(Day(from));
        date.To.ShouldBe(Day(to));
        date.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("2024-07~", true, false)]
    [InlineData("2024-11-18?", false, true)]
    [InlineData("2024%", true, true)]
    [InlineData("2024/2025?", false, true)]
    [InlineData("2024", false, false)]
    public void A_mark_says_how_sure_it_is(string text, bool approximate, bool uncertain)
    {
        var date = Edtf.Parse(text).OrThrow(text);
        date.IsApproximate.ShouldBe(approximate);
        date.IsUncertain.ShouldBe(uncertain);
    }

    [Theory]
    [InlineData("")]
    [InlineData("..")]
    [InlineData("/")]
    [InlineData("../..")]
    [InlineData("24")]
    [InlineData("0999")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-25")]
    [InlineData("2024-21-01")]
    [InlineData("2023-02-29")]
    [InlineData("2024-11-31")]
    [InlineData("2024-XX-01")]
    [InlineData("202X-01")]
    [InlineData("2XXX")]
    [InlineData("2024-1-1")]
    [InlineData("2024-11-17T10:00")]
    [InlineData("2024??")]
    [InlineData("2024/2025/2026")]
    [InlineData(" 2024")]
    [InlineData("2024\n")]
    [InlineData("17 November 2024")]
    [InlineData("٢٠٢٤")]
    public void What_is_no_date_is_refused(string text) => Edtf.Parse(text).Expected.ShouldBe(Edtf.Form);

    [Fact]
    public void A_period_does_not_end_before_it_begins() =>
        Edtf.Parse("2024-07/2024-01").Expected.ShouldBe("a period that does not end before it begins");

    private static DateOnly? Day(string? text) =>
        text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
