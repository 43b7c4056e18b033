using AgreementsKb.Core.Records;
using AgreementsKb.Core.Records.Values;

namespace AgreementsKb.Core.Comparison.Wording;

/// <summary>A cited part of a record in one line of words.</summary>
public static class FactWords
{
    public static string Of(RecordSet records, object part) => part switch
    {
        Agreement agreement => agreement.Summary,
        Statement statement => statement.Summary,
        Actor actor => actor.Note ?? actor.Name,
        Term term => term.Definition,
        Rate rate => $"{MoneyWords.Of(rate.From)} = {MoneyWords.Of(rate.To)}",
        Party party => $"{records.NameOf(party.Actor)}: {records.Label(Schemes.PartyRole, party.Role)}",
        FormReport form => records.Label(Schemes.Form, form.Term),
        TextReport text => records.Label(Schemes.TextAvailability, text.Term),
        InstrumentReport instrument => records.Label(Schemes.Instrument, instrument.Term),
        EventReport report => DateWords.Of(report.On),
        FundingReport report => Of(records, report),
        CapReport report => CapWords.Of(report),
        Provision provision => provision.Summary,
        Eligibility rule => rule.Summary,
        Relation relation => $"{records.Label(Schemes.Relation, relation.How)}: {records.Agreements.GetValueOrDefault(relation.Agreement)?.Title ?? relation.Agreement}",
        OutcomeReport report => Of(report),
        SeriesPoint point => SeriesWords.Of(point),
        Attribution link => $"{records.Label(Schemes.Attribution, link.Strength)}: {records.Agreements.GetValueOrDefault(link.Agreement)?.Title ?? link.Agreement}",
        Office office => office.Of is { } of ? $"{office.Title}, {records.NameOf(of)}" : office.Title,
        AllegationStatus step => records.Label(Schemes.AllegationStatus, step.Status),
        _ => "",
    };

    private static string Of(RecordSet records, FundingReport report) => MoneyWords.Of(report)
        + (report.Payer is { } payer ? $" from {records.NameOf(payer)}" : "")
        + (report.Payee is { } payee ? $" to {records.NameOf(payee)}" : "")
        + (report.Over is { } over ? $" over {QuantityWords.Of(over)}" : "");

    internal static string Of(OutcomeReport report) => report switch
    {
        { Value: { } value, Says: { } says } => $"{QuantityWords.Of(value)}: {says}",
        { Value: { } value } => QuantityWords.Of(value),
        { Series.Count: > 0, Says: { } says } => $"{SeriesWords.Of(report.Series)}: {says}",
        { Series.Count: > 0 } => SeriesWords.Of(report.Series),
        _ => report.Says ?? "",
    };
}
