using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Totals;

/// <summary>
/// Lines that may be the same money: an editor marked them so, or a dispute tells the same money differently, settled or not.
/// </summary>
internal static class Likenesses
{
    public static IEnumerable<(MoneyLine Left, MoneyLine Right)> Among(Ground ground, IReadOnlyList<MoneyLine> lines)
    {
        var byKey = lines.ToDictionary(line => line.Key);
        return lines
            .SelectMany(line => Marked(line)
                .Concat(Disputed(ground, line))
                .Select(other => (line, other: byKey.GetValueOrDefault(other))))
            .Where(pair => pair.other is not null && pair.other != pair.line)
            .Select(pair => (pair.line, pair.other!));
    }

    private static IEnumerable<LineKey> Marked(MoneyLine line) =>
        line.Line.PossiblySameAs.Select(same => LineKey.Of(same, line.Agreement.Id));

    private static IEnumerable<LineKey> Disputed(Ground ground, MoneyLine line) => ground.Disputes
        .OfItem(line.Record, line.Line.Item)
        .Where(dispute => dispute.SameMoney)
        .SelectMany(dispute => dispute.Reports)
        .Where(report => report.Record.Kind == Kinds.Agreement && report.Item is not null)
        .Select(report => new LineKey(report.Record.Id, report.Item!));
}
