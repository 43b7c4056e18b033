using AgreementsKb.Core.Records;

namespace AgreementsKb.Tests.Records;

public sealed class AsOfTextTests
{
    [Theory]
    [InlineData("812", 812)]
    [InlineData("2026", 2026)]
    [InlineData("0", 0)]
    public void Digits_alone_are_a_revision(string text, long revision) =>
        AsOfText.Read(text).ShouldBe(new AsOfText(revision, default, default));

    [Theory]
    [InlineData("2026-11-20", "2026-11-20T00:00:00Z", "2026-11-21T00:00:00Z")]
    [InlineData("2026-11-20T10:00Z", "2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000001Z")]
    [InlineData("2026-11-20T10:00:00Z", "2026-11-20T10:00:00Z", "2026-11-20T10:00:00.000001Z")]
    [InlineData("2026-11-20T10:00:00.1234567Z", "2026-11-20T10:00:00.123456Z", "2026-11-20T10:00:00.123457Z")]
    [InlineData("2026-11-20T10:00:00+02:00", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00.000001Z")]
    [InlineData("2026-11-20T10:00:00 02:00", "2026-11-20T08:00:00Z", "2026-11-20T08:00:00.000001Z")]
    public void A_day_is_meant_to_its_end_and_a_time_to_the_microsecond(string text, string from, string before)
    {
        var read = AsOfText.Read(text).ShouldNotBeNull();

        (read.Revision, read.From, read.Before).ShouldBe((null, DateTimeOffset.Parse(from).UtcDateTime, DateTimeOffset.Parse(before).UtcDateTime));
        (read.From.Kind, read.Before.Kind).ShouldBe((DateTimeKind.Utc, DateTimeKind.Utc));
    }

    [Theory]
    [InlineData("9999-12-31")]
    [InlineData("9999-12-31T23:59:59.9999999Z")]
    public void The_last_of_days_overflows_nothing(string text) => AsOfText.Read(text)!.Before.ShouldBe(DateTime.MaxValue);

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("-1")]
    [InlineData("1.5")]
    [InlineData("1234567890123456789")]
    [InlineData("٢٠٢٤")]
    [InlineData("2026-11")]
    [InlineData("2026-02-30")]
    [InlineData("2026-11-20T10:00:00")]
    [InlineData("2026-11-20T25:00:00Z")]
    [InlineData("0001-01-01T00:00:00+14:00")]
    [InlineData("20-11-2026")]
    public void Anything_else_is_none(string text) => AsOfText.Read(text).ShouldBeNull();
}
