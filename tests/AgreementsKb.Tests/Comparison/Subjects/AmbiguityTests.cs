using AgreementsKb.Core;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Tests.Comparison.Subjects;

/// <summary>Two states that share a name, agreements that share a name: all that the words fit, with links to less.</summary>
public sealed class AmbiguityTests
{
    private static readonly Catalogue Held = new(
        [
            State("cd", "DR Congo", "Congo"), State("cg", "Congo Republic", "Congo"), State("it", "Italy"),
            State("be", "Belgium"), State("fr", "France"),
        ],
        [
            Card("it-cd-readmission", "Italy–DR Congo readmission", ["readmission pact"], "it", "cd"),
            Card("it-cg-readmission", "Italy–Congo Republic readmission", ["readmission pact"], "it", "cg"),
            Card("be-cd-returns", "Belgium–DR Congo returns", [], "be", "cd"),
            Card("be-fr-2020", "Belgium–France police co-operation", [], "be", "fr"),
        ]);

    [Fact]
    public void A_name_of_two_states_stands_for_the_agreements_of_both()
    {
        var read = SubjectsFrom.Words(Held, "Italy-Congo versus Belgium-France");

        read.Subjects[0].Id.ShouldBe("cd|cg+it");
        read.Subjects[0].Label.ShouldBe("Italy–DR Congo or Congo Republic");
        read.Subjects[0].Agreements.Select(name => name.Id).ShouldBe(["it-cd-readmission", "it-cg-readmission"]);
        var note = read.Notes.ShouldHaveSingleItem();
        note.Text.ShouldBe("“Congo” can mean DR Congo or Congo Republic; the agreements of both were read.");
        note.Narrower.Select(narrower => string.Join(' ', narrower.Subjects)).ShouldBe(["cd+it be+fr", "cg+it be+fr"]);
        note.Narrower.Select(narrower => narrower.Label).ShouldBe(["Italy–DR Congo", "Italy–Congo Republic"]);
    }

    [Fact]
    public void Where_only_one_has_an_agreement_it_is_that_one()
    {
        var read = SubjectsFrom.Words(Held, "Belgium-Congo versus Belgium-France");

        read.Subjects[0].Id.ShouldBe("be+cd");
        read.Notes.ShouldHaveSingleItem().Text
            .ShouldBe("“Congo” can mean DR Congo or Congo Republic; it was read as DR Congo, which alone has an agreement here.");
    }

    [Fact]
    public void A_name_of_two_agreements_stands_for_both()
    {
        var read = SubjectsFrom.Words(Held, "readmission pact versus Belgium-France");

        read.Subjects[0].Id.ShouldBe("it-cd-readmission|it-cg-readmission");
        read.Subjects[0].Kind.ShouldBe(SubjectKind.Several);
        read.Subjects[0].Label.ShouldBe("Italy–DR Congo readmission and one other");
        read.Notes.ShouldHaveSingleItem().Narrower.Select(narrower => narrower.Subjects[0])
            .ShouldBe(["it-cd-readmission", "it-cg-readmission"]);
    }

    [Theory]
    [InlineData("it+cg|cd", "cd|cg+it")]
    [InlineData("IT+CD|CG", "cd|cg+it")]
    [InlineData("it-cg-readmission|it-cd-readmission", "it-cd-readmission|it-cg-readmission")]
    [InlineData("it-cg-readmission|it-cg-readmission", "it-cg-readmission")]
    [InlineData("it+cd|cg@2024", "cd|cg+it@2024-12-31")]
    [InlineData("be-cd-returns@2024-02", "be-cd-returns@2024-02-29")]
    public void A_subject_has_one_id_however_it_is_put(string id, string expected) =>
        SubjectsFrom.Ids(Held, [id, "be+fr"]).Subjects[0].Id.ShouldBe(expected);

    [Theory]
    [InlineData("it+xx|cd")]
    [InlineData("it-cd-readmission|be+fr")]
    [InlineData("|")]
    [InlineData("@2024")]
    [InlineData("it+fr")]
    public void An_id_of_nothing_is_refused(string id) =>
        Should.Throw<BadParameterError>(() => SubjectsFrom.Ids(Held, [id, "be+fr"])).Found.ShouldBe(id);

    [Theory]
    [InlineData("be+cd@2024-13")]
    [InlineData("be+cd@yesterday")]
    [InlineData("be+cd@0024")]
    [InlineData("be+cd@2024-7-5")]
    public void A_date_of_no_day_is_refused_with_the_subject_for_all_time(string id)
    {
        var error = Should.Throw<BadParameterError>(() => SubjectsFrom.Ids(Held, [id, "be+fr"]));

        error.Expected.ShouldStartWith("a date after `@`");
        error.Suggestions.ShouldBe(["be+cd"]);
    }

    [Fact]
    public void Words_that_fit_very_many_agreements_are_no_subject()
    {
        var many = new Catalogue(
            Held.Actors.Values,
            Enumerable.Range(1, 13).Select(number => Card($"be-cd-{number}", $"Returns arrangement {number}", [], "be", "cd")));

        var error = Should.Throw<BadParameterError>(() => SubjectsFrom.Words(many, "returns versus Belgium-Congo"));

        error.Found.ShouldBe("returns");
        error.Expected.ShouldBe("a party, or words that fit at most 12 agreements");
        error.Suggestions[0].ShouldBe("Returns arrangement 1 versus Belgium-Congo");
    }

    [Fact]
    public void A_former_id_leads_to_the_agreement()
    {
        var card = Card("be-fr-police", "Police", [], "be", "fr") with { FormerIds = ["be-fr-1999"] };
        var renamed = new Catalogue(Held.Actors.Values, [.. Held.Agreements, card]);

        SubjectsFrom.Ids(renamed, ["be-fr-1999", "be+cd"]).Subjects[0].Id.ShouldBe("be-fr-police");
    }

    private static Actor State(string id, string name, params string[] aliases) =>
        new() { Id = id, Name = name, Kind = "state", Aliases = aliases.ToListOf() };

    private static AgreementCard Card(string id, string title, ListOf<string> names, params string[] parties) =>
        new(id, title, names, [], parties.ToListOf());
}
