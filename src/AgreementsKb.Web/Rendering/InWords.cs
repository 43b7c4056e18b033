using System.Text.Json;
using AgreementsKb.Core.Comparison;

namespace AgreementsKb.Web.Rendering;

/// <summary>The program's own words for states and verdicts, as readers see them.</summary>
public static class InWords
{
    public static string Of(CellState state) => state switch
    {
        CellState.Reported => "Reported",
        CellState.Disputed => "Sources differ",
        CellState.Unknown => "Said to be unknown",
        CellState.None => "Said to be none",
        CellState.NotReported => "Not reported",
        _ => "Does not apply",
    };

    public static string Of(DisputeKind kind) => kind switch
    {
        DisputeKind.Contradiction => "Reports contradict each other",
        DisputeKind.SameMoneyDifferentStory => "Same money, different account",
        DisputeKind.DifferentPeriod => "Same figure, different period",
        _ => "Not comparable",
    };

    public static string Of(FieldVerdict verdict) => verdict switch
    {
        FieldVerdict.Equal => "same",
        FieldVerdict.Compatible => "compatible",
        _ => "differs",
    };

    /// <summary>Above a row whose cells cannot simply be set side by side; null where they can.</summary>
    public static string? Of(Comparability comparability) => comparability.Verdict switch
    {
        Verdict.Caution => "Compare with care: " + Reasons(comparability),
        Verdict.NotComparable => "Not comparable: " + Reasons(comparability),
        _ => null,
    };

    /// <summary>The word of a member in addresses and class names.</summary>
    public static string Key<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    public static string Count(int number, string one, string many) =>
        FormattableString.Invariant($"{number:N0} {(number == 1 ? one : many)}");

    private static string Reasons(Comparability comparability) =>
        string.Join("; ", comparability.Reasons.Select(reason => reason.TrimEnd('.'))) + ".";
}
