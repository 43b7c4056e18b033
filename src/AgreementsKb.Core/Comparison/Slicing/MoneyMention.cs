using AgreementsKb.Core.Comparison.Disagreement;
using AgreementsKb.Core.Comparison.Figures;
using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Slicing;

/// <summary>
/// What must be known of a report of money, of every agreement there is, to tell which may be of the same money. Small; the
/// lists are shared between reports that have the same.
/// </summary>
/// <param name="Payee">Nothing but a link can tie a report without one to another agreement's.</param>
/// <param name="Low">The least that the sum can mean, in its currency.</param>
/// <param name="High">The most.</param>
/// <param name="Time">That it is for; null where the source gives none.</param>
internal sealed record MoneyMention(
    string Agreement, string Payee, string? Payer, ListOf<string> Purposes, string Currency, double Low, double High, MoneyTime? Time)
{
    public static IEnumerable<MoneyMention> Of(string agreement, FundingLine line, Pool pool) =>
        from report in line.Reports
        where report.Rank != Rank.Deprecated && report.Payee is not null
        let money = report.Amount.Value
        where money is not null && Span.Of(money) is { IsNarrow: true }
        let span = Span.Of(money)!.Value
        select new MoneyMention(
            agreement,
            pool.Share(report.Payee)!,
            pool.Share(report.Payer),
            pool.Share(report.Purposes),
            pool.Share(money.Currency)!,
            (double)span.Low,
            (double)span.High,
            pool.Share(MoneyTime.Of(report)));
}
