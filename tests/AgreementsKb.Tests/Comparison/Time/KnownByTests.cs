using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Time;

/// <summary>What a reader could have known: the press of 17 November 2024, and not that of the day after or the next year.</summary>
public sealed class KnownByTests
{
    private static readonly DateOnly Seventeenth = new(2024, 11, 17);

    [Fact]
    public void A_claim_published_later_is_left_out_with_its_source()
    {
        var table = Known("Italy-Tunisia versus UK-France", Seventeenth);

        table.Sources.Select(source => source.Id).ShouldBe(["national-2024-11-17", "unattributed-2024-11-17"], ignoreOrder: true);
        table.Cell("funding", 0).Values.ShouldNotContain(value => value.Stated == "GBP 83m");
        table.Cell("funding", 0).Values.ShouldContain(value => value.Stated == "EUR 105m");
    }

    [Fact]
    public void An_agreement_that_nobody_had_written_of_is_named_in_a_note_and_not_shown()
    {
        var table = Known("Italy-Tunisia versus UK-France", Seventeenth);

        table.Notes.Select(note => note.Text).ShouldContain(
            "UK–France returns pilot: no source published by 17 November 2024 tells of it.");
        table.Dimensions.SelectMany(row => row.Cells).SelectMany(cell => cell.Values)
            .ShouldNotContain(value => value.Record.Id == "gb-fr-2025-returns-pilot");
    }

    [Fact]
    public void A_subject_that_nobody_had_written_of_has_gaps_everywhere()
    {
        var table = Known("it-tn-2023 versus gb-fr-2025-returns-pilot", Seventeenth);

        table.Dimensions.ShouldAllBe(row => row.Cells[1].State == CellState.NotReported);
        table.Gaps.Count(gap => gap.Subject == "gb-fr-2025-returns-pilot").ShouldBeGreaterThan(10);
    }

    [Fact]
    public void From_the_day_of_the_last_source_everything_is_known()
    {
        var query = "Italy-Tunisia versus UK-France";
        var all = Compare(query);
        var known = Known(query, new DateOnly(2025, 7, 10));

        known.Dimensions.ShouldBe(all.Dimensions);
        known.Disputes.ShouldBe(all.Disputes);
    }

    [Fact]
    public void The_permalink_and_the_citation_name_the_day()
    {
        var table = Known("Italy-Tunisia versus UK-France", Seventeenth);

        table.KnownBy.ShouldBe(Seventeenth);
        table.Permalink.ShouldEndWith("&knownBy=2024-11-17&asOf=42");
        table.CiteAs.ShouldContain("from sources published by 17 November 2024");
    }

    [Fact]
    public void A_rank_whose_reason_was_published_later_had_no_reason_yet()
    {
        var line = ExampleAgreements.Line("x", ExampleAgreements.Paid("EUR 1m", "it", "tn", [], "national-2024-11-17#s5") with
        {
            Rank = Rank.Preferred,
            Because = "An account was published.",
            BecauseCite = Cite("mirror-2025-07-10#p1"),
        });
        var records = With(ExampleAgreements.ItalyTunisia with { Funding = [line], Related = [] });

        Known(records, "it-tn-2023 versus Rwanda scheme", Seventeenth).Cell("funding", 0).Values.Single().Rank.ShouldBeNull();
        Known(records, "it-tn-2023 versus Rwanda scheme", new DateOnly(2025, 12, 31)).Cell("funding", 0).Values.Single().Rank
            .ShouldBe("preferred");
    }

    [Theory]
    [InlineData("2024-11-17", "2024-11-17")]
    [InlineData("2024-02", "2024-02-29")]
    [InlineData("2024", "2024-12-31")]
    public void A_month_and_a_year_mean_their_last_day(string text, string day) =>
        KnownByText.Read(text).ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("yesterday")]
    [InlineData("")]
    [InlineData("2024-13-01")]
    [InlineData("2024-11-17~")]
    [InlineData("2024/2025")]
    public void Anything_else_says_what_was_expected(string text) =>
        Should.Throw<Core.BadParameterError>(() => KnownByText.Read(text)).Message.ShouldContain("a month (`2024-12`)");

    private static ComparisonTable Known(string query, DateOnly day) => Known(Held, query, day);

    private static ComparisonTable Known(RecordSet records, string query, DateOnly day) =>
        Comparer.Compare(records, SubjectsFrom.Words(records, query), query, knownBy: day);
}
