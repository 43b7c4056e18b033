using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Subjects;
using AgreementsKb.Core.Comparison.Totals;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;
using FsCheck;
using FsCheck.Fluent;
using static AgreementsKb.Tests.Comparison.ExampleAgreements;

namespace AgreementsKb.Tests.Comparison.Totals;

/// <summary>What holds of every total, whatever the lines contain, repeat or may be the same as.</summary>
public sealed class MoneyTotalsPropertyTests
{
    private static readonly string[] Amounts =
        ["EUR 1m", "EUR 7m", "USD 3.3m", "~GBP 5m", "GBP 1m..3m", "EUR ..9m", ">EUR 2m", "GBP millions", "JPY 8m"];

    private static readonly string?[] Bases = ["paid", "pledged", null];

    [Fact]
    public void A_total_is_the_sum_of_its_lines() => Holds((_, totals) => totals.All(total =>
        total.Value == (total.Lines.Count == 0 ? null : total.Lines.Sum(line => line.Value))
        && (total.Low ?? total.Value) == (total.Lines.Count == 0 ? null : total.Lines.Sum(line => line.Low ?? line.Value))
        && (total.High ?? total.Value) == (total.Lines.Count == 0 ? null : total.Lines.Sum(line => line.High ?? line.Value))
        && (total.Value is null || (total.Low ?? total.Value) <= total.Value && total.Value <= (total.High ?? total.Value))));

    [Fact]
    public void Every_line_is_counted_or_left_out_once_on_each_of_its_footings() => Holds((lines, totals) =>
    {
        var placed = totals
            .SelectMany(total => total.Lines.Select(line => line.Item).Concat(total.LeftOut.Select(line => line.Item))
                .Select(item => (item, total.Group)))
            .ToList();
        return placed.Distinct().Count() == placed.Count
            && placed.Select(each => each.item).ToHashSet().SetEquals(lines.Select(line => line.Item))
            && totals.SelectMany(total => total.LeftOut).All(line => line.Because.EndsWith('.') && line.Citations.Count > 0);
    });

    [Fact]
    public void No_line_is_counted_together_with_one_that_contains_it() => Holds((lines, totals) =>
    {
        var counted = totals.SelectMany(total => total.Lines).Select(line => line.Item).ToHashSet(StringComparer.Ordinal);
        return counted.All(item => !Above(lines, item).Any(counted.Contains));
    });

    [Fact]
    public void No_two_lines_that_may_be_the_same_money_are_counted() => Holds((lines, totals) =>
    {
        var counted = totals.SelectMany(total => total.Lines).Select(line => line.Item).ToHashSet(StringComparer.Ordinal);
        return lines.Where(line => counted.Contains(line.Item))
            .All(line => !line.PossiblySameAs.Any(same => same.Item != line.Item && counted.Contains(same.Item)));
    });

    [Fact]
    public void Something_is_counted_where_any_line_has_a_number_that_no_editor_set_aside() => Holds((lines, totals) =>
        totals.Sum(total => total.Lines.Count) > 0
        || lines.All(line => line.Reports.All(report => report.Amount.Value is { Words: not null } or { Currency: "JPY" })
            || line.Reports.Any(report => report.Rank is not null)));

    [Fact]
    public void The_order_of_lines_does_not_matter_where_no_rule_says_so() => Holds(
        (lines, totals) => Sums(Of([.. lines.Reverse()])).SetEquals(Sums(totals)),
        any => any.Lines(circles: false, alike: false));

    private static HashSet<(string Group, decimal? Value, decimal? Low, decimal? High)> Sums(IEnumerable<Total> totals) =>
        [.. totals.Select(total => (total.Group, total.Value, total.Low, total.High))];

    private static IEnumerable<string> Above(IReadOnlyList<FundingLine> lines, string item)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { item };
        var open = new Stack<string>([item]);
        while (open.TryPop(out var at))
        {
            var line = lines.Single(each => each.Item == at);
            var named = new[] { line.PartOf, line.ReannouncementOf }.OfType<ItemRef>().Select(above => above.Item);
            foreach (var above in named.Where(seen.Add))
            {
                open.Push(above);
                yield return above;
            }
        }
    }

    private static void Holds(
        Func<IReadOnlyList<FundingLine>, ListOf<Total>, bool> property,
        Func<AnyLines, IReadOnlyList<FundingLine>>? make = null) => Prop.ForAll(
            Gen.Choose(0, int.MaxValue - 1)
                .Select(seed => new AnyLines(new Random(seed)))
                .Select(make ?? (any => any.Lines(circles: true, alike: true)))
                .ToArbitrary(),
            lines => property(lines, Of(lines))).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    private static ListOf<Total> Of(IReadOnlyList<FundingLine> lines)
    {
        var held = new RecordSet(
        [
            .. ExampleActors.All, .. ExampleSources.All, .. ExampleSources.Rates,
            ItalyTunisia with { Funding = lines.ToListOf(), Related = [] },
        ]);
        return MoneyTotals.All(new Column(Ground.Of(held), SubjectMaker.Of(AgreementCard.Of(held.Agreements["it-tn-2023"])), "EUR"));
    }

    private sealed class AnyLines(Random random)
    {
        /// <param name="circles">Lines may name any other; else only those listed before.</param>
        /// <param name="alike">Lines may be the same money as others, and be reported several times.</param>
        public IReadOnlyList<FundingLine> Lines(bool circles, bool alike)
        {
            var count = random.Next(1, 8);
            return [.. Enumerable.Range(0, count).Select(index => Line(index, circles ? count : index, alike))];
        }

        private FundingLine Line(int index, int nameable, bool alike) => ExampleAgreements.Line(
            $"line-{index}",
            [.. Enumerable.Range(0, alike ? random.Next(1, 3) : 1).Select(_ => Report(alike))]) with
        {
            PartOf = random.Next(3) == 0 ? Other(nameable) : null,
            ReannouncementOf = random.Next(4) == 0 ? Other(nameable) : null,
            PossiblySameAs = alike && random.Next(4) == 0 && Other(nameable) is { } same ? [same] : [],
        };

        // One source for all: lines of one article are that article's different sums, so that only marks make them alike.
        private FundingReport Report(bool alike) => Paid(Pick(Amounts)!, "it", "tn", [], "national-2024-11-17#s5") with
        {
            Basis = Pick(Bases),
            Rank = alike ? random.Next(8) switch { 0 => Rank.Preferred, 1 => Rank.Deprecated, _ => null } : null,
            Because = "For a reason.",
        };

        private ItemRef? Other(int nameable) =>
            nameable == 0 ? null : ItemRef.Parse($"line-{random.Next(nameable)}").OrThrow("an item");

        private T Pick<T>(T[] choices) => choices[random.Next(choices.Length)];
    }
}
