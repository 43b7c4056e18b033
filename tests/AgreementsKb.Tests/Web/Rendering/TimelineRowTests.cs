using AgreementsKb.Web.Rendering.Charts;

namespace AgreementsKb.Tests.Web.Rendering;

public sealed class TimelineRowTests
{
    [Fact]
    public void Marks_that_would_cover_each_other_stand_above_each_other()
    {
        var row = TimelineRow.Of("A deal", [At(10), At(11), At(12), At(30)]);
        row.Marks.Select(mark => mark.Lane).ShouldBe([0, 1, 2, 0]);
        row.Lanes.ShouldBe(3);
        row.Top(2).ShouldBeLessThan(row.Top(0));
    }

    [Fact]
    public void A_long_time_covers_no_mark_within_it()
    {
        var row = TimelineRow.Of("A deal", [At(50) with { Start = 0, Width = 100, IsVague = true }, At(60)]);
        row.Marks.Select(mark => mark.Lane).ShouldBe([0, 1]);
    }

    [Fact]
    public void One_line_is_enough_for_marks_far_apart() =>
        TimelineRow.Of("A deal", [At(0), At(100), At(200)]).Lanes.ShouldBe(1);

    [Fact]
    public void Reports_of_one_event_at_about_one_time_are_one_mark()
    {
        var row = TimelineRow.Of("A deal", [At(10, "Signed"), At(11, "Signed"), At(12, "Ratified")]);
        row.Marks.Select(mark => mark.Lane).ShouldBe([0, 0, 1]);
    }

    private static TimelineMark At(decimal x, string? what = null) =>
        new(x, x, 0, what ?? $"What happened at {x}", "2024", false, []) { From = new DateOnly(2024, 1, 1), To = new DateOnly(2024, 1, 1) };
}
