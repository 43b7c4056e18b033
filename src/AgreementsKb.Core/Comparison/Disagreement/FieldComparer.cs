using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Compares one field across reports: equal, compatible (one is part of the other, or one is silent) or different.
/// </summary>
internal sealed class FieldComparer(RecordSet records)
{
    /// <summary>What stands for a field on which every report is silent.</summary>
    public const string NotStated = "not stated";

    public FieldComparison Actors(string field, IEnumerable<string?> actors) => Compare(field, actors, records.NameOf, Of);

    /// <summary>A ministry is part of its state: to name one does not contradict naming the other.</summary>
    public FieldVerdict Of(string? left, string? right) => left == right ? FieldVerdict.Equal
        : left is null || right is null || IsWithin(left, right) || IsWithin(right, left) ? FieldVerdict.Compatible
        : FieldVerdict.Different;

    public FieldComparison Terms(string field, string scheme, IEnumerable<string?> words) =>
        Compare(field, words, word => records.Label(scheme, word), Equality);

    public static FieldComparison Words(string field, IEnumerable<string?> words) =>
        Compare(field, words, word => word, Equality);

    /// <summary>Sets of words: a set that is part of another is compatible with it.</summary>
    public FieldComparison Purposes(string field, IEnumerable<ListOf<string>> sets) => Compare(
        field,
        sets.Select(set => set.Count == 0 ? null : set.Order(StringComparer.Ordinal).ToListOf()),
        set => Sentence.And(set.Select(word => Sentence.Lower(records.Label(Schemes.Instrument, word)))),
        Purpose.Compare);

    public static FieldComparison Periods(string field, IEnumerable<Edtf?> periods) =>
        Compare(field, periods, DateWords.Of, (left, right) => left.Equals(right) ? FieldVerdict.Equal
            : Period.Same(left, right) || Period.Contains(left, right) || Period.Contains(right, left) ? FieldVerdict.Compatible
            : FieldVerdict.Different);

    /// <summary>The worst verdict over every two that state something; silence is compatible with anything.</summary>
    public static FieldComparison Compare<T>(
        string field, IEnumerable<T?> values, Func<T, string> say, Func<T, T, FieldVerdict> compare)
        where T : class
    {
        var all = values.ToList();
        var stated = all.OfType<T>().Distinct().ToList();
        var silent = all.Count(value => value is null);
        var worst = stated.SelectMany((left, index) => stated.Skip(index + 1).Select(right => compare(left, right)))
            .Append(silent > 0 && stated.Count > 0 ? FieldVerdict.Compatible : FieldVerdict.Equal)
            .Max();
        var text = stated.Count == 0 ? NotStated : string.Join("; ", stated.Select(say));
        var gap = silent > 0 && stated.Count > 0 ? $"; {Sentence.Count(silent, "report")} silent" : "";
        return new FieldComparison(field, worst, text + gap);
    }

    private static FieldVerdict Equality(string left, string right) =>
        left == right ? FieldVerdict.Equal : FieldVerdict.Different;

    private string? PartOf(string actor) => records.Actors.GetValueOrDefault(actor)?.PartOf;

    /// <summary>Each step leads to another actor, unless actors are part of each other in a circle.</summary>
    private bool IsWithin(string part, string whole)
    {
        var current = part;
        for (var steps = 0; current is not null && steps <= records.Actors.Count; steps++)
        {
            if (current == whole)
            {
                return true;
            }

            current = PartOf(current);
        }

        return false;
    }
}
