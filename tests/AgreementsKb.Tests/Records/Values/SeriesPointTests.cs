using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Tests.SeedData;

namespace AgreementsKb.Tests.Records.Values;

public sealed class SeriesPointTests
{
    [Theory]
    [InlineData("2024-01 = 1335", "2024-01", "1335")]
    [InlineData("2022-01/2022-03 = ~12", "2022-01/2022-03", "~12")]
    [InlineData("2018 = 94%", "2018", "94%")]
    public void A_row_is_a_period_and_its_value(string text, string period, string value)
    {
        var row = SeriesPoint.Parse(text).OrThrow(text);
        (row.Period.ToText(), row.Value.ToText()).ShouldBe((period, value));
        row.ToText().ShouldBe(text);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2024-01")]
    [InlineData("2024-01: 1335")]
    [InlineData("2024-01=1335")]
    [InlineData("January 2024 = 1335")]
    [InlineData("2024-13 = 1335")]
    [InlineData("2024-01 = many")]
    [InlineData("2024-01 = 1 = 2")]
    public void What_is_no_row_is_refused(string text) => SeriesPoint.Parse(text).Expected.ShouldBe(SeriesPoint.Form);

    [Fact]
    public void Any_row_reads_back_as_it_was_written() =>
        Any.Holds(Any.ValueOf<SeriesPoint>(), row => SeriesPoint.Parse(row.ToText()).Value.ShouldBe(row));
}

public sealed class SeriesStepTests
{
    [Theory]
    [InlineData("2024-02", "month")]
    [InlineData("2022-10/2022-12", "quarter")]
    [InlineData("2024", "year")]
    [InlineData("2024-01-01/2024-12-31", "year")]
    [InlineData("2023-04/2024-03", "year")]
    [InlineData("2024-11-17", "day")]
    [InlineData("2024-11-11/2024-11-17", "week")]
    [InlineData("2024-01/2024-02", "2 months")]
    public void A_period_has_a_length(string period, string step) => SeriesStep.Of(Some.Date(period))?.ToString().ShouldBe(step);

    [Theory]
    [InlineData("2024~")]
    [InlineData("2024-11?")]
    [InlineData("../2024")]
    public void A_period_that_is_not_exact_has_none(string period) => SeriesStep.Of(Some.Date(period)).ShouldBeNull();

    [Theory]
    [InlineData("2024-01-01/2024-12-31", "2024")]
    [InlineData("2018-01/2026-12", "2018/2026")]
    [InlineData("2018-01/2026-07", "2018-01/2026-07")]
    [InlineData("2024-02-01/2024-02-29", "2024-02")]
    [InlineData("2024-02-01/2024-02-28", "2024-02-01/2024-02-28")]
    public void A_span_of_days_has_one_short_text(string days, string text) =>
        SeriesStep.Span(Some.Date(days).From!.Value, Some.Date(days).To!.Value).ToText().ShouldBe(text);
}
