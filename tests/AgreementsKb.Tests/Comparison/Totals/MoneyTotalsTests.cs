using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Totals;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using static AgreementsKb.Tests.Comparison.Example;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Totals;

public sealed class MoneyTotalsTests
{
    private const string Place = "national-2024-11-17#s5";

    [Fact]
    public void Lines_of_one_footing_add_up_and_open()
    {
        var total = Totals(Sum("ships", "EUR 100m"), Sum("training", "USD 22m")).ShouldHaveSingleItem();

        (total.Group, total.Text, total.Value, total.Formula)
            .ShouldBe(("paid", "paid: EUR 121 million", 121_000_000m, "100,000,000 + 21,000,000 = 121,000,000"));
        total.Lines.Select(line => line.Item).ShouldBe(["ships", "training"]);
        total.Lines.SelectMany(line => line.Inputs).ShouldAllBe(input => input.Citations.Count > 0);
        total.LeftOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_sum_per_person_is_left_out_with_the_reason()
    {
        var total = Totals(Sum("whole", "EUR 100m"), Line("each", Report("EUR 20k") with { Per = SumPer.Person })).ShouldHaveSingleItem();

        total.Value.ShouldBe(100_000_000m);
        Reasons(total).ShouldBe(["It is a sum per person; to how much that comes in all is not said."]);
        total.LeftOut.ShouldHaveSingleItem().Text.ShouldBe("Money: each: EUR 20,000 per person");
    }

    [Fact]
    public void A_sum_that_is_at_least_so_much_leaves_the_total_open_above()
    {
        var total = Totals(Sum("a", "EUR 100m.."), Sum("b", "EUR 10m")).ShouldHaveSingleItem();

        (total.Value, total.Low, total.High, total.Text).ShouldBe(
            (110_000_000m, 110_000_000m, null, "paid: EUR 110 million (EUR 110 million or more)"));
    }

    [Fact]
    public void Footings_are_never_added() =>
        Totals(Sum("a", "EUR 1m", "paid"), Sum("b", "EUR 2m", "pledged"), Sum("c", "EUR 4m", null))
            .Select(total => (total.Group, total.Value))
            .ShouldBe([("paid", 1_000_000m), ("pledged", 2_000_000m), ("not-stated", 4_000_000m)]);

    [Fact]
    public void A_line_promised_and_paid_stands_on_both_footings()
    {
        var line = Sum("a", "EUR 1m") with { Reports = [Report("EUR 1m", "paid"), Report("EUR 5m", "pledged")] };

        Totals(line, Sum("b", "EUR 1m")).Select(total => (total.Group, total.Value))
            .ShouldBe([("paid", 2_000_000m), ("pledged", 5_000_000m)]);
    }

    [Fact]
    public void A_part_and_what_is_announced_again_are_left_out_also_over_several_steps()
    {
        var total = Totals(
            Sum("whole", "EUR 100m"),
            Sum("part", "EUR 40m") with { PartOf = Ref("whole") },
            Sum("part-of-part", "EUR 10m") with { PartOf = Ref("part") },
            Sum("again", "EUR 40m") with { ReannouncementOf = Ref("part") }).ShouldHaveSingleItem();

        total.Value.ShouldBe(100_000_000m);
        Reasons(total).ShouldBe(
        [
            "Part of “Money: whole”, which is counted.",
            "Part of “Money: part”, which is part of “Money: whole”, which is counted.",
            "A new announcement of “Money: part”, which is part of “Money: whole”, which is counted.",
        ]);
    }

    [Fact]
    public void A_part_of_a_line_on_another_footing_is_left_out_and_says_so() =>
        Reasons(Totals(Sum("whole", "EUR 100m", "pledged"), Sum("part", "EUR 40m") with { PartOf = Ref("whole") })[0])
            .ShouldBe(["Part of “Money: whole”, which is counted under “pledged”."]);

    [Fact]
    public void A_part_of_what_is_no_line_of_the_subject_or_has_no_number_counts()
    {
        Totals(Sum("part", "EUR 40m") with { PartOf = Ref("eu-tn-mou-2023/border-security") }, Sum("other", "EUR 1m"))
            .Single().Value.ShouldBe(41_000_000m);

        var total = Totals(Sum("whole", "EUR millions"), Sum("part", "EUR 40m") with { PartOf = Ref("whole") }).Single();
        total.Value.ShouldBe(40_000_000m);
        Reasons(total).ShouldBe(["The source gives no number."]);
    }

    [Fact]
    public void A_part_is_found_in_another_agreement_of_the_subject()
    {
        var held = With(EuTunisia with { Funding = [Sum("part", "EUR 1m") with { PartOf = Ref("it-tn-2023/whole") }] },
            ItalyTunisia with { Funding = [Sum("whole", "EUR 9m")], Related = [] });
        var subject = new Subject
        {
            Id = "tn",
            Label = "Tunisia",
            Kind = SubjectKind.Pair,
            Agreements = [new AgreementName("eu-tn-mou-2023", "EU"), new AgreementName("it-tn-2023", "Italy")],
        };

        var total = MoneyTotals.Of(new Column(Ground.Of(held), subject, "EUR")).ShouldHaveSingleItem();

        total.Value.ShouldBe(9_000_000m);
        Reasons(total).ShouldBe(["Part of “Money: whole” of “Italy–Tunisia migration co-operation”, which is counted."]);
    }

    [Fact]
    public void Of_lines_that_name_each_other_in_a_circle_the_first_counts() =>
        Totals(Sum("a", "EUR 1m") with { PartOf = Ref("b") }, Sum("b", "EUR 2m") with { PartOf = Ref("a") })
            .Single().Lines.Single().Item.ShouldBe("a");

    [Fact]
    public void Of_what_may_be_the_same_money_the_first_counts_unless_an_editor_prefers_another()
    {
        var alike = Sum("second", "EUR 90m") with { PossiblySameAs = [Ref("first")] };
        var total = Totals(Sum("first", "EUR 100m"), alike).Single();
        total.Value.ShouldBe(100_000_000m);
        Reasons(total).ShouldBe(["Perhaps the same money as “Money: first”, which is counted."]);

        var preferred = alike with { Reports = [alike.Reports[0] with { Rank = Rank.Preferred, Because = "An audit." }] };
        Totals(Sum("first", "EUR 100m"), preferred).Single().Value.ShouldBe(90_000_000m);
    }

    [Fact]
    public void What_may_be_the_same_as_a_part_yields_to_the_whole()
    {
        var total = Totals(
            Sum("alike", "EUR 40m") with { PossiblySameAs = [Ref("part")] },
            Sum("part", "EUR 40m") with { PartOf = Ref("whole") },
            Sum("whole", "EUR 100m")).Single();

        total.Value.ShouldBe(100_000_000m);
        Reasons(total)[0].ShouldBe("Perhaps the same money as “Money: whole”, which is counted.");
    }

    [Fact]
    public void Several_reports_of_a_line_count_once_and_let_the_total_move()
    {
        var line = Sum("a", "EUR 100m") with { Reports = [Report("EUR 100m"), Report("EUR 130m"), Report("~EUR 100m")] };
        var total = Totals(line, Sum("b", "EUR 10m")).Single();

        (total.Value, total.Low, total.High).ShouldBe((110_000_000m, 105_000_000m, 140_000_000m));
        total.Text.ShouldBe("paid: EUR 110 million (anything from EUR 105 million to 140 million)");
    }

    [Fact]
    public void A_preferred_report_stands_for_its_line_and_a_deprecated_one_does_not_count()
    {
        var line = Sum("a", "EUR 1m") with
        {
            Reports = [Report("EUR 100m"), Report("EUR 70m") with { Rank = Rank.Preferred, Because = "An audit." }],
        };
        var aside = Sum("b", "EUR 10m") with
        {
            Reports = [Report("EUR 10m") with { Rank = Rank.Deprecated, Because = "A misprint." }],
        };
        var total = Totals(line, aside).Single();

        (total.Value, total.Low).ShouldBe((70_000_000m, null));
        Reasons(total).ShouldBe(["An editor has set its reports aside."]);
    }

    [Fact]
    public void What_has_no_number_or_no_rate_is_left_out_and_says_so()
    {
        var unknown = Sum("c", "EUR 1m") with
        {
            Reports = [Report("EUR 1m") with { Amount = Stated<Money>.No(NoValue.Unknown) }],
        };
        var total = Totals(Sum("a", "EUR 1m"), Sum("b", "GBP hundreds of millions"), unknown, Sum("d", "JPY 5m")).Single();

        Reasons(total).ShouldBe(
            ["The source gives no number.", "The amount is not known or not disclosed.", "No cited rates lead from JPY to EUR."]);
    }

    [Fact]
    public void Nothing_that_can_be_counted_gives_no_number()
    {
        var total = Totals(Sum("a", "EUR millions"), Sum("b", "EUR millions")).Single();

        (total.Value, total.Text, total.Formula).ShouldBe((null, "paid: no total", null));
    }

    [Fact]
    public void The_sum_of_a_single_line_is_not_shown()
    {
        var held = With(ItalyTunisia with { Funding = [Sum("a", "EUR 1m")], Related = [] });

        Comparer.Describe(held, held.Agreements["it-tn-2023"]).Cell("funding", 0).Totals.ShouldBeEmpty();
    }

    [Fact]
    public void Money_of_a_related_agreement_is_named_and_not_counted()
    {
        var total = Compare("Italy-Tunisia versus UK-France").Cell("funding", 0).Totals.ShouldHaveSingleItem();

        total.Value.ShouldBe(205_000_000m);
        Reasons(total).ShouldBe(
        [
            "Perhaps the same money as “Money: patrol-ships”, which is counted.",
            "Reported under a related agreement, EU–Tunisia deal, which the same money may have funded.",
        ]);
    }

    private static List<string> Reasons(Total total) => [.. total.LeftOut.Select(line => line.Because)];

    private static FundingLine Sum(string item, string amount, string? basis = "paid") => Line(item, Report(amount, basis));

    private static FundingReport Report(string amount, string? basis = "paid") =>
        Paid(amount, "it", "tn", [], Place) with { Basis = basis };

    private static ItemRef Ref(string text) => ItemRef.Parse(text).OrThrow(text);

    private static ListOf<Total> Totals(params FundingLine[] lines)
    {
        var held = With(ItalyTunisia with { Funding = lines.ToListOf(), Related = [] });
        return MoneyTotals.All(new Column(Ground.Of(held), SubjectMaker.Of(AgreementCard.Of(held.Agreements["it-tn-2023"])), "EUR"));
    }

    private static RecordSet With(params Agreement[] changed) => new(All()
        .Where(record => record is not Agreement || !Array.Exists(changed, each => each.Id == record.Id))
        .Concat(changed));
}
