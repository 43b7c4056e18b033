using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Records;
using static AgreementsKb.Tests.Comparison.Disagreement.Disputed;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Disagreement;

public sealed class FormDisputesTests
{
    [Theory]
    [InlineData("treaty", "memorandum", true)]
    [InlineData("joint-statement", "unpublished-arrangement", true)]
    [InlineData("treaty", "treaty", false)]
    [InlineData("treaty", "returns-agreement", false)]
    [InlineData("proposal", "cooperation-agreement", false)]
    [InlineData("returns-agreement", "pilot-scheme", false)]
    [InlineData("memorandum", "unspecified-agreement", false)]
    public void Forms_dispute_only_where_they_exclude_each_other(string one, string other, bool disputed)
    {
        var records = With(Pilot with { Form = [Form(one, "mirror-2025-07-10#p1"), Form(other, "express-2024-11-18#p1")] });

        var dispute = Of(records, "gb-fr-2025-returns-pilot.form");

        (dispute?.Kind).ShouldBe(disputed ? DisputeKind.WordingOrForm : null);
        (dispute?.Reports.Count ?? 2).ShouldBe(2);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_vocabulary_says_which_forms_exclude_each_other(bool exclusive)
    {
        var changed = Pilot with { Form = [Form("treaty", "mirror-2025-07-10#p1"), Form("scheme", "express-2024-11-18#p1")] };
        var scheme = ExampleTerms.Exclusive("scheme") with { Exclusive = exclusive ? true : null };

        (Of(new RecordSet([.. All().Where(record => record.Id != Pilot.Id), changed, scheme]), "gb-fr-2025-returns-pilot.form") is not null)
            .ShouldBe(exclusive);
    }

    [Theory]
    [InlineData("published", "unpublished", true)]
    [InlineData("none", "summarised-only", true)]
    [InlineData("leaked", "unpublished", false)]
    [InlineData("summarised-only", "unpublished", false)]
    public void Whether_a_text_can_be_read_disputes_where_both_cannot_be(string one, string other, bool disputed)
    {
        var records = With(Pilot with { Text = [Text(one, "mirror-2025-07-10#p1"), Text(other, "express-2024-11-18#p1")] });

        (Of(records, "gb-fr-2025-returns-pilot.text") is not null).ShouldBe(disputed);
    }

    [Fact]
    public void The_row_marks_the_forms_that_exclude_each_other_and_no_others()
    {
        var records = With(Pilot with
        {
            Form = [Form("treaty", "mirror-2025-07-10#p1"), Form("memorandum", "express-2024-11-18#p1"), Form("pilot-scheme", "express-2024-11-18#p1")],
        });

        var cell = Compare(records, "returns pilot versus Rwanda scheme").Cell("form", 0);

        cell.State.ShouldBe(CellState.Disputed);
        cell.Values.Select(value => value.Disputes.Count).ShouldBe([1, 1, 0]);
    }

    private static FormReport Form(string word, string place) => new() { Term = word, Cite = Cite(place) };

    private static TextReport Text(string word, string place) => new() { Term = word, Cite = Cite(place) };
}
