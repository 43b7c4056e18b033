using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Pairs of lines that share a payee, or whose agreements are related by possibly the same funding, and of whose reports two
/// tell one sum differently. Sorted by sum, so that only neighbours are looked at, however many lines a payee has.
/// </summary>
internal sealed class MoneyNeighbours(Ground ground, MoneyRelations relations)
{
    private const string Base = "EUR";

    /// <summary>Wider than the tolerance; rates of other days may lie further apart.</summary>
    private const decimal SameCurrency = 1.04m;
    private const decimal OtherCurrency = 1.3m;

    public IEnumerable<LinePair> Pairs() => Groups()
        .SelectMany(Neighbours)
        .DistinctBy(pair => string.CompareOrdinal(pair.Left.Side.Key, pair.Right.Side.Key) < 0
            ? (pair.Left.Side.Key, pair.Right.Side.Key)
            : (pair.Right.Side.Key, pair.Left.Side.Key))
        .Select(pair => new LinePair(Sides(pair.Left.Side), Sides(pair.Right.Side)).Ordered());

    private static List<MoneySide> Sides(MoneySide side) => [.. MoneySide.Of(side.Agreement, side.Line)];

    private IEnumerable<List<Placed>> Groups() => ground.Records.Agreements.Values
        .SelectMany(agreement => agreement.Funding.SelectMany(line => MoneySide.Of(agreement, line)))
        .SelectMany(Placements)
        .GroupBy(entry => entry.Key, StringComparer.Ordinal)
        .Select(group => group
            .Select(entry => entry.Placed)
            .OrderBy(placed => placed.Low)
            .ThenBy(placed => placed.Side.Key, StringComparer.Ordinal)
            .ToList());

    /// <summary>A report under its payee, and under each agreement that its own may share money with.</summary>
    private IEnumerable<(string Key, Placed Placed)> Placements(MoneySide side)
    {
        if (side is not { IsTelling: true, Sum: { } sum } || Span.Of(sum) is not { } span)
        {
            return [];
        }

        var route = ground.Exchanger.Find(sum.Currency, Base, MoneyDate.Of(ground.Records, side.Report));
        var (currency, size) = route is null ? (sum.Currency, span) : (Base, span.Through(route.Apply));
        return Relatives(side.Agreement)
            .Append(side.Report.Payee is { } payee ? $"to {payee}" : null)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Select(key => ($"{currency} {key}", new Placed(side, sum.Currency, size.Low, size.High)));
    }

    private IEnumerable<string?> Relatives(Agreement agreement) => ground.SharingMoney(agreement.Id)
        .Select(other => string.CompareOrdinal(other, agreement.Id) < 0 ? $"{other}|{agreement.Id}" : $"{agreement.Id}|{other}");

    private IEnumerable<(Placed Left, Placed Right)> Neighbours(List<Placed> reports)
    {
        for (var left = 0; left < reports.Count; left++)
        {
            var one = reports[left];
            for (var right = left + 1; right < reports.Count && reports[right].Low <= one.High * OtherCurrency; right++)
            {
                var other = reports[right];
                var near = one.Currency != other.Currency || other.Low <= one.High * SameCurrency;
                if (near && IsAsked(one.Side, other.Side) && MayBeSame(one.Side, other.Side) && relations.Unlinked(one.Side, other.Side) != MoneyRelation.Agree)
                {
                    yield return (one, other);
                }
            }
        }
    }

    private bool IsAsked(MoneySide one, MoneySide other) =>
        ground.Asked.Holds(one.Agreement.Id) || ground.Asked.Holds(other.Agreement.Id);

    /// <summary>A part of a line is not that line told differently, nor is its second announcement.</summary>
    private static bool MayBeSame(MoneySide left, MoneySide right) =>
        left.Key != right.Key && !Contains(left, right) && !Contains(right, left);

    private static bool Contains(MoneySide part, MoneySide whole) =>
        Names(part.Line.PartOf, part, whole) || Names(part.Line.ReannouncementOf, part, whole);

    private static bool Names(ItemRef? named, MoneySide from, MoneySide whole) =>
        named is not null && (named.Agreement ?? from.Agreement.Id) == whole.Agreement.Id && named.Item == whole.Line.Item;

    /// <summary>A report with the least and the most it can mean in the currency that all are placed by.</summary>
    private sealed record Placed(MoneySide Side, string Currency, decimal Low, decimal High);
}
