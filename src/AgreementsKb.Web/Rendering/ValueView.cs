using AgreementsKb.Core.Comparison;
using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Web.Rendering;

/// <summary>A value as it is shown, whether it stands in a cell or as one side of a dispute.</summary>
public sealed record ValueView
{
    public required string Text { get; init; }

    /// <summary>As it is typed in the record; null for words.</summary>
    public string? Stated { get; init; }

    /// <summary>What it is of; null where a heading above says it.</summary>
    public string? About { get; init; }

    /// <summary>A number as stated, shown large.</summary>
    public bool IsFigure { get; init; }

    public required ListOf<Citation> Citations { get; init; }

    /// <summary>Short qualifiers: who paid, for when, who says so.</summary>
    public IReadOnlyList<Detail> Details { get; init; } = [];

    /// <summary>Qualifiers that are sentences.</summary>
    public IReadOnlyList<string> Sentences { get; init; } = [];

    public IReadOnlyList<DerivedFigure> Derived { get; init; } = [];

    /// <summary>The time it is for on the scale of its row; null where it has none, or the row no scale.</summary>
    public TimeBar? Time { get; init; }

    public string? Rank { get; init; }

    public string? Because { get; init; }

    /// <summary>Nothing but a word and its source: several of these stand close together.</summary>
    public bool IsBrief => Details.Count == 0 && Sentences.Count == 0 && Derived.Count == 0 && Rank is null && Time is null;

    public static ValueView Of(CellValue value, bool figures, bool sayAgreement, TimeAxis? axis = null)
    {
        var time = value.Covers is { } covers ? axis?.Draw(covers) : null;
        return new ValueView
        {
            Text = value.Text,
            Stated = value.Stated,
            About = value.About,
            IsFigure = figures && HoldsNumber(value.Stated),
            Citations = value.Citations,
            Details = [.. value.Details.Where(detail => !DetailWords.IsSentence(detail) && !SaysTime(detail, time)
                && (sayAgreement || detail.Key != DetailWords.Agreement))],
            Sentences = [.. value.Details.Where(DetailWords.IsSentence).Select(detail => detail.Text)],
            Derived = value.Derived,
            Time = time,
            Rank = value.Rank,
            Because = value.Because,
        };
    }

    public static ValueView Of(DisputeReport report) => new()
    {
        Text = report.Text,
        Stated = report.Stated,
        IsFigure = HoldsNumber(report.Stated),
        Citations = report.Citations,
        Details = [.. report.Details.Where(detail => !DetailWords.IsSentence(detail))],
        Sentences = [.. report.Details.Where(DetailWords.IsSentence).Select(detail => detail.Text)],
        Rank = report.Rank,
    };

    /// <summary>The words beside the bar say it already.</summary>
    private static bool SaysTime(Detail detail, TimeBar? time) => detail.Key == "period" && detail.Text == time?.Text;

    private static bool HoldsNumber(string? stated) => stated?.Any(char.IsAsciiDigit) == true;
}
