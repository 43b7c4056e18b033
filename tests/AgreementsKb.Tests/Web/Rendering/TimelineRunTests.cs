using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using AgreementsKb.Tests.Harness;
using AgreementsKb.Web.Rendering.Records;

namespace AgreementsKb.Tests.Web.Rendering;

public sealed class TimelineRunTests
{
    [Fact]
    public void A_few_events_stand_in_sight() =>
        Runs("talks", "talks", "agreed", "talks", "talks").ShouldBe(["talks talks agreed talks talks"]);

    [Fact]
    public void Of_many_the_first_the_last_and_those_that_say_where_it_stands_are_in_sight() =>
        Runs("talks", "talks", "talks", "agreed", "talks", "talks", "talks", "talks")
            .ShouldBe(["talks", "(talks talks)", "agreed", "(talks talks talks)", "talks"]);

    [Fact]
    public void One_event_alone_is_not_folded() =>
        Runs("talks", "talks", "agreed", "agreed", "talks", "talks").ShouldBe(["talks talks agreed agreed talks talks"]);

    [Fact]
    public void An_event_that_is_expected_says_nothing_of_where_it_stands() =>
        Runs("talks", "talks", "expected", "talks", "talks", "talks").ShouldBe(["talks", "(talks expected talks talks)", "talks"]);

    private static IEnumerable<string> Runs(params string[] events)
    {
        var words = new RecordSet([Some.Term(Schemes.Event, "talks"), Some.Term(Schemes.Event, "agreed") with { Gives = "agreed" }]);
        var agreement = Some.Agreement("it-tn") with { Timeline = events.Select(Step).ToListOf() };
        return TimelineRun.Of(words, agreement).Select(run =>
            string.Join(' ', run.Events.Select(step => step.Expected == true ? "expected" : step.Event)) is var said && run.InSight ? said : $"({said})");
    }

    /// <summary>A month after the one before.</summary>
    private static TimelineEvent Step(string word, int at) => new()
    {
        Event = word == "expected" ? "agreed" : word,
        Item = $"event-{at}",
        Expected = word == "expected" ? true : null,
        Reports = [new EventReport { On = Stated<Edtf>.Of(Some.Date($"2024-{at + 1:00}")), Cite = [Some.Citation()] }],
    };
}
