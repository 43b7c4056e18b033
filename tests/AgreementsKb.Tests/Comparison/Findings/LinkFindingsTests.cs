using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Example;

namespace AgreementsKb.Tests.Comparison.Findings;

/// <summary>How the subjects of a comparison are linked, also over one agreement between them.</summary>
public sealed class LinkFindingsTests
{
    private const string Scheme = "UK–Rwanda asylum scheme";

    [Fact]
    public void A_link_from_one_subject_to_the_other_is_told_whichever_comes_first()
    {
        var records = Linked((ExampleAgreements.Pilot, "replaces", "gb-rw-scheme"));

        Links(records, "gb-fr-2025-returns-pilot", "gb-rw-scheme").ShouldBe([$"UK–France returns pilot: replaces {Scheme}."]);
        Links(records, "gb-rw-scheme", "gb-fr-2025-returns-pilot").ShouldBe([$"UK–France returns pilot: replaces {Scheme}."]);
    }

    [Fact]
    public void A_line_over_one_agreement_is_told_where_there_is_no_straight_link()
    {
        var line = Linked((ExampleAgreements.Pilot, "extends", "it-tn-2023"), (ExampleAgreements.ItalyTunisia, "under", "gb-rw-scheme"));

        Links(line, "gb-fr-2025-returns-pilot", "gb-rw-scheme").ShouldBe(
            [$"UK–France returns pilot: extends {ExampleAgreements.ItalyTunisia.Title}; {ExampleAgreements.ItalyTunisia.Title}: under {Scheme}."]);
    }

    [Theory]
    [InlineData("similar-to")]
    [InlineData("contrasted-with")]
    public void Whoever_likens_or_contrasts_puts_no_agreement_into_a_line(string how)
    {
        var line = Linked((ExampleAgreements.Pilot, how, "it-tn-2023"), (ExampleAgreements.ItalyTunisia, "under", "gb-rw-scheme"));

        Links(line, "gb-fr-2025-returns-pilot", "gb-rw-scheme").ShouldBeEmpty();
    }

    private static IEnumerable<string> Links(RecordSet records, string left, string right) =>
        Comparer.Compare(records, Core.Comparison.Subjects.SubjectsFrom.Ids(records, [left, right]))
            .Findings.Where(found => found.Kind == "linked").Select(found => found.Text);

    private static RecordSet Linked(params (Agreement From, string How, string To)[] links) => new(All().Select(record =>
        record is Agreement agreement ? agreement with
        {
            Related =
            [
                .. links.Where(link => link.From.Id == agreement.Id).Select(link =>
                    new Relation { Agreement = link.To, How = link.How, Cite = Cite("express-2024-11-18#p13") }),
            ],
        }
        : record));
}
