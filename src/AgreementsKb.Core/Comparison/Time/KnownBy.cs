using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Time;

/// <summary>
/// The records as a reader could have known them on a day: only claims whose source had been published by its end. A source
/// without a date of publication cannot be shown to have been, so what rests on it alone is left out.
/// </summary>
internal sealed class KnownBy
{
    private readonly HashSet<string> _known;

    private KnownBy(RecordSet records, DateOnly day)
    {
        _known = records.Sources.Values
            .Where(source => (source.Published.Value?.To ?? source.Published.Value?.From) <= day)
            .Select(source => source.Id)
            .ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Names of actors and words of the vocabulary stay: they are how the answer is worded, not what it says.</summary>
    public static RecordSet Of(RecordSet records, DateOnly day)
    {
        var view = new KnownBy(records, day);
        return new RecordSet(records.All.Select(view.Of).OfType<KbRecord>(), records.Revision);
    }

    private KbRecord? Of(KbRecord record) => record switch
    {
        Agreement agreement => Agreement(agreement),
        Outcome outcome => Outcome(outcome),
        Statement statement => Cited(statement.Cite) is { Count: > 0 } cite ? statement with { Cite = cite } : null,
        Rate rate => Cited(rate.Cite) is { Count: > 0 } cite ? rate with { Cite = cite } : null,
        Source source => _known.Contains(source.Id) ? source : null,
        _ => record,
    };

    /// <summary>Null where no source had told anything of it.</summary>
    private Agreement? Agreement(Agreement agreement)
    {
        var told = agreement with
        {
            Cite = Cited(agreement.Cite),
            Parties = Remaining.Of(agreement.Parties, party => Cited(party.Cite), (party, cite) => party with { Cite = cite }),
            Form = Reports(agreement.Form),
            Text = Reports(agreement.Text),
            Instruments = Reports(agreement.Instruments),
            Timeline = Remaining.Of(agreement.Timeline, step => Reports(step.Reports), (step, reports) => step with { Reports = reports }),
            Funding = Remaining.Of(agreement.Funding, line => Reports(line.Reports), (line, reports) => line with { Reports = reports }),
            Provisions = Reports(agreement.Provisions),
            Caps = Remaining.Of(agreement.Caps, cap => Reports(cap.Reports), (cap, reports) => cap with { Reports = reports }),
            Eligibility = Reports(agreement.Eligibility),
            Related = Remaining.Of(agreement.Related, link => Cited(link.Cite), (link, cite) => link with { Cite = cite }),
        };
        var isTold = told.Cite.Count + told.Parties.Count + told.Form.Count + told.Text.Count + told.Instruments.Count
            + told.Timeline.Count + told.Funding.Count + told.Provisions.Count + told.Caps.Count + told.Eligibility.Count > 0;
        return isTold ? told : null;
    }

    private Outcome? Outcome(Outcome outcome) => Reports(outcome.Reports) is { Count: > 0 } reports
        ? outcome with
        {
            Reports = reports.Select(History).ToListOf(),
            Attribution = Remaining.Of(outcome.Attribution, link => Cited(link.Cite), (link, cite) => link with { Cite = cite }),
        }
        : null;

    private OutcomeReport History(OutcomeReport report) => report with
    {
        History = Remaining.Of(report.History, step => Cited(step.Cite), (step, cite) => step with { Cite = cite }),
    };

    private ListOf<T> Reports<T>(ListOf<T> reports)
        where T : Report => reports.Select(Report).OfType<T>().ToListOf();

    private T? Report<T>(T report)
        where T : Report
    {
        var cite = Cited(report.Cite);
        if (cite.Count == 0)
        {
            return null;
        }

        var known = (Report)report with { Cite = cite, BecauseCite = Cited(report.BecauseCite) };

        // A rank whose reason was published later had no reason yet.
        return (T)(report.BecauseCite.Count > 0 && known.BecauseCite.Count == 0
            ? known with { Rank = null, Because = null }
            : known);
    }

    private ListOf<Citation> Cited(ListOf<Citation> cite) => cite.Where(each => _known.Contains(each.Source)).ToListOf();
}
