using AgreementsKb.Core;
using AgreementsKb.Core.Comparison.Subjects;

namespace AgreementsKb.Tests.Comparison.Subjects;

public sealed class ErrorsTests
{
    [Theory]
    [InlineData("Italy-Tunisa versus UK-France", "Tunisa", "Italy-Tunisia versus UK-France")]
    [InlineData("Itly-Tunisia versus UK-France", "Itly", "Italy-Tunisia versus UK-France")]
    [InlineData("Italy-Tunisia verus UK-France", "verus", "Italy-Tunisia versus UK-France")]
    [InlineData("Italy-Tunisia versus UK-Frnace", "Frnace", "Italy-Tunisia versus UK-France")]
    [InlineData("Rwadna scheme vs UK-France", "Rwadna", "Rwanda scheme vs UK-France")]
    [InlineData("UK-France retuns pilot vs Rwanda scheme", "retuns", "UK-France returns pilot vs Rwanda scheme")]
    [InlineData("Italy-Tunisa vs Uk-Frnce", "Tunisa", "Italy-Tunisia vs Uk-France")]
    public void A_slip_of_the_finger_is_answered_with_the_whole_query_set_right(string query, string unknown, string suggestion)
    {
        var error = Should.Throw<NotUnderstoodError>(() => SubjectsFrom.Words(Example.Held, query));

        error.NotUnderstood.ShouldBe(unknown);
        error.Suggestions[0].ShouldBe(suggestion);
        error.Query.ShouldBe(query);
    }

    [Theory]
    [InlineData("blue cheese versus UK-France", "blue cheese")]
    [InlineData("foo-bar versus UK-France", "foo-bar")]
    [InlineData("Italy-Tunisia versus 12345", "12345")]
    [InlineData("xyzzy", "xyzzy")]
    public void Words_that_nothing_is_called_are_named(string query, string unknown) =>
        Should.Throw<NotUnderstoodError>(() => SubjectsFrom.Words(Example.Held, query)).NotUnderstood.ShouldBe(unknown);

    [Fact]
    public void Where_nothing_is_near_pairs_that_there_are_are_named_and_can_be_compared()
    {
        var error = Should.Throw<NotUnderstoodError>(() => SubjectsFrom.Words(Example.Held, "Atlantis versus UK-France"));

        error.Suggestions.ShouldBeEmpty();
        error.Examples.Count.ShouldBeGreaterThan(1);
        SubjectsFrom.Words(Example.Held, string.Join(" versus ", error.Examples)).Subjects.Count.ShouldBe(error.Examples.Count);
        error.Message.ShouldContain($"such as `{error.Examples[0]}`");
        error.Message.ShouldNotContain("/agreements");
    }

    [Fact]
    public void Where_something_is_near_it_alone_is_offered() =>
        Should.Throw<NotUnderstoodError>(() => SubjectsFrom.Words(Example.Held, "Italy-Tunisa versus UK-France"))
            .Message.ShouldNotContain("Nothing recorded");

    [Fact]
    public void What_was_understood_is_said_too() =>
        Should.Throw<NotUnderstoodError>(() => SubjectsFrom.Words(Example.Held, "Italy-Tunisa versus UK-France"))
            .Understood.ShouldBe(["Italy", "United Kingdom–France"]);

    [Fact]
    public void Parties_without_an_agreement_lead_to_those_they_have()
    {
        var error = Should.Throw<BadParameterError>(() => SubjectsFrom.Words(Example.Held, "Italy-France versus UK-Rwanda"));

        error.Found.ShouldBe("Italy-France");
        error.Suggestions.ShouldContain("Italy-Tunisia versus UK-Rwanda");
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("versus")]
    [InlineData("Italy-Tunisia")]
    [InlineData("Italy-Tunisia versus")]
    [InlineData("UK-France versus France-UK")]
    [InlineData("it-tn vs gb-fr vs gb-rw vs gb-tr vs gb-vn vs eu-tn vs it-ly")]
    public void Fewer_than_two_or_more_than_six_different_subjects_are_refused(string query) =>
        Should.Throw<BadParameterError>(() => SubjectsFrom.Words(Example.Held, query)).Expected.ShouldStartWith("two to six");

    [Fact]
    public void A_query_without_end_is_refused() => Should
        .Throw<BadParameterError>(() => SubjectsFrom.Words(
            Example.Held,
            string.Join(" versus ", Enumerable.Repeat("Italy-Tunisia", 200))))
        .Expected.ShouldBe("at most 500 characters");

    [Theory]
    [InlineData("it+tn", "it+tn")]
    [InlineData("tn+it", "it+tn")]
    [InlineData("it tn", "it+tn")]
    [InlineData("gb-rw-scheme", "gb-rw-scheme")]
    [InlineData("rw", "rw")]
    public void A_subject_can_be_given_by_id(string id, string expected) =>
        SubjectsFrom.Ids(Example.Held, [id, "fr+gb"]).Subjects[0].Id.ShouldBe(expected);

    [Theory]
    [InlineData("gb-rw-sceme", "gb-rw-scheme")]
    [InlineData("it+tm", "it+tn")]
    public void An_id_that_is_none_is_answered_with_a_near_one(string id, string near) =>
        Should.Throw<BadParameterError>(() => SubjectsFrom.Ids(Example.Held, [id, "fr+gb"])).Suggestions.ShouldContain(near);
}
