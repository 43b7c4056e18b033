using AgreementsKb.Core.Comparison.Wording;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Figures;

/// <summary>
/// When a limit can hold: the period its source gives, else from when the agreement is in operation, else from when it was agreed
/// (it cannot hold earlier), until the agreement ends.
/// </summary>
/// <param name="From">The first day on which it can hold.</param>
/// <param name="To">The last; null where no end is reported.</param>
/// <param name="Began">What the first day rests on: "in operation since November 2024 (about)".</param>
/// <param name="Cite">Where that is said.</param>
internal sealed record CapTime(DateOnly From, DateOnly? To, string Began, ListOf<Citation> Cite)
{
    /// <summary>Null where no source gives a beginning.</summary>
    public static CapTime? Of(RecordSet records, Agreement agreement, CapReport report)
    {
        if (report.Period is { From: { } from } period)
        {
            return new CapTime(from, period.To, $"the limit is for {DateWords.Of(period)}", report.Cite);
        }

        var end = First(records, agreement, Words.Ended, Words.LeftByParty)?.On.Value?.To;
        return First(records, agreement, Words.InOperation) is { } start ? Since(start, end, "in operation since")
            : First(records, agreement, Words.Agreed) is { } agreed ? Since(agreed, end, "the agreement was reached")
            : null;
    }

    public bool Overlaps(DateOnly from, DateOnly to) => to >= From && (To is null || from <= To);

    private static CapTime Since(EventReport report, DateOnly? end, string lead) =>
        new(report.On.Value!.From!.Value, end, $"{lead} {DateWords.Of(report.On)}", report.Cite);

    /// <summary>The first dated event that happened and gives one of the statuses.</summary>
    private static EventReport? First(RecordSet records, Agreement agreement, params string[] statuses) =>
        StatusOf.InOrder(agreement.Timeline)
            .Where(step => step.Expected != true && statuses.Contains(records.Word(Schemes.Event, step.Event)?.Gives))
            .Select(StatusOf.Best)
            .FirstOrDefault(report => report.On.Value?.From is not null);
}
