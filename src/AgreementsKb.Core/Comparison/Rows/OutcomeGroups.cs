using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Rows;

/// <summary>
/// Outcomes of the subjects by metric and kind of number (<c>small-boat-arrivals.change</c>), those of several subjects first,
/// each with whether its values can be set side by side.
/// </summary>
internal static class OutcomeGroups
{
    public static string Key(Outcome outcome, OutcomeReport report) =>
        Key(report.Metric ?? outcome.Metric, OutcomeSide.FormOf(report));

    public static ListOf<ValueGroup> Of(IReadOnlyList<Column> columns)
    {
        var held = columns.Select(column => new Held(column, column.Outcomes
            .SelectMany(outcome => outcome.Reports, (outcome, report) => new OutcomeSide(outcome, report))
            .SelectMany(side => OutcomeSeries.Sides(columns, side))
            .ToLookup(side => Key(side.Metric, side.Form), StringComparer.Ordinal))).ToList();
        return held
            .SelectMany(each => each.Groups)
            .Select(group => (group.Key, Sample: group.First()))
            .DistinctBy(group => group.Key)
            .OrderBy(group => held.Count(each => each.Groups.Contains(group.Key)) > 1 ? 0 : 1)
            .ThenBy(group => group.Sample.Metric, StringComparer.Ordinal)
            .ThenBy(group => group.Sample.Form)
            .Select(group => new ValueGroup(
                group.Key,
                $"{columns[0].Records.Label(Schemes.Metric, group.Sample.Metric)} ({OutcomeFormWords.Of(group.Sample.Form)})",
                Judge(held, group.Key, group.Sample)))
            .ToListOf();
    }

    private static string Key(string metric, OutcomeForm form) => $"{metric}.{(form == OutcomeForm.Level ? "level" : form switch
    {
        OutcomeForm.Change => "change",
        OutcomeForm.Share => "share",
        _ => "words",
    })}";

    private static Comparability Judge(List<Held> held, string key, OutcomeSide sample)
    {
        var having = held.Where(each => each.Groups.Contains(key)).ToList();
        if (held.Count == 1)
        {
            return new Comparability(Verdict.Comparable, []);
        }

        if (having.Count == 1)
        {
            return new Comparability(
                Verdict.NotComparable,
                [
                    $"Reported for {having[0].Column.Subject.Label} only.",
                    .. held.Except(having).SelectMany(other => Nearest(other, sample)),
                ]);
        }

        var judged = Pairs.Of(having).Select(pair => OutcomeBeside.Judge(
            (pair.Left.Column, [.. pair.Left.Groups[key]]),
            (pair.Right.Column, [.. pair.Right.Groups[key]]))).ToList();
        var lacking = held.Except(having).Select(each => $"Not reported for {each.Column.Subject.Label}.");
        return new Comparability(
            judged.Max(each => each.Verdict),
            judged.SelectMany(each => each.Reasons).Concat(lacking).Distinct(StringComparer.Ordinal).ToListOf());
    }

    /// <summary>What another subject has that a reader may want to set against it, and why that cannot be.</summary>
    private static IEnumerable<string> Nearest(Held other, OutcomeSide sample)
    {
        var records = other.Column.Records;
        var label = other.Column.Subject.Label;
        var wider = WiderMetrics.Of(records, sample.Metric).Skip(1).ToList();
        foreach (var (metric, form) in other.Groups
            .Select(group => (group.First().Metric, group.First().Form))
            .Where(group => group.Form != OutcomeForm.Words && sample.Form != OutcomeForm.Words)
            .OrderBy(pair => pair.Metric, StringComparer.Ordinal)
            .ThenBy(pair => pair.Form))
        {
            if (metric == sample.Metric)
            {
                yield return $"{label} has {OutcomeFormWords.One(form)}, which cannot be set against {OutcomeFormWords.One(sample.Form)}.";
            }
            else if (wider.Contains(metric))
            {
                yield return $"{label} has {Named(metric, form)}, which is wider and takes in more people.";
            }
            else if (WiderMetrics.Of(records, metric).Contains(sample.Metric))
            {
                yield return $"{label} has {Named(metric, form)}, which is narrower and leaves people out.";
            }
        }

        string Named(string metric, OutcomeForm form) =>
            $"{Sentence.Lower(records.Label(Schemes.Metric, metric))} ({OutcomeFormWords.Of(form)})";
    }

    private sealed record Held(Column Column, ILookup<string, OutcomeSide> Groups);
}
