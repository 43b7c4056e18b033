using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Subjects;

namespace AgreementsKb.Tests.Comparison.Subjects;

public sealed class WordsTests
{
    private const string Usual = "it+tn fr+gb";
    private const string Pilot = "gb-fr-2025-returns-pilot";

    [Theory]
    [InlineData("Italy-Tunisia versus UK-France")]
    [InlineData("Italy–Tunisia vs UK–France")]
    [InlineData("Italy—Tunisia vs. UK—France")]
    [InlineData("italy-tunisia v uk-france")]
    [InlineData("ITALY/TUNISIA VERSUS UK/FRANCE")]
    [InlineData("it-tn vs gb-fr")]
    [InlineData("it+tn versus fr+gb")]
    [InlineData("IT TN against GB FR")]
    [InlineData("Italy and Tunisia versus Britain and France")]
    [InlineData("Italy & Tunisia vs UK & France")]
    [InlineData("Italy with Tunisia vs Great Britain with France")]
    [InlineData("Italy-Tunisia compared with UK-France")]
    [InlineData("Italy-Tunisia compared to UK-France")]
    [InlineData("Italy-Tunisia in comparison with UK-France")]
    [InlineData("compare Italy-Tunisia with UK-France")]
    [InlineData("compare Italy-Tunisia to UK-France")]
    [InlineData("compare Italy-Tunisia and UK-France")]
    [InlineData("Italy-Tunisia, UK-France")]
    [InlineData("Italy-Tunisia; UK-France")]
    [InlineData("Italy-Tunisia\nUK-France")]
    [InlineData("Italy, Tunisia versus UK, France")]
    [InlineData("What about Italy–Tunisia versus UK–France?")]
    [InlineData("the Italian-Tunisian deal versus the Franco-British deal")]
    [InlineData("Italo-Tunisian agreement vs Anglo-French agreement")]
    [InlineData("Italy's deal with Tunisia versus Britain's deal with France")]
    [InlineData("Italy’s deal with Tunisia versus the UK’s deal with France")]
    [InlineData("agreement between Italy and Tunisia versus agreement between the UK and France")]
    [InlineData("the agreement between Italy and Tunisia and the agreement between the UK and France")]
    [InlineData("Italia-Tunisie vs Regno Unito-Francia")]
    [InlineData("Italy-Tunisia or UK-France")]
    [InlineData("U.K.-France vs Italy-Tunisia", "fr+gb it+tn")]
    [InlineData("Italy and Tunisia and UK and France")]
    [InlineData("it-tn-2023 vs gb-fr", "it-tn-2023 fr+gb")]
    public void The_same_question_is_understood_however_it_is_put(string query, string expected = Usual) =>
        Read(query).ShouldBe(expected);

    [Theory]
    [InlineData("Rwanda scheme vs UK-France returns pilot", "gb-rw-scheme " + Pilot)]
    [InlineData("the Rwanda plan versus returns pilot", "gb-rw-scheme " + Pilot)]
    [InlineData("UK-Rwanda scheme versus UK-France pilot", "gb-rw-scheme " + Pilot)]
    [InlineData("gb-fr-2025-returns-pilot vs gb-rw-scheme", Pilot + " gb-rw-scheme")]
    [InlineData("UK-France 2023 vs UK-France 2025", "gb-fr-2023-funding " + Pilot)]
    [InlineData("UK-France funding versus Italy-Tunisia", "gb-fr-2023-funding it+tn")]
    [InlineData("Tunisia deal vs Rwanda scheme", "tn gb-rw-scheme")]
    [InlineData("EU-Tunisia deal vs Italy-Tunisia deal", "eu+tn it+tn")]
    [InlineData("Rwanda scheme and returns pilot", "gb-rw-scheme " + Pilot)]
    [InlineData("UK–France returns pilot against Rwanda scheme", Pilot + " gb-rw-scheme")]
    public void Words_that_name_an_agreement_narrow(string query, string expected) => Read(query).ShouldBe(expected);

    [Theory]
    [InlineData("UK-Kurdistan vs UK-Turkey vs UK-Vietnam", "gb+iq-kr gb+tr gb+vn")]
    [InlineData("UK-Kurdistan, UK-Türkiye and UK-Viêt Nam", "gb+iq-kr gb+tr gb+vn")]
    [InlineData("gb-iq-kr vs gb-turkiye", "gb+iq-kr gb+tr")]
    [InlineData("UK-Kurdistan in Iraq versus Italy-Libya", "gb+iq-kr it+ly")]
    [InlineData("Italian government-Tunisia vs UK government-France", Usual)]
    [InlineData("Starmer-France vs Italy-Tunisia", "fr+gb it+tn")]
    public void Regions_accents_and_offices_lead_to_the_parties(string query, string expected) => Read(query).ShouldBe(expected);

    [Fact]
    public void A_state_takes_in_its_regions_and_says_so()
    {
        var read = SubjectsFrom.Words(Example.Held, "UK-Iraq versus UK-Turkey");

        read.Subjects[0].Agreements.ShouldHaveSingleItem().Id.ShouldBe("gb-iq-kr-2024-proposal");
        read.Notes.Select(note => note.Text).ShouldContain("Iraq takes in Kurdistan Region of Iraq.");
    }

    [Fact]
    public void One_party_alone_stands_for_all_its_agreements_and_says_so()
    {
        var read = SubjectsFrom.Words(Example.Held, "Rwanda versus UK-France");

        read.Subjects[0].Agreements.Select(name => name.Id).ShouldBe(["gb-rw-scheme", "us-rw-2024-reported"]);
        read.Notes.ShouldHaveSingleItem().Text.ShouldStartWith("One party alone was named");
    }

    [Fact]
    public void Words_of_the_field_that_narrow_nothing_are_left_aside_with_a_note()
    {
        var read = SubjectsFrom.Words(Example.Held, "Italy-Tunisia treaty versus UK-France");

        read.Subjects[0].Id.ShouldBe("it+tn");
        read.Notes.ShouldHaveSingleItem().Text.ShouldContain("treaty");
    }

    [Fact]
    public void A_pair_holds_every_agreement_between_its_parties()
    {
        var pair = SubjectsFrom.Words(Example.Held, "France-UK versus Italy-Tunisia").Subjects[0];

        pair.Kind.ShouldBe(SubjectKind.Pair);
        pair.Label.ShouldBe("United Kingdom–France");
        pair.Agreements.Select(name => name.Id).ShouldBe(["gb-fr-2023-funding", Pilot]);
    }

    private static string Read(string query) =>
        string.Join(' ', SubjectsFrom.Words(Example.Held, query).Subjects.Select(subject => subject.Id));
}
