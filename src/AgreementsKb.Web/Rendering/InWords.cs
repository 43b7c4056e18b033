using System.Text.Json;
using System.Text.RegularExpressions;
using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Ways;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Web.Problems;

namespace AgreementsKb.Web.Rendering;

/// <summary>The program's own words for states and verdicts, as readers see them.</summary>
public static partial class InWords
{
    public static string Of(CellState state) => TableWords.Of(state);

    public static string Of(Dispute dispute) => Sentence.Capital(KindWords.Of(dispute));

    public static string Of(FieldVerdict verdict) => TableWords.Of(verdict);

    /// <summary>Above a row whose cells cannot simply be set side by side; null where they can.</summary>
    public static string? Of(Comparability comparability) => TableWords.Of(comparability);

    /// <summary>A figure worked out, and how, in a word.</summary>
    public static string Of(DerivedFigure figure) => figure.Kind == "converted" ? figure.Text + " converted" : figure.Text;

    /// <summary>The word of a member in addresses and class names.</summary>
    public static string Key<T>(T member)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(member.ToString());

    public static string Heading(IReadOnlyList<Subject> subjects) => TableWords.Heading(subjects);

    private static readonly string[] Hints = [" Did you mean ", " Nothing recorded has "];

    /// <summary>The message for a page: printed quotes, and no suggestions where the page lists them as links.</summary>
    public static string Message(Problem problem)
    {
        var end = problem.Suggestions is null && problem.NotUnderstood is null
            ? -1
            : Hints.Max(hint => problem.Detail.IndexOf(hint, StringComparison.Ordinal));
        return Ticks().Replace(end < 0 ? problem.Detail : problem.Detail[..end], "“$1”");
    }

    [GeneratedRegex("`([^`]*)`", RegexOptions.CultureInvariant)]
    private static partial Regex Ticks();
}
