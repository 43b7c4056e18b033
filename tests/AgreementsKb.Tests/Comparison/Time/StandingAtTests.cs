using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Time;

/// <summary>One agreement at two dates: what had happened by the end of each, whoever told it later.</summary>
public sealed class StandingAtTests
{
    [Fact]
    public void The_status_is_the_one_of_the_day()
    {
        var table = At(Held, ("gb-rw-scheme", "2023-06-30"), ("gb-rw-scheme", "2024-07-31"));

        Status(table, 0).ShouldBe("announced");
        Status(table, 1).ShouldBe("Ended");
    }

    [Fact]
    public void What_is_dated_later_is_left_out_and_what_has_no_date_stays()
    {
        var dated = ExampleAgreements.ItalyTunisia with
        {
            Funding =
            [
                ExampleAgreements.Line("early", Paid("EUR 1m") with { Period = Date("2023") }),
                ExampleAgreements.Line("late", Paid("EUR 2m") with { Period = Date("2025") }),
                ExampleAgreements.Line("undated", Paid("EUR 3m")),
            ],
            Timeline = [ExampleAgreements.Step("agreed", "2023-07", "national-2024-11-17#s4")],
        };
        var table = At(With(dated), ("it-tn-2023", "2024-06-30"), ("it-tn-2023", "2025-12-31"));

        Items(table, 0).ShouldBe(["early", "undated"]);
        Items(table, 1).ShouldBe(["early", "late", "undated"]);
    }

    [Theory]
    [InlineData("paid", "2024-06-30", false)]
    [InlineData("paid", "2025-12-31", true)]
    [InlineData("committed", "2024-06-30", true)]
    public void What_is_paid_counts_when_it_all_was_and_a_promise_from_its_first_day(string basis, string day, bool told)
    {
        var line = ExampleAgreements.Line("sum", Paid("EUR 1m") with { Period = Date("2023/2025"), Basis = basis });

        var table = At(With(Early with { Funding = [line] }), ("it-tn-2023", day), ("gb-rw-scheme", "2026-01-01"));

        Items(table, 0).Contains("sum").ShouldBe(told);
    }

    [Fact]
    public void What_happened_by_a_day_may_not_have_happened_before_it()
    {
        var scheme = ExampleAgreements.Pilot with
        {
            Timeline =
            [
                ExampleAgreements.Step("announced", "2022-04", "mirror-2025-07-10#p1"),
                ExampleAgreements.Step("scrapped", "../2024-07", "mirror-2025-07-10#p1"),
            ],
        };
        var table = At(With(scheme), ("gb-fr-2025-returns-pilot", "2023-06-30"), ("gb-fr-2025-returns-pilot", "2024-07-31"));

        Status(table, 0).ShouldBe("announced");
        Status(table, 1).ShouldBe("Ended");
    }

    [Fact]
    public void A_count_up_to_a_later_day_is_left_out()
    {
        var boats = ExampleOutcomes.Boats2024 with { Agreements = ["gb-fr-2025-returns-pilot"], Period = Date("2024") };
        ComparisonTable On(string day) => At(With(boats), ("gb-fr-2025-returns-pilot", day), ("it-tn-2023", "2026-01-01"));

        On("2024-06-30").Cell("outcomes", 0).Values.ShouldNotContain(value => value.Record.Id == boats.Id);
        On("2025-12-31").Cell("outcomes", 0).Values.ShouldContain(value => value.Record.Id == boats.Id);
    }

    [Fact]
    public void An_agreement_whose_every_event_is_later_is_not_there_yet()
    {
        var table = At(Held, ("gb-rw-scheme", "2020-01-01"), ("gb-rw-scheme", "2024-07-31"));

        table.Cell("status", 0).State.ShouldBe(CellState.NotApplicable);
        table.Cell("status", 0).Note.ShouldBe("Every dated event that is recorded of it is later than 1 January 2020.");
        table.Gaps.ShouldNotContain(gap => gap.Subject == "gb-rw-scheme@2020-01-01");
        table.Notes.Select(note => note.Text).ShouldContain(text => text.Contains(
            "every dated event of UK–Rwanda asylum scheme is later", StringComparison.Ordinal));
    }

    [Fact]
    public void A_plan_is_no_event()
    {
        var planned = ExampleAgreements.Pilot with
        {
            Timeline = [ExampleAgreements.Step("expected-start", "2025-08", "mirror-2025-07-10#p1") with { Expected = true }],
        };

        At(With(planned), ("gb-fr-2025-returns-pilot", "2024-01-01"), ("it-tn-2023", "2025-01-01"))
            .Cell("caps", 0).Values.ShouldNotBeEmpty();
    }

    [Fact]
    public void Each_day_has_disputes_of_its_own()
    {
        var table = At(Held, ("it-tn-2023", "2025-01-01"), ("it-tn-2023", "2025-12-31"));

        table.Disputes.ShouldNotBeEmpty();
        table.Disputes.ShouldAllBe(dispute => dispute.Id.EndsWith("@2025-01-01", StringComparison.Ordinal)
            || dispute.Id.EndsWith("@2025-12-31", StringComparison.Ordinal));
        table.Dimensions.SelectMany(row => row.Cells[0].Disputes).ShouldAllBe(id => id.EndsWith("@2025-01-01", StringComparison.Ordinal));
    }

    [Fact]
    public void A_day_after_everything_changes_nothing_but_the_names_of_disputes()
    {
        var now = Compare("it-tn-2023 versus gb-rw-scheme");
        var then = At(Held, ("it-tn-2023", "2026-01-01"), ("gb-rw-scheme", "2026-01-01"));

        Texts(then).ShouldBe(Texts(now));
        then.Disputes.Count.ShouldBe(now.Disputes.Count);
    }

    private static IEnumerable<string?> Items(ComparisonTable table, int column) =>
        table.Cell("funding", column).Values.Where(value => value.Record.Id == "it-tn-2023").Select(value => value.Item);

    private static IEnumerable<string> Texts(ComparisonTable table) => table.Dimensions
        .Where(row => row.Key != "disputes")
        .SelectMany(row => row.Cells)
        .SelectMany(cell => cell.Values)
        .Select(value => $"{value.About}: {value.Text}");

    private static readonly Agreement Early = ExampleAgreements.ItalyTunisia with
    {
        Timeline = [ExampleAgreements.Step("agreed", "2023-07", "national-2024-11-17#s4")],
    };

    private static FundingReport Paid(string amount) => ExampleAgreements.Paid(amount, "it", "tn", [], "national-2024-11-17#s5");

    private static string Status(ComparisonTable table, int column) =>
        table.Cell("status", column).Values.Single(value => value.About == "Status").Text;

    private static ComparisonTable At(RecordSet records, params (string Id, string Day)[] subjects) => Comparer.Compare(
        records,
        new SubjectsRead(subjects.Select(subject => Subject(records, subject.Id, subject.Day)).ToListOf(), []));

    private static Subject Subject(RecordSet records, string id, string day)
    {
        var title = records.Agreements[id].Title;
        return new Subject
        {
            Id = $"{id}@{day}",
            Label = $"{title} on {day}",
            Kind = SubjectKind.Agreement,
            At = DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture),
            Agreements = [new AgreementName(id, title)],
        };
    }
}
