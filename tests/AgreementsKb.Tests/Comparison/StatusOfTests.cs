using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison;

public sealed class StatusOfTests
{
    [Fact]
    public void The_latest_event_that_gives_a_status_counts() => Status(
        Step("announced", "2022", "express-2024-11-18#p1"), Step("scrapped", "2024-07", "express-2024-11-18#p1"))!.Word.ShouldBe("ended");

    [Fact]
    public void Dates_and_not_the_list_decide() => Status(
        Step("scrapped", "2024-07", "express-2024-11-18#p1"), Step("announced", "2022", "express-2024-11-18#p1"))!.Word.ShouldBe("ended");

    [Fact]
    public void An_event_without_a_date_keeps_its_place() => Status(
        Step("announced", "2022", "express-2024-11-18#p1"), Step("scrapped", "unknown", "express-2024-11-18#p1"))!.Word.ShouldBe("ended");

    [Fact]
    public void What_is_only_expected_gives_none() => Status(
        Step("announced", "2022", "express-2024-11-18#p1"),
        Step("in-operation", "2025", "express-2024-11-18#p1") with { Expected = true })!.Word.ShouldBe("announced");

    [Fact]
    public void An_event_that_gives_no_status_changes_none() => Status(
        Step("announced", "2022", "express-2024-11-18#p1"), Step("never-started", "2024", "express-2024-11-18#p1"))!.Word.ShouldBe("announced");

    [Fact]
    public void Without_events_there_is_no_status() => Status().ShouldBeNull();

    private static AgreementStatus? Status(params TimelineEvent[] steps) =>
        StatusOf.Agreement(Example.Held, Pilot with { Timeline = [.. steps] });
}
