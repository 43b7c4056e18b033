using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison.Subjects;

public sealed class AtTwoDatesTests
{
    [Fact]
    public void The_date_is_in_the_subject_its_id_and_its_label()
    {
        var subjects = SubjectsFrom.Words(Example.Held, "Rwanda scheme on 5 July 2024 versus Rwanda scheme").Subjects;

        subjects[0].At.ShouldBe(new DateOnly(2024, 7, 5));
        subjects[0].Id.ShouldBe("gb-rw-scheme@2024-07-05");
        subjects[0].Label.ShouldBe("UK–Rwanda asylum scheme on 5 July 2024");
        subjects[1].At.ShouldBeNull();
    }

    [Theory]
    [InlineData("Rwanda scheme 2022 vs 2024", "“2022” was read as a date: the end of 31 December 2022.")]
    [InlineData(
        "Rwanda scheme before July 2024 vs now", "“before July 2024” was read as the day before: the end of 30 June 2024.")]
    [InlineData(
        "UK-France 2023 vs Italy-Tunisia",
        "“2023” was read as part of the name of UK funding for the French coast, not as a date.")]
    [InlineData(
        "UK-Rwanda 2023 vs Italy-Tunisia",
        "No agreement of United Kingdom–Rwanda has “2023” in its name; it was left aside, and not read as a date.")]
    public void How_a_year_was_read_is_said(string query, string note) =>
        SubjectsFrom.Words(Example.Held, query).Notes[0].Text.ShouldBe(note);

    [Theory]
    [InlineData("UK-France 2023 vs Italy-Tunisia", "fr+gb@2023-12-31 it+tn")]
    [InlineData("UK-Rwanda 2023 vs Italy-Tunisia", "gb+rw@2023-12-31 it+tn")]
    [InlineData("UK-France in 2023 vs Italy-Tunisia", "gb-fr-2023-funding it+tn")]
    [InlineData("UK-France July 2025 vs Italy-Tunisia", "gb-fr-2025-returns-pilot it+tn")]
    public void The_other_reading_of_a_year_is_a_link(string query, string other) =>
        Links(query).ShouldHaveSingleItem().ShouldBe(other);

    [Fact]
    public void A_day_that_is_plain_needs_no_note() => SubjectsFrom
        .Words(Example.Held, "UK-Rwanda at 2023-01-01 versus UK-Rwanda at 2024-07-10").Notes.ShouldBeEmpty();

    [Fact]
    public void Narrower_links_of_a_dated_subject_have_its_date() =>
        Links("Rwanda on 5 July 2024 versus UK-France").ShouldBe(
            ["gb-rw-scheme@2024-07-05 fr+gb", "us-rw-2024-reported@2024-07-05 fr+gb"]);

    [Fact]
    public void The_same_subject_on_the_same_day_is_one() => Should
        .Throw<Core.BadParameterError>(() => SubjectsFrom.Ids(Example.Held, ["gb-rw-scheme@2024", "gb-rw-scheme@2024-12-31"]))
        .Expected.ShouldBe("two to six different subjects; UK–Rwanda asylum scheme on 31 December 2024 stands there two times");

    private static ListOf<string> Links(string query) => SubjectsFrom
        .Words(Example.Held, query)
        .Notes
        .SelectMany(note => note.Narrower)
        .Select(narrower => string.Join(' ', narrower.Subjects))
        .ToListOf();
}
