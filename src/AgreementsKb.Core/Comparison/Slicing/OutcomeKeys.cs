using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Records;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// Words by which the store finds outcomes, as <c>kb_outcome_keys</c> makes them of a document. They may find too many, never
/// too few: what is found is judged by the comparison itself.
/// </summary>
internal sealed class OutcomeKeys(RecordSet vocabulary)
{
    private readonly ILookup<string, string> _metricsByWidest = vocabulary.Terms.Values
        .Where(term => term.Scheme == Schemes.Metric)
        .ToLookup(term => Widest(vocabulary, term.Word), term => term.Word, StringComparer.Ordinal);

    /// <summary>Of outcomes that are reported beside an agreement, or that somebody links to it.</summary>
    public static string Beside(string agreement) => $"beside|{agreement}";

    /// <summary>Of arrivals of everybody in half a year or more.</summary>
    public static string ArrivalsAt(string place) => $"arrivals|{place}";

    /// <summary>Of the outcomes that answer the questions of these, or could be mistaken for them (the two finders of such disputes).</summary>
    public IReadOnlyCollection<string> Rivals(IReadOnlyCollection<Outcome> outcomes)
    {
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var series in outcomes.SelectMany(outcome => outcome.Reports, (outcome, report) => new OutcomeSide(outcome, report))
            .Where(side => side.Report.Series.Count > 0))
        {
            // A series answers for any time within it, so that every figure of its kind may be a rival.
            var thing = $"{series.Metric}|{Rest(series)}";
            keys.UnionWith([$"series|{thing}", $"dated|{thing}"]);
        }

        foreach (var side in outcomes.SelectMany(OutcomeSide.Of).Where(side => side.Period is { From: not null, To: not null }))
        {
            var (from, to) = (side.Period!.From!.Value, side.Period.To!.Value);
            var rest = Rest(side);
            keys.Add($"same|{side.Metric}|{rest}{Month(from)}|{Month(to)}");
            keys.Add($"series|{side.Metric}|{rest}");
            if (to.DayNumber - from.DayNumber >= OutcomePairDisputes.LongestDays || side.Form != OutcomeForm.Level)
            {
                continue;
            }

            var months = Months(from, to).ToList();
            keys.UnionWith(Family(side.Metric).SelectMany(metric => months.Select(month => $"span|{metric}|{rest}{month}")));
        }

        return keys;
    }

    private static string Rest(OutcomeSide side) => $"{side.Geography}|{side.Outcome.Route}|{Hash(side.Population)}|";

    /// <summary>Metrics are related where a third contains both, which is so where the widest of each is the same.</summary>
    private IEnumerable<string> Family(string metric)
    {
        var family = _metricsByWidest[Widest(vocabulary, metric)];
        return family.Contains(metric) ? family : [metric];
    }

    private static string Widest(RecordSet vocabulary, string metric) => WiderMetrics.Of(vocabulary, metric).Last();

    private static IEnumerable<string> Months(DateOnly from, DateOnly to)
    {
        for (var month = new DateOnly(from.Year, from.Month, 1); month <= to; month = month.AddMonths(1))
        {
            yield return Month(month);
        }
    }

    private static string Month(DateOnly day) => day.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Hash(string? people) =>
        people is null ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(people)))[..16];
}
