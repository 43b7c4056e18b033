using AgreementsKb.Core.Comparison.Rows;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Findings;

/// <summary>
/// Says where something is reported for some subjects and not for the others, which is not the same as its not existing there.
/// </summary>
internal static class OneSide
{
    public static Found? Of(IReadOnlyList<Column> columns, string dimension, string what, Func<Column, IEnumerable<Citation>> evidence)
    {
        var having = columns.Where(column => evidence(column).Any()).ToList();
        if (having.Count == 0 || having.Count == columns.Count)
        {
            return null;
        }

        var lacking = columns.Except(having).Select(column => column.Subject.Label);
        return Found.Of(
            dimension,
            $"{dimension}OneSide",
            $"{Sentence.Capital(what)} is reported for {Sentence.And(having.Select(column => column.Subject.Label))}; "
            + $"no source reports {what} for {Sentence.Or(lacking)}.",
            having.SelectMany(evidence));
    }
}
