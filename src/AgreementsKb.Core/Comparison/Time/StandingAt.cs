using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Time;

/// <summary>
/// The records as far as they tell of what had happened by the end of a day, whoever told it and whenever: later events,
/// statements, periods and agreements are left out, and so are counts and payments up to a later day. What is dated "by" a
/// later day may have come later and is left out. What has no date stays, for nothing says that it came later.
/// </summary>
internal sealed class StandingAt
{
    /// <summary>The basis of money that changed hands.</summary>
    private const string Paid = "paid";

    private readonly DateOnly _day;

    private StandingAt(DateOnly day) => _day = day;

    public static RecordSet Of(RecordSet records, DateOnly day)
    {
        var view = new StandingAt(day);
        return new RecordSet(records.All.Select(view.Of).OfType<KbRecord>(), records.Revision);
    }

    private KbRecord? Of(KbRecord record) => record switch
    {
        Agreement agreement => Agreement(agreement),
        Outcome outcome => Outcome(outcome),
        Statement statement => IsLater(statement.On) ? null : statement,
        _ => record,
    };

    /// <summary>Null where every dated event of it came later: it was not there yet.</summary>
    private Agreement? Agreement(Agreement agreement)
    {
        var timeline = Remaining.Of(
            agreement.Timeline,
            step => step.Reports.Where(report => !IsLater(report.On.Value)).ToListOf(),
            (step, reports) => step with { Reports = reports });
        if (agreement.Timeline.Any(IsDated) && !timeline.Any(IsDated))
        {
            return null;
        }

        return agreement with
        {
            Timeline = timeline,
            Funding = Remaining.Of(
                agreement.Funding,
                line => line.Reports.Where(report => !(IsPayment(report) ? EndsLater(report.Period) : IsLater(report.Period))).ToListOf(),
                (line, reports) => line with { Reports = reports }),
            Caps = Remaining.Of(
                agreement.Caps,
                cap => cap.Reports.Where(report => !IsLater(report.Period)).ToListOf(),
                (cap, reports) => cap with { Reports = reports }),
        };
    }

    private Outcome? Outcome(Outcome outcome)
    {
        var reports = outcome.Reports.Select(report => Report(outcome, report)).OfType<OutcomeReport>().ToListOf();
        return reports.Count == 0 ? null : outcome with { Reports = reports };
    }

    /// <summary>Of a series, the rows up to the day.</summary>
    private OutcomeReport? Report(Outcome outcome, OutcomeReport report)
    {
        if (report.Series.Count == 0)
        {
            return EndsLater(report.Period ?? outcome.Period) ? null : report;
        }

        var rows = report.Series.Where(row => !EndsLater(row.Period)).ToListOf();
        return rows.Count == 0 ? null : report with { Series = rows };
    }

    private static bool IsDated(TimelineEvent step) =>
        step.Expected != true && step.Reports.Any(report => report.On.Value is not null);

    /// <summary>A promise holds from its first day; what was paid is known at its last.</summary>
    private static bool IsPayment(FundingReport report) => report.Basis == Paid;

    private bool IsLater(Edtf? date) => (date?.From ?? date?.To) > _day;

    private bool EndsLater(Edtf? date) => (date?.To ?? date?.From) > _day;
}
