using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Ways;

/// <summary>The program's own words around the values of a comparison, the same in every form it leaves in.</summary>
public static class TableWords
{
    public static string Of(CellState state) => state switch
    {
        CellState.Reported => "Reported",
        CellState.Disputed => "Sources differ",
        CellState.Unknown => "Said to be unknown",
        CellState.None => "None",
        CellState.NotReported => "Not reported",
        _ => "Does not apply",
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

    public static string Heading(IReadOnlyList<Subject> subjects) => subjects.Count switch
    {
        1 => subjects[0].Label,
        2 => $"{subjects[0].Label} compared with {subjects[1].Label}",
        _ => $"{Sentence.And(subjects.Select(subject => subject.Label))} compared",
    };

    /// <summary>Short qualifiers joined in one line, then those that are sentences. Where it is from stands elsewhere.</summary>
    public static string Details(IEnumerable<Detail> details)
    {
        var shown = details.Where(detail => detail.Key != DetailWords.Agreement).ToLookup(DetailWords.IsSentence);
        var brief = string.Join("; ", shown[false].Select(detail => $"{DetailWords.Label(detail)} {detail.Text}"));
        return string.Join(" — ", shown[true].Select(detail => detail.Text).Prepend(brief).Where(part => part.Length > 0));
    }

    /// <summary>A figure worked out, with how, in one line.</summary>
    public static string Of(DerivedFigure figure) =>
        figure.Text + (figure.Formula is null ? "" : $" ({figure.Formula})") + (figure.Note is null ? "" : $"; {figure.Note}");

    /// <summary>What supports a figure that was worked out, each place once.</summary>
    public static IEnumerable<Citation> Citations(DerivedFigure figure) =>
        figure.Inputs.SelectMany(input => input.Citations).Distinct();

    /// <summary>"preferred: the treaty itself"; null where no editor ranked it.</summary>
    public static string? Rank(CellValue value) => value.Rank is null ? null
        : value.Because is null ? value.Rank : $"{value.Rank}: {value.Because}";

    /// <summary>Field by field, what differs and what does not: "payer differs: Italy; the European Union".</summary>
    public static string Of(FieldComparison field) => $"{field.Field} {Of(field.Verdict)}: {field.Text}";

    /// <summary>"Only what was published by 10 July 2025".</summary>
    public static string KnownBy(DateOnly day) => $"Only what was published by {MomentWords.Day(day.ToDateTime(TimeOnly.MinValue))}";

    public static string StateOf(Dispute dispute) =>
        dispute.State == DisputeState.Settled ? $"settled: {dispute.SettledBecause}" : "open";

    private static string Reasons(Comparability comparability) =>
        string.Join("; ", comparability.Reasons.Select(reason => reason.TrimEnd('.'))) + ".";
}
