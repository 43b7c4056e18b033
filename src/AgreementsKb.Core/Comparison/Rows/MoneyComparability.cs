using AgreementsKb.Core.Comparison.Exchange;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>Whether the sums of several subjects can be set side by side, with the reasons against it in plain words.</summary>
internal static class MoneyComparability
{
    private const int MostNamed = 3;

    /// <summary>The sums of a row, or of one footing of it.</summary>
    /// <param name="columns">The subjects.</param>
    /// <param name="footing">Null for the sums of every footing.</param>
    public static Comparability Of(IReadOnlyList<Column> columns, string? footing)
    {
        var sides = columns.Select(column => Side.Of(column, footing)).ToList();
        if (sides.Count < 2)
        {
            return new Comparability(Verdict.Comparable, []);
        }

        // What forbids the comparison is reason enough: how the sums differ besides would only hide it.
        var forbidding = Forbidding(sides, footing).ToListOf();
        var reasons = forbidding.Count > 0 ? forbidding : Cautions(sides).ToListOf();
        return new Comparability(
            forbidding.Count > 0 ? Verdict.NotComparable : reasons.Count > 0 ? Verdict.Caution : Verdict.Comparable,
            reasons);
    }

    private static IEnumerable<string> Forbidding(List<Side> sides, string? footing)
    {
        foreach (var side in sides.Where(side => side.Reports.Count == 0))
        {
            var under = footing is null ? "" : $" {Footing.Under(side.Column.Records, footing)}";
            yield return $"{side.Label}: no money is reported{under}.";
        }

        if (sides.TrueForAll(side => side.Reports.Count > 0)
            && !sides[0].Footings.Any(shared => sides.TrueForAll(side => side.Footings.Contains(shared))))
        {
            yield return Differ(sides, "The sums have no footing in common", side => side.Footings)!;
        }

        var silent = sides.Where(side => side.Reports.Count > 0 && side.Numbers.Count == 0).ToList();
        if (silent.Count > 0)
        {
            yield return $"No source gives a number for {Sentence.Or(silent.Select(side => side.Label))}.";
        }

        foreach (var side in sides.Where(side => side.Numbers.Count > 0 && side.Numbers.TrueForAll(side.HasNoRate)))
        {
            yield return $"{side.Label}: no cited rate leads to {side.Column.Currency}, so the sums share no currency.";
        }
    }

    private static IEnumerable<string> Cautions(List<Side> sides)
    {
        var differing = new[]
        {
            Differ(sides, "Only sums on the same footing can be set side by side", side => side.Footings),
            Differ(sides, "The sums are for different lengths of time", side => side.Lengths),
            Differ(sides, "The sums are for different dates", side => side.Dates),
        };
        return differing
            .Concat(sides.Select(side => side.Unnamed))
            .Concat(sides.Select(side => side.BothWays))
            .Concat(sides.Select(side => side.Mixed))
            .Concat(sides.Select(side => side.PerOne))
            .Concat(sides.Select(side => side.Contested))
            .OfType<string>();
    }

    /// <summary>Null where all answer alike, or where nobody answers.</summary>
    private static string? Differ(List<Side> sides, string lead, Func<Side, ListOf<string>> answers)
    {
        var given = sides.Where(side => side.Reports.Count > 0).Select(side => (side.Label, Answers: answers(side))).ToList();
        return given.DistinctBy(answer => string.Join('|', answer.Answers.Order(StringComparer.Ordinal))).Count() < 2 ? null
            : $"{lead}: {string.Join("; ", given.Select(answer => $"{answer.Label}, {Few(answer.Answers)}"))}.";
    }

    /// <summary>A reason names the first few; every sum says its own time where it stands.</summary>
    private static string Few(ListOf<string> answers) => Sentence.And(answers.Count <= MostNamed + 1
        ? answers
        : [.. answers.Take(MostNamed), $"{Sentence.Number(answers.Count - MostNamed)} more"]);

    /// <summary>The sums of one subject, without those reported under related agreements.</summary>
    private sealed record Side(Column Column, List<FundingReport> Reports)
    {
        public string Label => Column.Subject.Label;

        public List<FundingReport> Numbers => Reports.FindAll(report => report.Amount.Value is { Words: null });

        public ListOf<string> Footings => Each(report => Sentence.Lower(Footing.Label(Column.Records, Footing.Of(report))));

        public ListOf<string> Lengths => Each(report => Years.Length(report) ?? "no length given");

        /// <summary>Only where some are given: that nobody dates a sum is said of its length.</summary>
        public ListOf<string> Dates => Each(report => report.Period is { } period ? DateWords.Of(period) : "no dates given");

        public string? Unnamed => (Lacks(report => report.Payer), Lacks(report => report.Payee)) switch
        {
            (true, true) => $"{Label}: not every source says who pays and who is paid.",
            (true, false) => $"{Label}: not every source says who pays.",
            (false, true) => $"{Label}: not every source says who is paid.",
            _ => null,
        };

        public string? BothWays
        {
            get
            {
                var both = Reports.Select(report => report.Payer).OfType<string>()
                    .Intersect(Reports.Select(report => report.Payee).OfType<string>(), StringComparer.Ordinal)
                    .Order(StringComparer.Ordinal)
                    .Select(Column.Records.NameOf)
                    .ToList();
                var verb = both.Count == 1 ? "pays and is paid" : "pay and are paid";
                return both.Count == 0 ? null : $"{Label}: money goes both ways; {Sentence.And(both)} {verb}.";
            }
        }

        public string? Mixed => Numbers.Count > 0 && Numbers.Count < Reports.Count
            ? $"{Label}: some sums are given in words only, or not at all."
            : Numbers.Exists(report => report.Amount.Value is { UpTo: not null })
                ? $"{Label}: some sums are ranges or upper limits."
                : null;

        public string? PerOne => Numbers.Find(report => report.Per is not null) is { } one
            ? $"{Label}: some sums are{MoneyWords.Per(one.Per)}, and no whole."
            : null;

        public string? Contested => Column.Agreements
            .SelectMany(agreement => agreement.Funding
                .Select(line => (Record: new RecordRef(Kinds.Agreement, agreement.Id), line)))
            .Where(entry => entry.line.Reports.Any(Reports.Contains))
            .SelectMany(entry => Column.Ground.Disputes.OfItem(entry.Record, entry.line.Item))
            .Any(dispute => dispute is { State: DisputeState.Open, Kind: not DisputeKind.DifferentScope })
            ? $"{Label}: sources differ on some of the money."
            : null;

        public static Side Of(Column column, string? footing) => new(
            column,
            [
                .. column.Agreements
                    .SelectMany(agreement => agreement.Funding)
                    .SelectMany(line => line.Reports)
                    .Where(report => report.Rank != Rank.Deprecated && (footing is null || Footing.Of(report) == footing)),
            ]);

        public bool HasNoRate(FundingReport report) => new Converter(Column.Ground, Column.Currency).RouteOf(report) is null;

        private bool Lacks(Func<FundingReport, string?> actor) => Reports.Exists(report => actor(report) is null);

        private ListOf<string> Each(Func<FundingReport, string> say) =>
            Reports.Select(say).Distinct(StringComparer.Ordinal).ToListOf();
    }
}
