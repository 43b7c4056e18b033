using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Pairs of lines that share a payee, or whose agreements are related by possibly the same funding, and whose sums lie near
/// each other. Sorted by sum, so that only neighbours are looked at, however many lines a payee has.
/// </summary>
internal sealed class MoneyNeighbours(Ground ground)
{
    private const string Base = "EUR";

    /// <summary>Wider than any tolerance and qualifiers together; the judge decides.</summary>
    public const decimal Window = 1.35m;

    public IEnumerable<LinePair> Pairs() =>
        Groups().SelectMany(Neighbours).Where(MayBeSame).Select(pair => pair.Ordered()).DistinctBy(pair => pair.Key);

    private IEnumerable<List<(decimal Sum, IReadOnlyList<MoneySide> Sides)>> Groups() => ground.Records.Agreements.Values
        .SelectMany(agreement => agreement.Funding.SelectMany(line => Keyed(agreement, line)))
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(group => group
            .Select(entry => (entry.Sum, entry.Sides))
            .OrderBy(entry => entry.Sum)
            .ThenBy(entry => entry.Sides[0].Key, StringComparer.Ordinal)
            .ToList());

    /// <summary>A line under each of its payees, and under each agreement it may share money with.</summary>
    private IEnumerable<(string Key, decimal Sum, IReadOnlyList<MoneySide> Sides)> Keyed(Agreement agreement, FundingLine line)
    {
        var sides = MoneySide.Of(agreement, line).ToList();
        if (sides.Find(side => side.Sum is not null) is not { } first)
        {
            return [];
        }

        var (currency, sum) = InBase(first);
        return sides.Select(side => side.Report.Payee).OfType<string>().Select(payee => $"to {payee}")
            .Concat(Relatives(agreement))
            .Distinct(StringComparer.Ordinal)
            .Select(key => ($"{currency} {key}", sum, (IReadOnlyList<MoneySide>)sides));
    }

    private IEnumerable<string> Relatives(Agreement agreement) => agreement.Related
        .Where(related => related.How == Words.PossiblySameFunding)
        .Select(related => related.Agreement)
        .Concat(ground.Naming(agreement.Id)
            .Where(other => other.Related.Any(related => related.How == Words.PossiblySameFunding
                && related.Agreement == agreement.Id))
            .Select(other => other.Id))
        .Select(other => string.CompareOrdinal(other, agreement.Id) < 0 ? $"{other}|{agreement.Id}" : $"{agreement.Id}|{other}");

    private (string Currency, decimal Sum) InBase(MoneySide side)
    {
        var sum = side.Sum!;
        var number = sum.Amount ?? sum.UpTo ?? 0;
        return ground.Exchanger.Find(sum.Currency, Base, MoneyDate.Of(ground.Records, side.Report)) is { } route
            ? (Base, route.Apply(number))
            : (sum.Currency, number);
    }

    private static IEnumerable<LinePair> Neighbours(List<(decimal Sum, IReadOnlyList<MoneySide> Sides)> lines)
    {
        for (var left = 0; left < lines.Count; left++)
        {
            for (var right = left + 1; right < lines.Count && lines[right].Sum <= lines[left].Sum * Window; right++)
            {
                yield return new LinePair(lines[left].Sides, lines[right].Sides);
            }
        }
    }

    /// <summary>
    /// Lines of one source are that source's different sums; a part of a line is not that line told differently.
    /// </summary>
    private static bool MayBeSame(LinePair pair) =>
        !Sources(pair.Left).Overlaps(Sources(pair.Right)) && !Contains(pair.Left[0], pair.Right[0])
            && !Contains(pair.Right[0], pair.Left[0]);

    private static HashSet<string> Sources(IReadOnlyList<MoneySide> sides) =>
        sides.SelectMany(side => side.Report.Cite).Select(cite => cite.Source).ToHashSet(StringComparer.Ordinal);

    private static bool Contains(MoneySide part, MoneySide whole) =>
        Names(part.Line.PartOf, part, whole) || Names(part.Line.ReannouncementOf, part, whole);

    private static bool Names(ItemRef? named, MoneySide from, MoneySide whole) =>
        named is not null && (named.Agreement ?? from.Agreement.Id) == whole.Agreement.Id && named.Item == whole.Line.Item;
}
