using System.Collections.Frozen;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Disagreement;

/// <summary>
/// Whether two sources name the same use of money. Words of the vocabulary that take in parts of each other are two names,
/// not two uses: training of a coastguard is coastguard support.
/// </summary>
internal static class Purpose
{
    private static readonly FrozenSet<(string, string)> Overlapping = new (string, string)[]
    {
        ("border-security", "coastguard-support"), ("border-security", "interception"), ("border-security", "patrol-vessels"),
        ("border-security", "prevention-of-departures"), ("border-security", "shoreline-security"),
        ("border-security", "training"),
        ("business-support", "development-aid"), ("business-support", "incentives-to-stay"), ("business-support", "root-causes"),
        ("coastguard-support", "interception"), ("coastguard-support", "patrol-vessels"),
        ("coastguard-support", "prevention-of-departures"), ("coastguard-support", "training"),
        ("communication-campaigns", "deterrence"), ("deterrence", "prevention-of-departures"), ("development-aid", "education"),
        ("development-aid", "incentives-to-stay"), ("development-aid", "renewable-energy"), ("development-aid", "root-causes"),
        ("education", "incentives-to-stay"), ("education", "root-causes"), ("energy-deal", "renewable-energy"),
        ("exchange-of-people", "returns"), ("incentives-to-stay", "prevention-of-departures"),
        ("incentives-to-stay", "root-causes"),
        ("interception", "patrol-vessels"), ("interception", "prevention-of-departures"), ("interception", "shoreline-security"),
        ("law-enforcement-cooperation", "border-security"), ("law-enforcement-cooperation", "training"),
        ("offshore-processing", "third-country-processing"), ("prevention-of-departures", "root-causes"),
        ("prevention-of-departures", "shoreline-security"), ("third-country-processing", "third-country-removal"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToFrozenSet();

    /// <summary>Every word that has to do with another.</summary>
    public static IEnumerable<string> Words => Overlapping.Select(pair => pair.Item1).Distinct(StringComparer.Ordinal);

    /// <summary>Different only where no word of one has anything to do with a word of the other.</summary>
    public static FieldVerdict Compare(ListOf<string> left, ListOf<string> right) =>
        left.Count == 0 || right.Count == 0 ? FieldVerdict.Compatible
        : left.ToHashSet(StringComparer.Ordinal).SetEquals(right) ? FieldVerdict.Equal
        : left.Any(one => right.Any(other => one == other || Overlapping.Contains((one, other)))) ? FieldVerdict.Compatible
        : FieldVerdict.Different;

    /// <summary>Named differently: neither list holds the other, and yet they have to do with each other.</summary>
    public static bool IsWording(ListOf<string> left, ListOf<string> right) =>
        Compare(left, right) == FieldVerdict.Compatible && left.Count > 0 && right.Count > 0
        && !left.All(right.Contains) && !right.All(left.Contains);
}
